import type { Words } from "@goldseam/kernel";
import { type Doing, ListRow, type ScreenProps } from "@goldseam/ui";
import type { ComponentChildren } from "preact";
import type en from "./locales/en.json";
import type { WhatHurtEvent } from "./what-hurt.events.ts";
import type { WhatHurtView } from "./what-hurt.view.ts";

type Key = keyof typeof en & string;
export type Props = ScreenProps<WhatHurtView, WhatHurtEvent, Key>;
export type Does = Pick<Doing<WhatHurtEvent>, "does" | "tell" | "told">;

/** Words of a text that its door shows. */
const AT_THE_DOOR = 7;
interface DoorProps {
  readonly words: Words;
  readonly note: ComponentChildren;
  readonly open: () => void;
}
/** The way to a quiet page: the first words, and no day. */
export const Door = ({ words, note, open }: DoorProps) => {
  const all = words.text.split(/\s+/);
  const first = all.slice(0, AT_THE_DOOR).join(" ");
  return (
    <ListRow
      title={<bdi lang={words.language}>{all.length > AT_THE_DOOR ? `${first} …` : first}</bdi>}
      note={note}
      onClick={open}
    />
  );
};
