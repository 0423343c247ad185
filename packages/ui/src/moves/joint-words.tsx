import type { Words } from "@goldseam/kernel";
import type { JointStart, JointWords as State } from "@goldseam/moves";
import { useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Button } from "../parts/button.tsx";
import { Chips } from "../parts/choices.tsx";
import { Notice } from "../parts/messages.tsx";
import { Section } from "../parts/page.tsx";
import { TextArea } from "../parts/text-area.tsx";
import { useDraft } from "../parts/use-draft.ts";
import { Quote } from "../parts/words.tsx";
import type { ScreenProps } from "../screen.ts";
import { wordsOf } from "./answer.tsx";

export interface JointWordsProps {
  readonly screen: Pick<ScreenProps, "announce" | "draft" | "me" | "self" | "other">;
  /** Names the draft. */
  readonly about: string;
  readonly words: State | undefined;
  /** "We both" may be said of it. */
  readonly ours: boolean;
  readonly most: number;
  /** False when it could not be kept. */
  readonly write: (words: Words, start: JointStart) => Promise<boolean>;
  readonly agree: () => void;
}

/** What stands there, one tap for it, and room for other words. */
export const JointWords = (props: JointWordsProps) => {
  const { screen, about, words: stand, ours, most } = props;
  const { me, self, other } = screen;
  const { t, language } = useKit();
  const starts: ReadonlyArray<JointStart> = ours ? ["we-both", "i-did"] : ["i-did"];
  const draft = screen.draft(`joint-${about}`);
  const [text, setText] = useDraft(draft);
  const [start, setStart] = useState<JointStart>(ours ? "we-both" : "i-did");
  const words = wordsOf(text, language);
  const tapped = stand?.agreed.has(me.person) === true;
  const put = async (): Promise<void> => {
    if (words === undefined || !(await props.write(words, start))) return;
    setText("");
    draft.clear();
    screen.announce(t("kit.joint.put"));
  };
  return (
    <Section title={t("kit.joint.title")}>
      <p>{t(ours ? "kit.joint.hint" : "kit.joint.hint-own")}</p>
      {stand?.both !== undefined && (
        <Quote by={t("kit.joint.we-both")} lang={stand.both.language}>
          {stand.both.text}
        </Quote>
      )}
      {[...(stand?.each ?? [])].map(([person, own]) => (
        <Quote
          key={person}
          by={t("kit.joint.did", { name: (person === me.person ? self.name : other?.name) ?? "" })}
          lang={own.language}
        >
          {own.text}
        </Quote>
      ))}
      {stand?.saidOn !== undefined && <Notice live={false}>{t("kit.joint.said")}</Notice>}
      {stand !== undefined && stand.saidOn === undefined && (
        <>
          <p>{t(tapped ? "kit.joint.mine" : "kit.joint.asks")}</p>
          {!tapped && <Button onClick={props.agree}>{t("kit.joint.agree")}</Button>}
        </>
      )}
      {starts.length > 1 && (
        <Chips
          pick="one"
          legend={t("kit.joint.start")}
          options={starts.map((value) => ({ value, label: t(`kit.joint.${value}`) }))}
          chosen={[start]}
          onChosen={([next]) => next !== undefined && setStart(next)}
        />
      )}
      <TextArea
        label={t(ours ? "kit.joint.words" : "kit.joint.i-did")}
        rows={2}
        most={most}
        value={text}
        onValue={setText}
      />
      {stand !== undefined && <p>{t("kit.joint.edit")}</p>}
      <Button aria-disabled={words === undefined || undefined} onClick={() => void put()}>
        {t("kit.joint.write")}
      </Button>
    </Section>
  );
};
