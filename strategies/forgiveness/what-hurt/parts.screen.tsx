import type { Doing, ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { WhatHurtEvent } from "./what-hurt.events.ts";
import type { WhatHurtView } from "./what-hurt.view.ts";

export type Props = ScreenProps<WhatHurtView, WhatHurtEvent, keyof typeof en & string>;
export type Does = Doing<WhatHurtEvent>;
