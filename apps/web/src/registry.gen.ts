// Written by `npm run gen` from the folders of strategies/. A folder is enough; nothing is edited here.
import { screens as beginningScreens } from "@goldseam/strategies/beginning/screens";
import { strategy as beginning } from "@goldseam/strategies/beginning/strategy";
import { screens as boundariesScreens } from "@goldseam/strategies/boundaries/screens";
import { strategy as boundaries } from "@goldseam/strategies/boundaries/strategy";
import { screens as communicationScreens } from "@goldseam/strategies/communication/screens";
import { strategy as communication } from "@goldseam/strategies/communication/strategy";
import { screens as forgivenessScreens } from "@goldseam/strategies/forgiveness/screens";
import { strategy as forgiveness } from "@goldseam/strategies/forgiveness/strategy";
import { screens as positivityScreens } from "@goldseam/strategies/positivity/screens";
import { strategy as positivity } from "@goldseam/strategies/positivity/strategy";
import { screens as qualityTimeScreens } from "@goldseam/strategies/quality-time/screens";
import { strategy as qualityTime } from "@goldseam/strategies/quality-time/strategy";
import { screens as trustScreens } from "@goldseam/strategies/trust/screens";
import { strategy as trust } from "@goldseam/strategies/trust/strategy";

export const registry = [
  { strategy: beginning, screens: beginningScreens },
  { strategy: boundaries, screens: boundariesScreens },
  { strategy: communication, screens: communicationScreens },
  { strategy: forgiveness, screens: forgivenessScreens },
  { strategy: positivity, screens: positivityScreens },
  { strategy: qualityTime, screens: qualityTimeScreens },
  { strategy: trust, screens: trustScreens },
] as const;
