import { Actions, Button, Notice, Page, TextArea } from "@goldseam/ui";
import { MOST_CHARACTERS } from "./after-a-fight.events.ts";
import type { Key, StepProps } from "./step.screen.tsx";

/** The three lines of "What do I really want to say?". */
export const LINES = ["happened", "did", "tomorrow"] as const;
/** What stands in the fields. It lives in the page and nowhere else: no draft, no store. */
export interface InHand {
  readonly words: string;
  readonly happened: string;
  readonly did: string;
  readonly tomorrow: string;
}
export const NOTHING: InHand = { words: "", happened: "", did: "", tomorrow: "" };
/** All that is in hand, as one text. */
export const allOf = (inHand: InHand): string =>
  [inHand.words, ...LINES.map((line) => inHand[line])]
    .map((text) => text.trim())
    .filter(Boolean)
    .join("\n\n");

interface WriteProps extends StepProps {
  readonly inHand: InHand;
  readonly onInHand: (inHand: InHand) => void;
  readonly keep: () => void;
  readonly keepLabel: Key;
  readonly failed: string | undefined;
}

/** What a browser could keep or send of a field by itself is switched off. */
const PRIVATE = { autocomplete: "off", spellcheck: false } as const;

export const Write = ({ t, walk, go, back, inHand, onInHand, keep, keepLabel, failed }: WriteProps) => {
  const fields = walk.step === "write" ? (["words"] as const) : LINES;
  const empty = allOf(inHand) === "";
  return (
    <Page
      title={t(walk.step === "write" ? "write.title" : "really.title")}
      step={walk.step}
      lead={<strong>{t("write.promise")}</strong>}
      back={back}
    >
      {fields.map((field) => (
        <TextArea
          {...PRIVATE}
          key={field}
          label={t(field === "words" ? "write.label" : `really.${field}`)}
          rows={field === "words" ? 8 : 3}
          most={field === "words" ? MOST_CHARACTERS / 2 : MOST_CHARACTERS / 8}
          value={inHand[field]}
          onValue={(value) => onInHand({ ...inHand, [field]: value })}
        />
      ))}
      {failed !== undefined && (
        <Notice tone="careful">
          {failed} {t("keep.not")}
        </Notice>
      )}
      <Actions>
        <Button onClick={() => go(empty ? "go-on" : "let-go")}>{t(empty ? "write.nothing" : "write.let-go")}</Button>
        {!empty && <Button onClick={keep}>{t(keepLabel)}</Button>}
        {walk.step === "write" && <Button onClick={() => go("really")}>{t("write.really")}</Button>}
        {walk.step === "really" && <Button onClick={() => go("go-on")}>{t("really.on")}</Button>}
      </Actions>
    </Page>
  );
};
