import type { Words } from "@goldseam/kernel";
import { useRef, useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Button } from "../parts/button.tsx";
import { useUnfolded } from "../parts/sheet.tsx";
import { TextArea } from "../parts/text-area.tsx";
import type { Draft } from "../screen.ts";
import { wordsOf } from "./answer.tsx";

export interface OwnWordsProps {
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  /** Most characters, as people count them. */
  readonly most: number;
  /** What stands already, to be changed; what was begun as a draft comes before it. */
  readonly start?: string | undefined;
  /** Keeps what is typed over a reload, a lock and a crash; cleared with the tap, and back when that could not be done. */
  readonly draft: Draft;
  /** False: it could not be kept. */
  readonly onWords: (words: Words) => Promise<boolean>;
}

/** One field and one button; nothing happens while the field is empty. Once the words are kept it is as it began. */
export const OwnWords = ({ label, hint, button, most, start = "", draft, onWords }: OwnWordsProps) => {
  const { language } = useKit();
  const [begun] = useState(draft.value);
  const [typed, type] = useState(begun === "" ? undefined : begun);
  useUnfolded(begun !== "");
  const text = typed ?? start;
  const last = useRef(text);
  const waits = useRef(false);
  const words = wordsOf(text, language);
  const write = (next: string): void => {
    type(next);
    last.current = next;
    if (next === start) draft.clear();
    else draft.set(next);
  };
  const press = async (): Promise<void> => {
    // Two taps in one breath say it once.
    if (words === undefined || waits.current) return;
    waits.current = true;
    draft.clear();
    const kept = await onWords(words);
    waits.current = false;
    // Who types on meanwhile has written something new, which is not taken away.
    if (kept) type((now) => (now === text ? undefined : now));
    else draft.set(last.current);
  };
  return (
    <>
      <TextArea label={label} hint={hint} rows={2} most={most} value={text} onValue={write} />
      <Button aria-disabled={words === undefined || undefined} onClick={() => void press()}>
        {button}
      </Button>
    </>
  );
};
