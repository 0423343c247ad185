import type { ComponentChildren, JSX } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { FieldFrame, describedBy } from "./field.tsx";
import css from "./text-area.module.css";

export interface TextAreaProps
  extends Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "label" | "onInput"> {
  readonly label: ComponentChildren;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly id?: string;
  /** Lines at the start; it grows with the words. */
  readonly rows?: number;
  /** Most characters as people count them; longer input is kept whole up to the last one that fits. */
  readonly most?: number;
}

/** Room for own words: grows, never clips a character in two, stays above the keyboard. */
export const TextArea = ({ label, value, onValue, hint, error, id, rows = 3, most, ...rest }: TextAreaProps) => {
  const own = useId();
  const field = id ?? own;
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current !== null) grow(area.current);
  }, [value]);
  return (
    <FieldFrame field={field} label={label} hint={hint} error={error}>
      <textarea
        dir="auto"
        {...rest}
        ref={area}
        id={field}
        rows={rows}
        style={{ "--rows": rows }}
        class={css.area}
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(field, hint, error)}
        onInput={(event) => {
          const words = most === undefined ? event.currentTarget.value : upTo(event.currentTarget.value, most);
          if (words !== event.currentTarget.value) event.currentTarget.value = words;
          onValue(words);
          keepInView(event.currentTarget);
        }}
        onFocus={(event) => keepInViewAfterKeyboard(event.currentTarget)}
      />
    </FieldFrame>
  );
};

/**
 * The first `most` characters as people see them: no half emoji, no accent or vowel sign left behind.
 * @param most grapheme clusters
 */
export const upTo = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text);
  let seen = 0;
  for (const { index } of segments) {
    if (seen === most) return text.slice(0, index);
    seen += 1;
  }
  return text;
};

const grow = (area: HTMLTextAreaElement): void => {
  // Browsers with `field-sizing` grow by themselves.
  if (typeof CSS !== "undefined" && CSS.supports?.("field-sizing", "content")) return;
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + 4}px`;
};

const keepInView = (area: HTMLTextAreaElement): void => area.scrollIntoView?.({ block: "nearest" });

/** The on-screen keyboard opens after the focus; when the visible part shrinks, the field is brought back into it. */
const keepInViewAfterKeyboard = (area: HTMLTextAreaElement): void => {
  const visible = globalThis.visualViewport;
  if (!visible) return;
  const bring = () => keepInView(area);
  visible.addEventListener("resize", bring);
  area.addEventListener("blur", () => visible.removeEventListener("resize", bring), { once: true });
};
