import type { Audience, Idea, Suggestion } from "./idea.ts";
import type { Limit } from "./limit.ts";

const covers = ({ covers }: Limit, idea: Idea): boolean =>
  covers.practices?.includes(idea.practice) === true ||
  covers.kinds?.includes(idea.kind) === true ||
  covers.topics?.some((topic) => idea.topics.includes(topic)) === true ||
  (covers.joint === true && idea.joint) ||
  (covers.conflict === true && idea.conflict);

const passes = (limits: ReadonlyArray<Limit>, idea: Idea): idea is Suggestion =>
  limits.every((limit) => !covers(limit, idea));

/**
 * The gate: the only maker of a `Suggestion`. It gives survivors and no reasons, so no screen can show whose limit
 * removed something. Audience `me`: every limit known on this phone. Audience `both`: only limits that steer both
 * phones, so that a joint draw has the same pool on each; what is drawn passes `me` before it is shown (see `draw`).
 */
export const within = (
  limits: ReadonlyArray<Limit>,
  ideas: ReadonlyArray<Idea>,
  audience: Audience,
): ReadonlyArray<Suggestion> => {
  const heeded = audience === "both" ? limits.filter(({ reach }) => reach === "both") : limits;
  return ideas.filter((idea) => passes(heeded, idea));
};
