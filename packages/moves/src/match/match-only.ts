import type { Practice, PracticeId } from "@goldseam/kernel";
import { type MatchEvent, matchEvents } from "./match.fields.ts";
import { type MatchMemory, type MatchRounds, noMatches, noRounds, rememberMatch, takeTurn } from "./match.ts";
import { matchMemoryRules, matchRules } from "./match.rules.ts";

/** A practice's rounds without the rest of it: what the driver reads, wherever it runs. */
export const matchOnly = (id: PracticeId): Practice<MatchRounds, MatchMemory, MatchEvent, null> => ({
  id,
  events: matchEvents,
  rules: matchRules<MatchRounds>((rounds) => rounds),
  mineRules: matchMemoryRules<MatchMemory>((memory) => memory),
  freedoms: {},
  inbound: [],
  shared: { initial: noRounds, evolve: takeTurn },
  mine: { initial: noMatches, evolve: rememberMatch },
  view: () => null,
  ideas: () => [],
  limits: () => [],
  signals: () => [],
});
