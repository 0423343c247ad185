import * as v from "valibot";
import { moment, person, thing, words } from "../fields.ts";
import { MOST_PIECES, MOST_TRIES } from "./talk.ts";

const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const turn = v.picklist([1, 2]);

/** Data of a listening talk's events. @param most UTF-16 units of own words */
export const turnsFields = (most = 2400) => {
  const said = { talk: thing, turn, piece: upTo(MOST_PIECES), words: v.exactOptional(words(most)) };
  const attempt = upTo(MOST_TRIES);
  return {
    begun: v.object({ talk: thing, other: person, first: person }),
    spoke: v.object(said),
    saidBack: v.object({ ...said, attempt }),
    judged: v.object({ ...said, attempt, heard: v.picklist(["yes", "nearly", "not-yet"]) }),
    madeSense: v.object(said),
    passed: v.object({ talk: thing, turn }),
    paused: v.object({ talk: thing, pause: thing, backAt: moment }),
    wentOn: v.object({ talk: thing, pause: thing }),
    solution: v.object({ talk: thing, solution: thing, words: v.exactOptional(words(most)) }),
    promise: v.object({ talk: thing, promise: thing }),
    ref: v.object({ talk: thing }),
  } as const;
};
