import { ideaId } from "@goldseam/kernel";
import type { Doing, ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { About, WhatHappenedEvent } from "./what-happened.events.ts";
import { id } from "./what-happened.prompts.ts";
import type { WhatHappenedView } from "./what-happened.view.ts";

type Key = keyof typeof en & string;
export type Props = ScreenProps<WhatHappenedView, WhatHappenedEvent, Key>;
export type Does = Pick<Doing<WhatHappenedEvent>, "does">;

/** A topic's title: ready ones in the reader's language, own ones as they were written. */
export const titleOf = (t: Props["t"], about: About): string =>
  typeof about === "string" ? t(`prompt.${about}`) : about.text;

/** What has passed this phone's gate; a topic in own words always has. */
export const passes = ({ suggestions }: Pick<Props, "suggestions">, about: About): boolean =>
  typeof about !== "string" || suggestions.some((one) => one.id === ideaId(id, about));
