import { addDays, thingId, type ThingId } from "@goldseam/kernel";
import { topicIn } from "@goldseam/moves";
import {
  Actions,
  Button,
  Choice,
  Notice,
  oneOf,
  OneOfFields,
  Page,
  SpanField,
  Steps,
  useAct,
  useDraft,
  useOneOf,
  useSpan,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { type Body, MOST_CHARACTERS, NOT_HERE, READY, WHENS } from "./openness.events.ts";
import { LASTS } from "./openness.rules.ts";
import type { Props } from "./said.screen.tsx";

interface FormProps extends Props {
  /** `wish`: what I would like to be told, which the other person may leave. */
  readonly kind: "open" | "wish";
  /** A wish of the other person that this answers. */
  readonly from?: Body | undefined;
  readonly leave: (said?: string) => void;
}
const WEEKS = { two: 14, four: 28, eight: LASTS } as const;
const SPANS = ["two", "four", "eight"] as const;

/** One page: what, when, and for one's own until when. What is nobody's to ask gets a kind sentence instead. */
export const Form = (props: FormProps) => {
  const { t, language, kind, from, now, leave } = props;
  const side = `${kind}-${from === undefined ? "" : `${from.ready ?? ""}${from.words?.text ?? ""}`}`;
  const what = useOneOf(props.draft, `what-${side}`, READY, from?.words?.text);
  const preset = from?.ready;
  const kept = props.draft(`when-${side}`);
  const [when, setWhen] = useDraft({ ...kept, value: kept.value === "" ? (from?.when ?? "") : kept.value });
  const span = useSpan(props.draft(`span-${side}`), SPANS, "eight");
  const [hint, setHint] = useState<"missing.what" | "missing.when" | (typeof NOT_HERE)[number]>();
  const [act, failed] = useAct(props.propose);
  const chosenWhen = WHENS.find((one) => one === when);

  const bodyOf = (): Body | undefined => {
    const chosen = oneOf(what, language) ?? preset;
    const found = typeof chosen === "object" ? topicIn(chosen.text, NOT_HERE) : undefined;
    setHint(found ?? (chosen === undefined ? "missing.what" : chosenWhen === undefined ? "missing.when" : undefined));
    if (found !== undefined || chosen === undefined || chosenWhen === undefined) return undefined;
    return typeof chosen === "string" ? { ready: chosen, when: chosenWhen } : { words: chosen, when: chosenWhen };
  };
  const send = async (): Promise<void> => {
    const body = bodyOf();
    const to = props.me.other;
    if (body === undefined || to === undefined) return;
    const id: ThingId = thingId(props.newId());
    const done = await act({
      events: [
        kind === "open"
          ? { type: "openness-opened", data: { openness: id, to, ...body, until: addDays(now.day, WEEKS[span.name]) } }
          : { type: "openness-wished", data: { wish: id, to, ...body } },
      ],
    });
    if (!done) return;
    what.forget();
    for (const part of ["when", "span"]) props.draft(`${part}-${side}`).clear();
    leave(t(`${kind}.done`));
  };

  const refused = NOT_HERE.find((one) => one === hint);
  const missing = hint === "missing.what" || hint === "missing.when" ? hint : undefined;
  return (
    <Page
      title={t(`${kind}.title`)}
      above={<Steps steps={2} minutes={2} />}
      lead={t(`${kind}.lead`)}
      back={() => leave()}
    >
      <OneOfFields
        legend={t(`${kind}.what`)}
        of={what}
        label={(one) => t(`ready.${one}`)}
        own={t("own")}
        length={MOST_CHARACTERS}
        preset={preset}
      />
      <Choice
        legend={t("when")}
        options={WHENS.map((value) => ({ value, label: t(`when.${value}`) }))}
        chosen={chosenWhen}
        onChosen={setWhen}
      />
      {kind === "open" && (
        <SpanField
          legend={t("span")}
          hint={t("span.hint")}
          span={span}
          names={SPANS}
          label={(one) => t(`span.${one}`)}
        />
      )}
      {refused !== undefined && <Notice>{`${t(`refused.${refused}`)} ${t("refused.instead")}`}</Notice>}
      {missing !== undefined && <Notice tone="careful">{t(missing)}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <p>{t(`${kind}.who`)}</p>
      <Actions>
        <Button kind="primary" onClick={() => void send()}>
          {t(`${kind}.send`)}
        </Button>
      </Actions>
    </Page>
  );
};
