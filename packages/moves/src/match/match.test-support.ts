import { dayOf, fold, type Logged, type PersonId, practiceId } from "@goldseam/kernel";
import { ana, ben, heldBy, randomOf, now } from "@goldseam/testkit";
import { type MatchCrypto, type MatchSetting, type MatchStep, stepMatch } from "./match.driver.ts";
import type { MatchEvent } from "./match.fields.ts";
import { matchOnly } from "./match-only.ts";
import { matchEvents } from "./match.fields.ts";

export const practice = matchOnly(practiceId("toy"));
export const list = { id: "list-1", items: Array.from({ length: 24 }, (_, at) => `item-${at + 1}`) };
export const MONDAY = "2027-01-04";

/** A hundred lines of log by two phones that may be modified; messages travel at once unless a phone is off. */
export const coupleOf = (crypto: MatchCrypto, scope = "space/toy") => {
  let log: ReadonlyArray<Logged> = [];
  const random = randomOf(7);
  const hex = (): string => Array.from({ length: 64 }, () => random.below(16).toString(16)).join("");
  const write = (author: PersonId, events: ReadonlyArray<MatchEvent>, day: string): void => {
    const item = `item-${log.length}`;
    log = [
      ...log,
      ...events.map(
        ({ type, data }, at): Logged => ({
          practice: practice.id,
          type,
          data,
          lane: matchEvents[type].lane,
          meta: { id: `${item}-${type}#${at}` as Logged["meta"]["id"], author, at: now(day).at, day: dayOf(day) },
        }),
      ),
    ];
  };
  const folded = (person: PersonId) => fold(practice, heldBy(person, log));
  const settingOf = (person: PersonId, day: string, wishes: ReadonlyArray<string>): MatchSetting => ({
    ...{ scope, list, wishes, me: person, other: person === ana ? ben : ana },
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
export type Couple = ReturnType<typeof coupleOf>;
