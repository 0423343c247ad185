import { daysBetween, type EventShape, type Freedom, type Rule, type ThingId } from "@goldseam/kernel";
import { type Kept, refOf, ruleAbout, type Things } from "../things.ts";
import { NOT_YET_DAYS, type Tabled } from "./table.ts";

export const tableSays = {
  tabledOnce: "A topic is put on the table once.",
  notTwice: "A topic that lies on the table is not put there again.",
  restsAfterNotYet: "After a not yet, a topic rests for fourteen days.",
  whileItLies: "What is said of a topic is said while it is on the table.",
  answeredByTheOther: "The other person answers.",
} as const;
export const tableFreedomSays = "Who put a topic on the table may let it rest at any time.";

type Step = "tabled" | "answered" | "later";
/** `isOver`: what lies there has come to its end, and may be put there again. */
interface KeptTable<S, About, E extends EventShape> extends Kept<S, Tabled<About>, E, Step> {
  readonly isOver: (state: S, one: Tabled<About>) => boolean;
}

/** Ready topics are compared by their key; own words never are. */
const alike = <About>(things: Things<Tabled<About>>, about: unknown): ReadonlyArray<Tabled<About>> =>
  typeof about === "string" ? [...things.values()].filter((one) => one.about === about) : [];

export const tableRules = <S, About, E extends EventShape>(
  kept: KeptTable<S, About, E>,
): Readonly<Record<keyof typeof tableSays, Rule<S, E>>> => {
  const says = tableSays;
  const rule = ruleAbout(kept);
  const others = (says_: string, holds: (state: S, one: Tabled<About>, day: Tabled<About>["day"]) => boolean) => ({
    says: says_,
    on: kept.steps.tabled,
    holds: (state: S, { data, meta }: Parameters<Rule<S, E>["holds"]>[1]): boolean => {
      const about: unknown = typeof data === "object" && data !== null ? Reflect.get(data, "about") : undefined;
      return alike(kept.things(state), about).every((one) => holds(state, one, meta.day));
    },
  });
  return {
    tabledOnce: {
      says: says.tabledOnce,
      on: kept.steps.tabled,
      holds: (state, event) => {
        const id = refOf(event, kept.key);
        return id === undefined || !kept.things(state).has(id);
      },
    },
    notTwice: others(says.notTwice, (state, one) => one.rested || kept.isOver(state, one)),
    restsAfterNotYet: others(
      says.restsAfterNotYet,
      (_, { answer }, day) => answer?.as !== "not-yet" || daysBetween(answer.day, day) >= NOT_YET_DAYS,
    ),
    whileItLies: rule(["answered", "later"], says.whileItLies, (_, one) => one !== undefined && !one.rested),
    answeredByTheOther: rule(["answered"], says.answeredByTheOther, ({ meta }, one) => one?.by !== meta.author),
  };
};

export const tableFreedom = <S, About, E extends EventShape>(
  things: (state: S) => Things<Tabled<About>>,
  rest: (id: ThingId) => E,
): Freedom<S, E> => ({
  says: tableFreedomSays,
  from: (state) =>
    [...things(state).values()].filter(({ rested }) => !rested).map(({ by, id }) => [by, rest(id)] as const),
});
