import { describe, expect, it } from "vitest";
import { couple, type Phone, stateOf, sync } from "./phones.test-support.ts";
import type { TimelineEntry } from "./timeline.ts";
import { timelineOf } from "./timeline-of.ts";

const anew = (phone: Phone): ReadonlyArray<TimelineEntry> =>
  timelineOf({ ...stateOf(phone.space), timeline: undefined });
/** What a change left as it was, object for object: nothing, where all was made anew. */
const left = (phone: Phone, change: () => void): number => {
  const before = phone.space.timeline();
  change();
  const after = phone.space.timeline();
  expect(after).toEqual(anew(phone));
  return before.filter((entry, at) => after[at] === entry).length;
};

describe("the timeline", () => {
  it("grows by what comes at the end, and is made anew where something comes before it", () => {
    const { ana, ben } = couple();
    ben.say("one");
    ben.say("two");
    sync(ana, ben);
    expect(left(ana, () => void ana.say("three"))).toBe(2);
    ben.offline();
    ben.say("meanwhile");
    sync(ana);
    expect(left(ana, () => void ana.say("four"))).toBe(3);
    expect(left(ana, () => sync(ana, ben))).toBe(0);
    expect(ana.words()).toHaveLength(5);
  });

  it("tells of each envelope where it is, without making the others again", () => {
    const { ana, ben } = couple();
    ana.say("one");
    sync(ana, ben);
    ana.say("two");
    const where = (): ReadonlyArray<string> => ana.space.timeline().map(({ delivery }) => delivery);
    expect(where()).toEqual(["sent", "kept"]);
    expect(left(ana, () => sync(ana))).toBe(1);
    expect(where()).toEqual(["sent", "sent"]);
    expect(left(ben, () => sync(ben))).toBe(1);
    ben.say("heard");
    expect(left(ana, () => sync(ana, ben))).toBe(0);
    expect(where()).toEqual(["on-other-device", "on-other-device", "on-other-device"]);
    expect(left(ana, () => void ana.say("three"))).toBe(3);
  });

  it("[V33] grows by what opens at its end, and is made anew when something is removed", () => {
    const { ana, ben } = couple();
    ben.say("before");
    ana.seal("x", "a");
    ben.seal("x", "b");
    sync(ana);
    expect(left(ana, () => sync(ana, ben))).toBe(1);
    expect(ana.words()).toEqual(["ben: before", "ana opened: a", "ben opened: b"]);
    const item = ana.say("gone");
    expect(left(ana, () => void ana.ok(ana.space.deleteItem(item)))).toBe(0);
  });
});
