import { type Now, type Signal, dayOf, instant, practiceId } from "@goldseam/kernel";
import { expect, it } from "vitest";
import { INVITATION, mayInvite, showsButton } from "./today.ts";

const at = (hour: number): Now => ({ at: instant(0), day: dayOf("2026-11-23"), minute: hour * 60 });

it("[S-52] suggests inviting nobody at night, nor while a limit covers it", () => {
  expect(mayInvite(at(12), [])).toBe(true);
  expect(mayInvite(at(21), [])).toBe(false);
  expect(mayInvite(at(6.9), [])).toBe(false);
  expect(mayInvite(at(12), [{ reach: "mine", covers: { topics: [INVITATION] } }])).toBe(false);
});

it("shows a button only after its own first use", () => {
  const done = (practice: string): Signal => ({
    is: "done",
    practice: practiceId(practice),
    kind: "talk",
    minutes: 4,
    day: dayOf("2026-11-23"),
  });
  expect(showsButton("thanks", [])).toBe(false);
  expect(showsButton("thanks", [done("first-opening")])).toBe(true);
  expect(showsButton("talk-rules", [done("first-opening")])).toBe(false);
  expect(showsButton("talk-rules", [done("talk-rules")])).toBe(true);
});
