import { Bowl } from "../bowl/bowl.tsx";
import { seeded } from "../bowl/seeded.ts";
import { Actions, Button } from "../parts/button.tsx";
import { CodeSquare } from "../parts/code-square.tsx";
import { GoldLine } from "../parts/gold-line.tsx";
import { Icon, IconGift } from "../parts/icons.tsx";
import { Page, Section } from "../parts/page.tsx";
import { DeliveryMark } from "../parts/small.tsx";
import { EmptyState, Loading, Progress } from "../parts/states.tsx";
import { Timer } from "../parts/timer.tsx";
import { PrintSheet } from "../parts/words.tsx";
import type { SampleProps } from "./gallery-text.ts";
import { ButtonsPart, ChoicesPart, FieldsPart, ListPart, MessagesPart, SheetPart } from "./sample-groups.tsx";

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
      <GoldLine half="first" sound={false} />
      <GoldLine half="second" sound={false} />
    </Section>
    <ListPart t={t} language={language} />
    <Section title={t("g.parts.print")}>
      <PrintSheet title={t("g.print.title")} note={t("g.print.note")}>
        <p>{t("g.print.text")}</p>
      </PrintSheet>
    </Section>
  </Page>
);

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
