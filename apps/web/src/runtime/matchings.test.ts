import { eventId, type Logged, type Me, type Now, calendarDay, instant, personId, practiceId } from "@goldseam/kernel";
import { strategy as boundaries } from "@goldseam/strategies/boundaries/strategy";
import { strategy as communication } from "@goldseam/strategies/communication/strategy";
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { createPracticeHost } from "./practice-host.ts";

const [ana, ben] = [personId("a".repeat(32)), personId("b".repeat(32))];
const day = calendarDay("2027-01-04") ?? expect.unreachable();
const now: Now = { at: instant(0), day, minute: 0 };
const kept = (practice: string, type: string, data: unknown): Logged => ({
  ...{ practice: practiceId(practice), type, data, lane: "private" },
  meta: { id: eventId(`${type}-${JSON.stringify(data)}`.slice(0, 60), 0), author: ana, at: now.at, day },
});
const rated = (key: string): Logged => kept("what-happened", "topic-rated", { key, chosen: true, help: false });
const hosted = (me: Me | undefined, ...limits: ReadonlyArray<Logged>) => {
  const host = createPracticeHost({
    practices: [...communication.practices, ...boundaries.practices],
    me: signal(me),
    now: signal(now),
    ownSignals: signal([]),
    stamp: () => expect.unreachable(),
    write: () => expect.unreachable(),
  });
  host.replace("what-happened", { log: [rated("spending"), rated("silence")] }, { log: [] });
  host.replace("my-limits", { log: limits }, { log: [] });
  return host.matchings.value;
};
const limit = kept("my-limits", "limit-kept", { limit: "1".repeat(32), areas: ["money"], level: "no" });

it("matches what has passed the gate of this phone, private limits among it", () => {
  const couple = { person: ana, other: ben };
  expect(hosted(couple)).toMatchObject([{ practice: "what-happened", wishes: ["spending", "silence"] }]);
  expect(hosted(couple, limit)).toMatchObject([{ wishes: ["silence"], list: { id: "topics-1" } }]);
});
it("matches nothing for one person alone, nor while the app is locked", () => {
  expect(hosted({ person: ana, other: undefined })).toEqual([]);
  expect(hosted(undefined)).toEqual([]);
});
