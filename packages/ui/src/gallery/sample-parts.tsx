import { useMemo, useState } from "preact/hooks";
import { Bowl } from "../bowl/bowl.tsx";
import { seeded } from "../bowl/seeded.ts";
import { Actions, Button, ButtonLink } from "../parts/button.tsx";
import { Chips, Choice } from "../parts/choices.tsx";
import { CodeSquare } from "../parts/code-square.tsx";
import { Field } from "../parts/field.tsx";
import { GoldLine } from "../parts/gold-line.tsx";
import { Icon, IconGift, IconOffline } from "../parts/icons.tsx";
import { Announce, ErrorSummary, Notice, createAnnouncer } from "../parts/messages.tsx";
import { List, ListRow, SearchField } from "../parts/navigation.tsx";
import { Page, Section } from "../parts/page.tsx";
import { Disclosure, Sheet } from "../parts/sheet.tsx";
import { DeliveryMark } from "../parts/small.tsx";
import { EmptyState, Loading, Progress } from "../parts/states.tsx";
import { Timer } from "../parts/timer.tsx";
import { PrintSheet } from "../parts/words.tsx";
import type { SampleProps } from "./gallery-text.ts";

/** Every part in its states, on one long page. */
export const PartsSample = ({ t, language }: SampleProps) => (
  <Page title={t("g.title")} focus={false}>
    <ButtonsPart t={t} language={language} />
    <FieldsPart t={t} language={language} />
    <ChoicesPart t={t} language={language} />
    <MessagesPart t={t} language={language} />
    <Section title={t("g.parts.states")}>
      <EmptyState
        icon={<Icon of={IconGift} />}
        title={t("g.empty.title")}
        action={<Button kind="primary">{t("g.empty.action")}</Button>}
      >
        <p>{t("g.empty.text")}</p>
      </EmptyState>
      <Loading after={0} />
      <Progress label={t("g.progress")} value={0.4} onLeave={() => {}} />
      <Timer minutes={10} />
    </Section>
    <SheetPart t={t} language={language} />
    <Section title={t("g.parts.marks")}>
      <Actions>
        <DeliveryMark state="typed" />
        <DeliveryMark state="kept" />
        <DeliveryMark state="sent" />
        <DeliveryMark state="there" />
      </Actions>
      <CodeSquare cells={sampleCells()} label={t("g.code")} />
      <Bowl seeds={[]} />
      {[1, 4, 16, 365].map((acts) => (
        <Bowl key={acts} seeds={Array.from({ length: acts }, (_, act) => `act ${act} of ${acts}`)} />
      ))}
    </Section>
    <Section title={t("g.parts.gold")}>
      <GoldLine half="first" />
      <GoldLine half="second" />
    </Section>
    <ListPart t={t} language={language} />
    <Section title={t("g.parts.print")}>
      <PrintSheet title={t("g.print.title")} note={t("g.print.note")}>
        <p>{t("g.print.text")}</p>
      </PrintSheet>
    </Section>
  </Page>
);

const ButtonsPart = ({ t }: SampleProps) => (
  <Section title={t("g.parts.buttons")}>
    <Actions>
      <Button kind="plain">{t("g.today.not")}</Button>
      <Button busy>{t("g.busy")}</Button>
      <ButtonLink href="#page">{t("g.help")}</ButtonLink>
      <Button kind="primary">{t("g.today.begin")}</Button>
    </Actions>
  </Section>
);

const FieldsPart = ({ t }: SampleProps) => {
  const [name, setName] = useState("");
  const [code, setCode] = useState("1234");
  const [sent, setSent] = useState(false);
  const wrong = sent ? t("g.field.code-wrong") : undefined;
  return (
    <Section title={t("g.parts.fields")}>
      <ErrorSummary problems={wrong === undefined ? [] : [{ field: "g-code", text: wrong }]} />
      <Field label={t("g.field.name")} hint={t("g.field.name-hint")} value={name} onValue={setName} />
      <Field id="g-code" label={t("g.field.code")} value={code} onValue={setCode} error={wrong} />
      <Actions>
        <Button onClick={() => setSent(true)}>{t("g.today.begin")}</Button>
      </Actions>
    </Section>
  );
};

const ChoicesPart = ({ t }: SampleProps) => {
  const [answer, setAnswer] = useState<"no" | "unsure" | "yes" | undefined>();
  const [minutes, setMinutes] = useState<ReadonlyArray<"two" | "five" | "fifteen">>(["five"]);
  return (
    <Section title={t("g.parts.choices")}>
      <Choice
        legend={t("g.choice.legend")}
        options={[
          { value: "no", label: t("g.choice.no") },
          { value: "unsure", label: t("g.choice.unsure") },
          { value: "yes", label: t("g.choice.yes"), note: t("g.choice.yes-note") },
        ]}
        chosen={answer}
        onChosen={setAnswer}
      />
      <Chips
        pick="one"
        legend={t("g.choice.minutes")}
        options={(["two", "five", "fifteen"] as const).map((value) => ({ value, label: t(`g.choice.${value}`) }))}
        chosen={minutes}
        onChosen={setMinutes}
      />
    </Section>
  );
};

const MessagesPart = ({ t }: SampleProps) => {
  const announcer = useMemo(createAnnouncer, []);
  return (
    <Section title={t("g.parts.messages")}>
      <Notice live={false} icon={<Icon of={IconOffline} />}>
        {t("g.notice.kept")}
      </Notice>
      <Notice live={false} tone="careful">
        {t("g.notice.careful")}
      </Notice>
      <Announce from={announcer} />
      <Button onClick={() => announcer.say(t("g.announced"))}>{t("g.announce")}</Button>
    </Section>
  );
};

const SheetPart = ({ t }: SampleProps) => {
  const [open, setOpen] = useState(false);
  return (
    <Section title={t("g.parts.sheet")}>
      <Button onClick={() => setOpen(true)}>{t("g.sheet.open")}</Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t("g.sheet.open")}>
        <p>{t("g.sheet.text")}</p>
      </Sheet>
      <Disclosure summary={t("g.more")}>
        <p>{t("g.more-text")}</p>
      </Disclosure>
    </Section>
  );
};

const ListPart = ({ t }: SampleProps) => {
  const [words, setWords] = useState("");
  const rows = [t("g.ours.row"), t("g.ours.second")].filter((row) => row.includes(words));
  return (
    <Section title={t("g.parts.list")}>
      <SearchField value={words} onValue={setWords} />
      {rows.length === 0 ? <p>{t("g.search.none")}</p> : null}
      <List>
        {rows.map((row) => (
          <ListRow key={row} title={row} onClick={() => {}} />
        ))}
      </List>
    </Section>
  );
};

/** Looks like a code, says nothing. */
const sampleCells = (): ReadonlyArray<ReadonlyArray<boolean>> => {
  const size = 33;
  const random = seeded("gallery code");
  const finder = (x: number, y: number) => {
    const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
    return ring <= 4 ? ring === 3 || ring <= 1 : undefined;
  };
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => {
      const dark = random() > 0.5;
      return finder(x, y) ?? finder(size - 1 - x, y) ?? finder(x, size - 1 - y) ?? dark;
    }),
  );
};
