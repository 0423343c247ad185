import type { PracticeId, Words } from "@goldseam/kernel";
import type { TalkEvent, TalkView } from "@goldseam/moves";
import { wordsOf } from "../moves/answer.tsx";
import { Button } from "../parts/button.tsx";
import { TextArea } from "../parts/text-area.tsx";
import { useDraft } from "../parts/use-draft.ts";
import { Quote } from "../parts/words.tsx";
import type { ScreenProps } from "../screen.ts";
import type { TalkWords } from "./words.ts";

/** What a talk needs of the screen that holds it; the screen's own props fit as they are. */
export interface TalkProps
  extends Pick<
    ScreenProps<unknown, TalkEvent>,
    | "now"
    | "other"
    | "mode"
    | "passTo"
    | "language"
    | "propose"
    | "newId"
    | "draft"
    | "handOff"
    | "done"
    | "announce"
    | "shell"
  > {
  readonly t: TalkWords;
  readonly talk: TalkView;
  /** The practice that holds it: a promise that grows from it says so. */
  readonly practice: PracticeId;
  /** Most characters of one field. */
  readonly most: number;
}
export interface InTalk extends TalkProps {
  readonly does: (event: TalkEvent) => Promise<boolean>;
}

export interface AloudProps extends Pick<TalkProps, "draft" | "language" | "most"> {
  readonly label: string;
  readonly hint: string;
  /** The button while nothing is typed: it was said aloud. */
  readonly said: string;
  /** The button when something is typed. */
  readonly send: string;
  readonly place: string;
  readonly onWords: (words: Words | undefined) => Promise<boolean>;
}

/** One field and one button: what was said aloud is enough, and what is typed stays until it has gone. */
export const Aloud = ({ label, hint, said, send, place, draft, language, most, onWords }: AloudProps) => {
  const kept = draft(place);
  const [text, setText] = useDraft(kept);
  const words = wordsOf(text, language);
  const press = async (): Promise<void> => {
    if (!(await onWords(words))) return;
    kept.clear();
    setText("");
  };
  return (
    <>
      <TextArea label={label} hint={hint} rows={2} most={most} value={text} onValue={setText} />
      <Button kind="primary" onClick={() => void press()}>
        {words === undefined ? said : send}
      </Button>
    </>
  );
};

export const Said = ({ words, by }: { readonly words: Words | undefined; readonly by: string }) =>
  words === undefined ? null : (
    <Quote by={by} lang={words.language}>
      {words.text}
    </Quote>
  );
