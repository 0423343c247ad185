import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useId, useRef, useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Button } from "./button.tsx";
import { Icon, IconClose, IconMore } from "./icons.tsx";
import css from "./sheet.module.css";

export interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
}

/**
 * A page laid over the page: the browser's own dialog, so Escape closes it, the rest rests, and the focus goes
 * back. It never opens over writing: while somebody is in a text field it waits until they leave it.
 */
export const Sheet = ({ open, onClose, title, children }: SheetProps) => {
  const { t } = useKit();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const sheet = dialog.current;
    if (sheet === null) return undefined;
    if (!open) {
      if (sheet.open) sheet.close();
      return undefined;
    }
    const writing = document.activeElement;
    if (!isWriting(writing)) {
      showOver(sheet);
      return undefined;
    }
    const later = () => showOver(sheet);
    writing?.addEventListener("blur", later, { once: true });
    return () => writing?.removeEventListener("blur", later);
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class={css.sheet}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class={css.body}>
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
        <Button kind="plain" icon={<Icon of={IconClose} />} onClick={onClose}>
          {t("kit.close")}
        </Button>
      </div>
    </dialog>
  );
};

const showOver = (sheet: HTMLDialogElement): void => {
  if (!sheet.open) sheet.showModal();
};

const isWriting = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !["button", "checkbox", "radio", "submit"].includes(element.type));

export interface DisclosureProps {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

const Unfold = createContext<(() => void) | undefined>(undefined);

/** Unfolds what this stands in, once: words that somebody began are not hidden from them. */
export const useUnfolded = (begun: boolean): void => {
  const unfold = useContext(Unfold);
  useEffect(() => {
    if (begun) unfold?.();
  }, []);
};

/** More, for who wants it. */
export const Disclosure = ({ summary, open = false, children }: DisclosureProps) => {
  const [begun, setBegun] = useState(false);
  return (
    <details class={css.more} open={open || begun}>
      <summary>
        <Icon of={IconMore} />
        <span>{summary}</span>
      </summary>
      <div class={css.inside}>
        <Unfold.Provider value={() => setBegun(true)}>{children}</Unfold.Provider>
      </div>
    </details>
  );
};
