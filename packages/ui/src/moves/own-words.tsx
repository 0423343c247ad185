import type { Words } from "@goldseam/kernel";
import { useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Button } from "../parts/button.tsx";
import { TextArea } from "../parts/text-area.tsx";
import { wordsOf } from "./answer.tsx";

export interface OwnWordsProps {
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  /** Most characters, as people count them. */
  readonly most: number;
  readonly start?: string | undefined;
  readonly onWords: (words: Words) => void;
}

/** One field and one button; nothing happens while the field is empty. */
export const OwnWords = ({ label, hint, button, most, start = "", onWords }: OwnWordsProps) => {
  const { language } = useKit();
  const [text, setText] = useState(start);
  const words = wordsOf(text, language);
  return (
    <>
      <TextArea label={label} hint={hint} rows={2} most={most} value={text} onValue={setText} />
      <Button aria-disabled={words === undefined || undefined} onClick={() => words && onWords(words)}>
        {button}
      </Button>
    </>
  );
};
