import type { Words } from "@goldseam/kernel";
import { useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Button } from "../parts/button.tsx";
import { TextArea } from "../parts/text-area.tsx";
import type { Draft } from "../screen.ts";
import { wordsOf } from "./answer.tsx";

export interface OwnWordsProps {
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  /** Most characters, as people count them. */
  readonly most: number;
  readonly start?: string | undefined;
  /** Keeps what is typed over a reload, a lock and a crash; cleared with the tap, and back when that could not be done. */
  readonly draft?: Draft | undefined;
  /** False: it could not be kept. */
  readonly onWords: (words: Words) => void | Promise<boolean>;
}

/** One field and one button; nothing happens while the field is empty. */
export const OwnWords = ({ label, hint, button, most, start = "", draft, onWords }: OwnWordsProps) => {
  const { language } = useKit();
  const [text, setText] = useState(draft?.value || start);
  const words = wordsOf(text, language);
  const write = (next: string): void => {
    setText(next);
    draft?.set(next);
  };
  const press = async (): Promise<void> => {
    if (words === undefined) return;
    draft?.clear();
    if ((await onWords(words)) === false) draft?.set(text);
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
