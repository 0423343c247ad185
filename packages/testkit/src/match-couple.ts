import { dayOf, fold, type Logged, type PersonId, practiceId } from "@goldseam/kernel";
import {
  type MatchCrypto,
  type MatchEvent,
  matchEvents,
  matchOnly,
  type MatchSetting,
  type MatchStep,
  stepMatch,
} from "@goldseam/moves";
import { now } from "./clock.ts";
import { ana, ben } from "./people.ts";
import { randomOf } from "./random.ts";
import { heldBy } from "./story.ts";

/** Rounds without the rest of a practice. */
export const matching = matchOnly(practiceId("toy"));
export const matchList = { id: "list-1", items: Array.from({ length: 24 }, (_, at) => `item-${at + 1}`) };
/** The first day of a week. */
export const MONDAY = "2027-01-04";

/** One log and two phones that may be modified; messages travel at once unless a phone is off. */
export const matchCouple = (crypto: MatchCrypto, scope = "space/toy", seed = 7) => {
  let log: ReadonlyArray<Logged> = [];
  const random = randomOf(seed);
  const hex = (): string => Array.from({ length: 64 }, () => random.below(16).toString(16)).join("");
  const write = (author: PersonId, events: ReadonlyArray<MatchEvent>, day: string): void => {
    const item = `item-${log.length}`;
    log = [
      ...log,
      ...events.map(
        ({ type, data }, at): Logged => ({
          practice: matching.id,
          type,
          data,
          lane: matchEvents[type].lane,
          meta: { id: `${item}-${type}#${at}` as Logged["meta"]["id"], author, at: now(day).at, day: dayOf(day) },
        }),
      ),
    ];
  };
  const folded = (person: PersonId) => fold(matching, heldBy(person, log));
  const settingOf = (person: PersonId, day: string, wishes: ReadonlyArray<string>): MatchSetting => ({
    ...{ scope, wishes, list: matchList, me: person, other: person === ana ? ben : ana },
    today: dayOf(day),
    random: { coin: hex(), secret: hex() },
  });
  const next = (person: PersonId, day: string, wishes: ReadonlyArray<string> = []): MatchStep => {
    const { shared, mine } = folded(person);
    return stepMatch(shared, mine, crypto, settingOf(person, day, wishes));
  };
  /** One step of an honest phone; false when it had nothing to do. */
  const step = (person: PersonId, day: string = MONDAY, wishes: ReadonlyArray<string> = []): boolean => {
    const { own, message } = next(person, day, wishes);
    if (own.length > 0) write(person, own, day);
    if (message !== undefined) write(person, [message], day);
    return own.length > 0 || message !== undefined;
  };
  return {
    ...{ folded, next, step, write },
    hex,
    log: () => log,
    become: (other: ReadonlyArray<Logged>) => {
      log = other;
    },
    /** Both phones on until neither has anything to do. */
    run: (day: string, wishes: Readonly<Record<PersonId, ReadonlyArray<string>>>): void => {
      while ([ana, ben].map((person) => step(person, day, wishes[person])).includes(true));
    },
    shown: (person: PersonId) => folded(person).mine.shown.at(-1)?.items,
    messages: () => log.filter(({ lane }) => lane === "shared"),
    ignored: (person: PersonId) => folded(person).ignored,
  };
};
export type MatchCouple = ReturnType<typeof matchCouple>;
