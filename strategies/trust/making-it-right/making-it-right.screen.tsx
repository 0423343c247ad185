import { thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Card,
  Chips,
  Disclosure,
  formatDay,
  KeptWords,
  Notice,
  OffSwitch,
  Page,
  Section,
  useDoing,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Look } from "./look.screen.tsx";
import { type MakingItRightEvent, MOST_CHARACTERS, PACES } from "./making-it-right.events.ts";
import { id } from "./making-it-right.prompts.ts";
import type { PlanView } from "./making-it-right.view.ts";
import { type Does, Looked, type Props, Step } from "./parts.screen.tsx";
import { PlanPage } from "./plan.screen.tsx";

type Open = { readonly page: "plan"; readonly of?: PlanView } | { readonly page: "look"; readonly of: PlanView };

/** The role is one's own to take. No page here names who should take it, and two hurt people may stand without it. */
export const MakingItRightScreen = (props: Props) => {
  const { view, t, mode, other } = props;
  const [open, setOpen] = useState<Open>();
  const { does, tell, told } = useDoing<MakingItRightEvent>(props);
  const leave = (sentence?: string): void => {
    setOpen(undefined);
    if (sentence !== undefined) tell(sentence);
  };
  if (open?.page === "plan") return <PlanPage {...props} of={open.of} leave={leave} />;
  if (open?.page === "look") return <Look {...props} of={open.of} leave={leave} />;
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {view.alive.map((one) => {
        const OnePlan = one.mine ? MyPlan : ForMe;
        return <OnePlan key={one.plan} {...props} one={one} does={does} open={setOpen} />;
      })}
      {other !== undefined && <Role {...props} does={does} open={setOpen} />}
      {mode !== "one" && <ForMyself {...props} does={does} />}
      {mode === "two" && (
        <Section title={t("off")}>
          <OffSwitch kind="plan-begun" summary={t("off.plans")} off={view.off.plans} turn={does} />
          <OffSwitch kind="looked-back" summary={t("off.words")} off={view.off.words} turn={does} />
        </Section>
      )}
    </Page>
  );
};

interface Opens extends Props, Does {
  readonly open: (open: Open) => void;
}

const Role = ({ t, view, does, open }: Opens) => {
  const [sure, setSure] = useState(false);
  if (view.taken)
    return (
      <>
        {!view.alive.some(({ mine }) => mine) && (
          <Card tone="gold" title={t("role.mine")}>
            <p>{t("role.mine-next")}</p>
            <Button onClick={() => open({ page: "plan" })}>{t("plan.write")}</Button>
          </Card>
        )}
        <Disclosure summary={t("role.lay-down")}>
          <p>{t("role.lay-down-hint")}</p>
          <Button onClick={() => void does({ type: "role-laid-down", data: {} }, t("role.laid-down"))}>
            {t("role.lay-down")}
          </Button>
        </Disclosure>
      </>
    );
  const inside = (
    <>
      <p>{t("role.free")}</p>
      <p>{t("role.two")}</p>
      {sure && <p>{t("role.who")}</p>}
      <Actions pair>
        {sure && <Button onClick={() => setSure(false)}>{t("role.not-now")}</Button>}
        {sure && (
          <Button onClick={() => void does({ type: "role-taken", data: {} }, t("role.taken"))}>{t("role.say")}</Button>
        )}
        {!sure && <Button onClick={() => setSure(true)}>{t("role.take")}</Button>}
      </Actions>
    </>
  );
  // Who was hurt is not shown the role first.
  if (!view.takenByOther) return <Card title={t("role.title")}>{inside}</Card>;
  return (
    <>
      {view.alive.length === 0 && <p>{t("role.theirs")}</p>}
      <Disclosure summary={t("role.title")}>{inside}</Disclosure>
    </>
  );
};

interface OnePlanProps extends Opens {
  readonly one: PlanView;
}
const MyPlan = ({ t, language, one, does, open, handOff }: OnePlanProps) => (
  <Section title={t("mine")}>
    {one.steps.map((step) => (
      <Card key={step.step}>
        <Step of={step} />
        <Button
          kind="plain"
          onClick={() =>
            handOff({ draft: "promise", text: step.words.text, origin: { practice: id, thing: step.step } })
          }
        >
          {t("mine.promise")}
        </Button>
      </Card>
    ))}
    <p>{t("until", { day: formatDay(language, one.due) })}</p>
    {one.pace !== undefined && <p>{t(`pace.mine.${one.pace}`)}</p>}
    {one.lookBack !== undefined && (
      <Card above={formatDay(language, one.lookBack.day)}>
        <Looked t={t} of={one.lookBack} />
        <p>{t("mine.no-debt")}</p>
      </Card>
    )}
    {one.asks && (
      <Button onClick={() => void does({ type: "look-done", data: { plan: one.plan } }, t("look.kept"))}>
        {t("mine.looked")}
      </Button>
    )}
    <Actions pair>
      <Button onClick={() => void does({ type: "plan-left", data: { plan: one.plan } }, t("left"))}>
        {t("leave")}
      </Button>
      <Button onClick={() => open({ page: "plan", of: one })}>{t("plan.edit")}</Button>
    </Actions>
  </Section>
);

/** For the one who was hurt: the pace, the words and the leaving are theirs, each in one tap. */
const ForMe = ({ t, language, one, does, open }: OnePlanProps) => (
  <Section title={t("theirs")}>
    {one.steps.map((step) => (
      <Step key={step.step} of={step} />
    ))}
    <p>{t("until", { day: formatDay(language, one.due) })}</p>
    <p>{t("theirs.free")}</p>
    {one.asks && <Notice live={false}>{t("look.due")}</Notice>}
    <Chips
      pick="one"
      legend={t("pace")}
      hint={t("pace.hint")}
      options={[...PACES, "not-now" as const].map((value) => ({ value, label: t(`pace.${value}`) }))}
      chosen={one.pace === undefined ? [] : [one.pace]}
      onChosen={([pace]) =>
        pace !== undefined && void does({ type: "pace-set", data: { plan: one.plan, pace } }, t("pace.set"))
      }
    />
    {one.lookBack !== undefined && (
      <Card above={t("look.mine", { day: formatDay(language, one.lookBack.day) })}>
        <Looked t={t} of={one.lookBack} />
      </Card>
    )}
    <Actions pair>
      <Button onClick={() => void does({ type: "plan-left", data: { plan: one.plan } }, t("left"))}>
        {t("theirs.leave")}
      </Button>
      <Button onClick={() => open({ page: "look", of: one })}>{t("look.open")}</Button>
    </Actions>
  </Section>
);

/** Alone: what I would like to make right, without a role and without anybody. */
const ForMyself = ({ t, view, does, newId, mode, draft }: Props & Does) => (
  <KeptWords
    summary={mode === "alone" ? undefined : t("own.title")}
    label={t("own.label")}
    hint={t("own.hint")}
    button={t("own.keep")}
    most={MOST_CHARACTERS}
    things={view.own.map(({ step: id, words }) => ({ id, words }))}
    draft={draft("own-step")}
    onKeep={(words) => does({ type: "own-step-kept", data: { step: thingId(newId()), words } }, t("own.kept"))}
    onLetGo={(step) => void does({ type: "own-step-let-go", data: { step: thingId(step) } })}
  />
);
