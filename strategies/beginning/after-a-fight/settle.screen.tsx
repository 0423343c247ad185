import { Actions, Breathe, Button, Page, Timer } from "@goldseam/ui";
import type { StepProps } from "./step.screen.tsx";

const LINES = [1, 2, 3] as const;

/** Two minutes: breathe, look around, cold water. Each is words as well; nothing ends by itself. */
export const Settle = ({ t, walk, go, back }: StepProps) => {
  if (walk.step === "settle")
    return (
      <Page title={t("settle.title")} step="settle" lead={t("settle.hint")} back={back}>
        <Actions>
          <Button onClick={() => go("breathe")}>{t("settle.breathe")}</Button>
          <Button onClick={() => go("look")}>{t("settle.look")}</Button>
          <Button onClick={() => go("water")}>{t("settle.water")}</Button>
          <Button onClick={() => go("skip")}>{t("settle.skip")}</Button>
        </Actions>
      </Page>
    );
  const { way } = walk;
  if (way === "breathe")
    return (
      <Page title={t("settle.breathe")} step="breathe" back={back}>
        <Breathe onDone={() => go("go-on")} />
      </Page>
    );
  return (
    <Page title={t(`settle.${way}`)} step={way} back={back}>
      <ol>
        {LINES.map((line) => (
          <li key={line}>{t(`settle.${way}-${line}`)}</li>
        ))}
      </ol>
      <Timer minutes={2} />
      <Actions>
        <Button onClick={() => go("go-on")}>{t("settle.enough")}</Button>
      </Actions>
    </Page>
  );
};
