import { language, type Practice, practiceId, type ThingId, type Words } from "@goldseam/kernel";
import * as v from "valibot";
import { thing } from "./fields.ts";

/** For the moves' own tests: each move as the thinnest practice that can carry it. */
export const id = (digit: string): ThingId => v.parse(thing, digit.repeat(32));
export const [one, two] = [id("1"), id("2")];
export const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });

export const toy = <S, E extends { readonly type: string; readonly data: unknown }>(
  rest: Pick<Practice<S, null, E>, "events" | "rules" | "freedoms" | "shared">,
): Practice<S, null, E, S> => ({
  id: practiceId("toy"),
  mineRules: {},
  inbound: [],
  mine: { initial: null, evolve: () => null },
  view: (state) => state,
  ideas: () => [],
  limits: () => [],
  signals: () => [],
  ...rest,
});
