import type { EventShape, Words } from "@goldseam/kernel";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Actions, Button } from "../parts/button.tsx";
import { Notice } from "../parts/messages.tsx";
import { Page } from "../parts/page.tsx";
import { TextArea } from "../parts/text-area.tsx";
import { useDraft } from "../parts/use-draft.ts";
import type { Draft, ScreenProps } from "../screen.ts";
import { wordsOf } from "./answer.tsx";
import { useAct } from "./use-act.ts";

export interface WritePageProps<E extends EventShape> {
  readonly title: ComponentChildren;
  /** Who reads it. */
  readonly lead?: ComponentChildren;
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  /** Most characters, as people count them. */
  readonly most: number;
  readonly draft: Draft;
  /** Words to begin with while the draft is empty. */
  readonly start?: string | undefined;
  readonly back: () => void;
  readonly propose: ScreenProps<unknown, E>["propose"];
  /** The event that keeps these words. */
  readonly event: (words: Words) => E;
  readonly onKept: () => void;
  readonly children?: ComponentChildren;
}

/** A page with one field and one button. What is typed survives; an empty field asks for one word. */
export const WritePage = <E extends EventShape>(props: WritePageProps<E>) => {
  const { draft, start = "", most, event, onKept, children } = props;
  const { t, language } = useKit();
  const [text, setText] = useDraft({ ...draft, value: draft.value === "" ? start : draft.value });
  const [empty, setEmpty] = useState(false);
  const [act, failed] = useAct(props.propose);
  const words = wordsOf(text, language);
  const keep = async (): Promise<void> => {
    setEmpty(words === undefined);
    if (words === undefined || !(await act({ events: [event(words)] }))) return;
    draft.clear();
    onKept();
  };
  return (
    <Page title={props.title} lead={props.lead} back={props.back}>
      <TextArea label={props.label} hint={props.hint} rows={5} most={most} value={text} onValue={setText} />
      {children}
      {empty && words === undefined && <Notice tone="careful">{t("kit.one-word")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button kind="primary" onClick={() => void keep()}>
          {props.button}
        </Button>
      </Actions>
    </Page>
  );
};
