import { describe, expect, it } from "vitest";
import { attacksOnAnswers } from "./attacks-on-answers.test-support.ts";
import { attacksOnItems } from "./attacks-on-items.test-support.ts";
import { attacksOnLogs } from "./attacks-on-logs.test-support.ts";
import { endLies, noticed, pass, say, scene, texts } from "./attacks.test-support.ts";

const attacks = [...attacksOnItems, ...attacksOnLogs, ...attacksOnAnswers];
const everything = ["ana one", "ana two", "ben three"];

/** A liar may make a phone busy, not without end. */
const mostAsked = 20_000;

describe("a relay whose owner", () => {
  it("has at least thirty ways", () => expect(attacks.length).toBeGreaterThanOrEqual(30));
  for (const { name, ends, does } of attacks)
    it(`${name} ${ends === "harmless" ? "gains nothing" : "is seen"}`, { timeout: 60_000 }, () => {
      const at = scene(name);
      does(at);
      const told = [...noticed(at.ana), ...noticed(at.ben)];
      const said = new Set([...texts(at.ana), ...texts(at.ben)]);
      // Nobody has heard what nobody said, and who wrote still has it.
      for (const text of said) expect(text).toMatch(/^(?:ana|ben) /);
      if (said.has("ana two") || ends === "harmless")
        expect(texts(at.ana)).toEqual(expect.arrayContaining(["ana one", "ana two"].filter((text) => said.has(text))));
      for (const device of [at.ana, at.ben]) expect(device.machine.asked).toBeLessThan(mostAsked);
      if (ends !== "harmless") {
        expect(told.filter((kind) => ends.includes(kind))).not.toEqual([]);
        return;
      }
      endLies(at);
      if (at.ben.space !== undefined) say(at.ben, "ben three");
      pass(at, 100);
      for (const device of [at.ana, at.ben]) {
        expect(device.space?.status().stopped).toBeUndefined();
        expect(device.space?.outboxSize()).toBe(0);
        expect(texts(device).filter((text) => text.startsWith("ben"))).toEqual(["ben three"]);
      }
      expect(texts(at.ben)).toEqual(texts(at.ana));
      if (said.has("ana two")) expect(texts(at.ben)).toEqual(expect.arrayContaining(everything));
    });
});
