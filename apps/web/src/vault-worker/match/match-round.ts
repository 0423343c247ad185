import { calendarDay, dayOf, fold, personId, practiceId } from "@goldseam/kernel";
import { matchOnly, type MatchSetting, planMatch, stepMatch } from "@goldseam/moves";
import { toHex } from "@goldseam/wire-types";
import { logOf } from "../../runtime/timeline-log.ts";
import type { MatchDriver } from "./with-matching.ts";

/** Folds the rounds of one practice and takes this phone's next turn. The curves are loaded when a turn is due. */
export const matchRound: MatchDriver = async ({ practice, list, wishes }, known) => {
  const rounds = matchOnly(practiceId(practice));
  const { shared, mine } = fold(rounds, [...logOf("private", known.own), ...logOf("shared", known.shared)]);
  const { me, other } = known;
  const random = (): string => toHex(known.random(32));
  const setting: MatchSetting = {
    scope: JSON.stringify([...[me, other].sort(), practice]),
    ...{ list, wishes, me: personId(me), other: personId(other) },
    today: calendarDay(known.today) ?? dayOf("1970-01-01"),
    random: { coin: random(), secret: random() },
  };
  if (planMatch(shared, mine, setting).is === "nothing") return undefined;
  const { matchCrypto } = await import("./match-crypto.ts");
  const { own, message } = stepMatch(shared, mine, matchCrypto, setting);
  if (own.length === 0 && message === undefined) return undefined;
  const logged = (event: (typeof own)[number] | NonNullable<typeof message>) => ({ practice, ...event });
  return { own: own.map(logged), joint: message === undefined ? [] : [logged(message)] };
};
