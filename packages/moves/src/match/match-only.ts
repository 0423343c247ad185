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
  shared: {
    initial: noRounds,
    evolve: (rounds, event) => {
      switch (event.type) {
        case "match-commit":
        case "match-reveal":
        case "match-offer":
        case "match-answer":
          return takeTurn(rounds, event);
        default:
          return rounds;
      }
    },
  },
  mine: {
    initial: noMatches,
    evolve: (memory, event) => {
      switch (event.type) {
        case "match-kept":
        case "match-went":
        case "match-shown":
          return rememberMatch(memory, event);
        default:
          return memory;
      }
    },
  },
  view: () => null,
  ideas: () => [],
  limits: () => [],
  signals: () => [],
});
