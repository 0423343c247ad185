// Written by `npm run gen` from the folders of strategies/. A folder is enough; nothing is edited here.
import { screens as beginningScreens } from "@goldseam/strategies/beginning/screens";
import { strategy as beginning } from "@goldseam/strategies/beginning/strategy";

export const registry = [
  { strategy: beginning, screens: beginningScreens },
] as const;
