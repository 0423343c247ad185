import { draw, type Idea, ideaId, type Limit, practiceId, within } from "@goldseam/kernel";
import { randomOf } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";

describe("a limit that its owner keeps to oneself", () => {
  const id = practiceId("toy");
  const TOPICS = ["money", "touch", "past", "food", "sea"];
  const ideas: ReadonlyArray<Idea> = Array.from({ length: 40 }, (_, at) => ({
    ...{ id: ideaId(id, `idea-${at}`), practice: id, kind: "talk", joint: true, conflict: false, minutes: 5 },
    ...{ topics: [TOPICS[at % TOPICS.length] ?? ""], brief: true, reason: "r" },
  }));
  it("changes nothing that the other sees but by an ordinary next", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomOf(seed);
      const limit = (reach: Limit["reach"]): Limit => ({ reach, covers: { topics: [random.pick(TOPICS) ?? ""] } });
      const shared = [limit("both")];
      const own = [limit("mine"), limit("mine")];
      expect(within([...shared, ...own], ideas, "both")).toEqual(within(shared, ideas, "both"));
      const [theirs, mine] = [draw(shared, ideas, `week-${seed}`), draw([...shared, ...own], ideas, `week-${seed}`)];
      // The same order on both phones; here some of it was answered "next", which everybody may at any time.
      expect([...mine.next, mine.drawn?.id].slice(0, theirs.next.length + 1)).toEqual([
        ...theirs.next,
        theirs.drawn?.id,
      ]);
      if (mine.drawn !== undefined) expect(within(own, [mine.drawn], "me")).toHaveLength(1);
    }
  });
});
