import { useState } from "preact/hooks";
import { Bowl } from "../bowl/bowl.tsx";
import { formatDay } from "../i18n/formats.ts";
import { Breathe } from "../parts/breathe.tsx";
import { Actions, Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Chips } from "../parts/choices.tsx";
import { GoldLine } from "../parts/gold-line.tsx";
import { Icon, IconPromise, IconThanks, IconWrite } from "../parts/icons.tsx";
import { List, ListRow } from "../parts/list.tsx";
import { Page, Section } from "../parts/page.tsx";
import { Disclosure } from "../parts/sheet.tsx";
import { DeliveryMark, Name, StepOf, Steps } from "../parts/small.tsx";
import { Waiting } from "../parts/states.tsx";
import { TextArea } from "../parts/text-area.tsx";
import { Quote } from "../parts/words.tsx";
import type { SampleProps } from "./gallery-text.ts";

const nothing = () => {};

export const FirstSample = ({ t }: SampleProps) => (
  <Page title={t("g.first.title")} focus={false}>
    <Actions>
      <Button>{t("g.first.two")}</Button>
      <Button>{t("g.first.one")}</Button>
      <Button>{t("g.first.alone")}</Button>
      <Button>{t("g.first.fight")}</Button>
    </Actions>
    <p>{t("g.first.line")}</p>
  </Page>
);

const CHIPS = ["walk", "meal", "tell", "evening", "sleep", "peace"] as const;

export const AnswerSample = ({ t }: SampleProps) => {
  const [chosen, setChosen] = useState<ReadonlyArray<(typeof CHIPS)[number]>>(["walk"]);
  const [words, setWords] = useState(t("g.answer.sample"));
  return (
    <Page title={t("g.answer.title")} above={<StepOf at={2} of={3} />} lead={t("g.answer.lead")} back={nothing}>
      <Chips
        legend={t("g.answer.chips")}
        options={CHIPS.map((value) => ({ value, label: t(`g.chip.${value}`) }))}
        chosen={chosen}
        onChosen={setChosen}
      />
      <TextArea label={t("g.answer.words")} hint={t("g.answer.hint")} value={words} onValue={setWords} />
      <DeliveryMark state="kept" />
      <Actions>
        <Button>{t("g.answer.later")}</Button>
        <Button kind="primary">{t("g.answer.close")}</Button>
      </Actions>
    </Page>
  );
};

export const WaitingSample = ({ t }: SampleProps) => (
  <Page title={t("g.waiting.title")}>
    <Waiting
      alone={
        <List label={t("g.waiting.alone")}>
          <ListRow
            title={t("g.waiting.row")}
            note={t("g.waiting.row-note")}
            icon={<Icon of={IconWrite} />}
            onClick={nothing}
          />
        </List>
      }
    />
  </Page>
);

export const OpenedSample = ({ t, language }: SampleProps) => (
  <Page title={t("g.opened.title")}>
    <GoldLine half="second" />
    <Quote by={t("g.opened.yours")} size="small">
      {t("g.answer.sample")}
    </Quote>
    <Quote by={t("g.opened.theirs")} lang="en">
      {t("g.opened.sample")}
    </Quote>
    <Actions pair>
      <Button>{t("g.opened.know")}</Button>
      <Button>{t("g.opened.like")}</Button>
    </Actions>
    <p lang={language}>
      <DeliveryMark state="there" />
    </p>
  </Page>
);

export const TodaySample = ({ t }: SampleProps) => (
  <Page title={t("g.today.title")} focus={false}>
    <Card tone="gold" above={t("g.today.why")} title={t("g.today.card")}>
      <p>{t("g.today.text")}</p>
      <Steps steps={2} minutes={10} />
      <Actions>
        <Button kind="plain">{t("g.today.short")}</Button>
        <Button>{t("g.today.not")}</Button>
        <Button kind="primary">{t("g.today.begin")}</Button>
      </Actions>
    </Card>
    <Actions pair>
      <Button icon={<Icon of={IconThanks} />}>{t("g.today.thanks")}</Button>
      <Button>{t("g.today.break")}</Button>
    </Actions>
  </Page>
);

/** Long enough to show a bowl that has been mended for some weeks. */
const SEEDS = Array.from({ length: 9 }, (_, act) => `gallery-act-${act}`);

export const OursSample = ({ t, language }: SampleProps) => {
  const [away, setAway] = useState(false);
  return (
    <Page title={t("g.ours.title")} focus={false}>
      <Bowl seeds={SEEDS} fresh away={away} onAway={setAway} />
      <Section title={t("g.ours.promises")}>
        <List>
          <ListRow
            title={t("g.ours.row")}
            note={t("g.ours.row-note", { day: formatDay(language, "2026-11-24") })}
            icon={<Icon of={IconPromise} />}
            href="#row"
          />
          <ListRow
            title={t("g.ours.second")}
            note={<Name>{t("g.name")}</Name>}
            icon={<Icon of={IconPromise} />}
            end={<DeliveryMark state="sent" />}
          />
        </List>
      </Section>
      <Disclosure summary={t("g.ours.earlier")}>
        <p>{t("g.ours.earlier-text")}</p>
      </Disclosure>
    </Page>
  );
};

export const NightSample = ({ t }: SampleProps) => (
  <Page title={t("g.night.title")} back={nothing}>
    <Breathe onDone={nothing} />
  </Page>
);
