import { useMemo, useState } from "preact/hooks";
import { Actions, Button, ButtonLink } from "../parts/button.tsx";
import { Chips, Choice } from "../parts/choices.tsx";
import { Field } from "../parts/field.tsx";
import { Icon, IconOffline } from "../parts/icons.tsx";
import { List, ListRow } from "../parts/list.tsx";
import { Announce, ErrorSummary, Notice, createAnnouncer } from "../parts/messages.tsx";
import { Section } from "../parts/page.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { Disclosure, Sheet } from "../parts/sheet.tsx";
import type { SampleProps } from "./gallery-text.ts";

export const ButtonsPart = ({ t }: SampleProps) => (
  <Section title={t("g.parts.buttons")}>
    <Actions>
      <Button kind="plain">{t("g.today.not")}</Button>
      <Button busy>{t("g.busy")}</Button>
      <ButtonLink href="#page">{t("g.help")}</ButtonLink>
      <Button kind="primary">{t("g.today.begin")}</Button>
    </Actions>
  </Section>
);

export const FieldsPart = ({ t }: SampleProps) => {
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

export const ChoicesPart = ({ t }: SampleProps) => {
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

export const MessagesPart = ({ t }: SampleProps) => {
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

export const SheetPart = ({ t }: SampleProps) => {
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

export const ListPart = ({ t }: SampleProps) => {
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
