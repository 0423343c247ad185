import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { minutes, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** What it holds on to: each a thing that people do anyway. */
export const ANCHORS = ["getting-up", "breakfast", "work", "dinner", "teeth"] as const;
export type Anchor = (typeof ANCHORS)[number];
export const ACTS = ["breakfast", "walk", "tea", "call"] as const;
export type Act = (typeof ACTS)[number];
export const OWN_ACTS = ["window", "walk", "tea", "music"] as const;
export type OwnAct = (typeof OWN_ACTS)[number];
export const MOST_CHARACTERS = 120;
export const MOST_MINUTES = 60;

const own = words(MOST_CHARACTERS);
const after = v.union([v.picklist(ANCHORS), own]);
const length = minutes(1, MOST_MINUTES);
const ref = shared(v.object({ moment: thing }));

export const events = {
  ...arrivals,
  /** Ready-made parts by key, so that each reads them in the own language; own words as they were written. */
  "moment-offered": shared(
    v.object({
      moment: thing,
      after,
      act: v.union([v.picklist(ACTS), own]),
      minutes: length,
      smallest: v.exactOptional(own),
    }),
  ),
  "moment-agreed": ref,
  "moment-happened": ref,
  "moment-reviewed": shared(v.object({ moment: thing, as: v.picklist(["keep", "shrink", "swap", "retire"]) })),
  "moment-ended": ref,
  "offer-put-aside": privately(v.object({ moment: thing })),
  "own-moment-set": privately(v.object({ thing, after, act: v.union([v.picklist(OWN_ACTS), own]), minutes: length })),
  "own-moment-ended": privately(v.object({ thing })),
} as const;
export type DailyMomentEvent = EventOf<typeof events>;
export type Offered = Extract<DailyMomentEvent, { type: "moment-offered" }>["data"];
export type Body = Omit<Offered, "moment">;
export type OwnMoment = Extract<DailyMomentEvent, { type: "own-moment-set" }>["data"];
