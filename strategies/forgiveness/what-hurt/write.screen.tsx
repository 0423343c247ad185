import { type ThingId, thingId } from "@goldseam/kernel";
import { WritePage } from "@goldseam/ui";
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

/** With one phone there is no private room: there a hurt is written to be read by the other. */
export const Write = (props: WriteProps) => {
  const { t, of, mode, other, handed } = props;
  const [hurt] = useState(() => of?.hurt ?? thingId(props.newId()));
  const to = mode === "one" ? props.me.other : undefined;
  const kept = (): void => {
    props.kept(hurt);
    if (to !== undefined && other !== undefined) props.passTo?.(other.id);
  };
  return (
    <WritePage<WhatHurtEvent>
      {...props}
      title={t("write.title")}
      lead={t(to === undefined ? "write.who-sees" : "write.who-sees-one")}
      label={t("write.label")}
      hint={t("write.hint")}
      button={t(to === undefined ? "write.keep" : "share")}
      most={MOST_CHARACTERS}
      draft={props.draft(`hurt-${of?.hurt ?? "new"}`)}
      start={of?.kept?.text ?? (handed?.draft === "hurt" ? handed.text : undefined)}
      event={(words) =>
        to === undefined
          ? { type: "hurt-kept", data: { hurt, words } }
          : { type: "hurt-shared", data: { hurt, to, words } }
      }
      onKept={kept}
    />
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
  const { t, of } = props;
  const [part] = useState(() => of?.part ?? thingId(props.newId()));
  const hurt = of?.hurt ?? props.hurt;
  return (
    <WritePage<WhatHurtEvent>
      {...props}
      title={t("part.title")}
      lead={t("part.lead")}
      label={t("write.label")}
      hint={t("part.hint")}
      button={t("write.keep")}
      most={MOST_CHARACTERS}
      draft={props.draft(`part-${of?.part ?? hurt ?? "new"}`)}
      start={of?.words.text}
      event={(words) => ({ type: "part-kept", data: { part, words, ...(hurt !== undefined && { hurt }) } })}
      onKept={() => props.kept(part)}
    />
  );
};
