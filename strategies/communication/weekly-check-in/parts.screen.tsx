import type { ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { CheckInEvent } from "./weekly-check-in.events.ts";
import type { CheckInView } from "./weekly-check-in.view.ts";

export type Key = keyof typeof en & string;
export type Props = ScreenProps<CheckInView, CheckInEvent, Key>;
export interface Does {
  readonly does: (event: CheckInEvent, sentence?: string) => Promise<boolean>;
}
