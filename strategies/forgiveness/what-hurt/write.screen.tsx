import { thingId, type ThingId } from "@goldseam/kernel";
import { Actions, Button, Notice, Page, TextArea, useAct, useDraft, wordsOf } from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { Props } from "./parts.screen.tsx";
import { MOST_CHARACTERS, type WhatHurtEvent } from "./what-hurt.events.ts";
import type { OwnPart } from "./what-hurt.state.ts";
import type { OwnHurt } from "./what-hurt.view.ts";

interface WriteProps extends Props {
  readonly of: OwnHurt | undefined;
  readonly back: () => void;
  readonly kept: (hurt: ThingId) => void;
}

/** One field, one button. With one phone there is no private room: there a hurt is written to be read by the other. */
export const Write = (props: WriteProps) => {
  const { t, of, mode, other, handed, language } = props;
  const start = of?.kept?.text ?? (handed?.draft === "hurt" ? handed.text : "");
  const draft = props.draft(`hurt-${of?.hurt ?? "new"}`);
  const [text, setText] = useDraft({ ...draft, value: draft.value === "" ? start : draft.value });
  const [empty, setEmpty] = useState(false);
  const [act, failed] = useAct(props.propose);
  const one = mode === "one";
  const keep = async (): Promise<void> => {
    const words = wordsOf(text, language);
    setEmpty(words === undefined);
    if (words === undefined) return;
    const hurt = of?.hurt ?? thingId(props.newId());
    const to = props.me.other;
    const event: WhatHurtEvent =
      one && to !== undefined
        ? { type: "hurt-shared", data: { hurt, to, words } }
        : { type: "hurt-kept", data: { hurt, words } };
    if (!(await act({ events: [event] }))) return;
    draft.clear();
    props.kept(hurt);
    if (one && other !== undefined) props.passTo?.(other.id);
  };
  return (
    <Page title={t("write.title")} lead={t(one ? "write.who-sees-one" : "write.who-sees")} back={props.back}>
      <TextArea
        label={t("write.label")}
        hint={t("write.hint")}
        rows={5}
        most={MOST_CHARACTERS}
        value={text}
        onValue={setText}
      />
      {empty && text.trim() === "" && <Notice tone="careful">{t("write.empty")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button kind="primary" onClick={() => void keep()}>
          {t(one ? "share" : "write.keep")}
        </Button>
      </Actions>
    </Page>
  );
};

interface PartProps extends Props {
  readonly of: OwnPart | undefined;
  readonly hurt: ThingId | undefined;
  readonly back: () => void;
  readonly kept: (part: ThingId) => void;
}
/** What I think I did: for me alone, beside a hurt or by itself. */
export const WritePart = (props: PartProps) => {
  const { t, of, hurt, language } = props;
  const draft = props.draft(`part-${of?.id ?? hurt ?? "new"}`);
  const [text, setText] = useDraft({ ...draft, value: draft.value === "" ? (of?.words.text ?? "") : draft.value });
  const [empty, setEmpty] = useState(false);
  const [act, failed] = useAct(props.propose);
  const keep = async (): Promise<void> => {
    const words = wordsOf(text, language);
    setEmpty(words === undefined);
    if (words === undefined) return;
    const part = of?.id ?? thingId(props.newId());
    const about = of?.hurt ?? hurt;
    const data = { part, words, ...(about !== undefined && { hurt: about }) };
    if (!(await act({ events: [{ type: "part-kept", data }] }))) return;
    draft.clear();
    props.kept(part);
  };
  return (
    <Page title={t("part.title")} lead={t("part.lead")} back={props.back}>
      <TextArea
        label={t("part.label")}
        hint={t("part.hint")}
        rows={4}
        most={MOST_CHARACTERS}
        value={text}
        onValue={setText}
      />
      {empty && text.trim() === "" && <Notice tone="careful">{t("write.empty")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button kind="primary" onClick={() => void keep()}>
          {t("write.keep")}
        </Button>
      </Actions>
    </Page>
  );
};
