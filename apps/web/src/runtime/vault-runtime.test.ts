import { expect, it, vi } from "vitest";
import { ana, ben, entry, event, overFake, refusal } from "./fake-vault.test-support.ts";
import { introduce } from "./shell-events.ts";

const say = (...events: ReadonlyArray<readonly [string, string]>) => ({
  events: events.map(([type, text]) => ({ type, data: { text } })),
});

it("writes private words first, and each room for itself", async () => {
  const { runtime, lives, proposed } = overFake();
  await lives();
  const mixed = say(["said", "for both"], ["thought", "for me"], ["said", "again"]);
  expect(await runtime.practices.propose("words", mixed)).toEqual({ ok: true });
  expect(proposed().map(({ room, as, events }) => [room, as, events])).toEqual([
    ["private", ana.id, [event("thought", "for me")]],
    ["shared", ana.id, [event("said", "for both"), event("said", "again")]],
  ]);
});

it("looks at the clock when something comes that was written after its last look", async () => {
  const { runtime, tell, turn, lives } = overFake();
  await lives();
  const before = runtime.now.value;
  turn(new Date(2026, 10, 23, 12, 0, 20));
  const told = (at: number) =>
    tell({ is: "timeline", room: "shared", from: 2, entries: [{ ...entry(ben.id, event("said", "over")), at }] });
  told(before.at - 1);
  expect(runtime.now.value).toBe(before);
  told(before.at + 19_000);
  expect(runtime.now.value.at).toBe(before.at + 20_000);
});

it("writes what is said in a talk by itself, and removes one's own once the talk is over", async () => {
  const { runtime, lives, proposed, asked } = overFake();
  const mine = entry(ana.id, event("talked", "what I said"));
  const theirs = entry(ben.id, event("talked", "what Ben said"));
  await lives(mine, theirs);
  await runtime.practices.propose("words", say(["said", "for good"], ["talked", "for now"]));
  expect(proposed().map(({ events }) => events)).toEqual([[event("said", "for good")], [event("talked", "for now")]]);
  const removed = () => asked.filter(([name]) => name === "remove").map(([, items]) => items);
  expect(removed()).toEqual([]);
  await lives(mine, theirs, entry(ben.id, event("said", "it is over")));
  expect(removed()).toEqual([[mine.item]]);
});

it("lets nothing out when the private room refuses, and asks it once", async () => {
  const { runtime, lives, answers, proposed } = overFake();
  await lives();
  answers["propose"] = ({ room }: { room: string }) => (room === "private" ? refusal("locked") : { ok: true });
  const mixed = say(["said", "for both"], ["thought", "for me"]);
  expect(await runtime.practices.propose("words", mixed)).toEqual({ ok: false, why: "locked" });
  expect(proposed().map(({ room }) => room)).toEqual(["private"]);
});

it("[S-55] refuses private words where two people share one phone, before anything is written", async () => {
  const { runtime, lives, asked } = overFake({ mode: "one", here: [ana.id, ben.id] });
  await lives();
  const mixed = say(["said", "for both"], ["thought", "for me"]);
  expect(await runtime.practices.propose("words", mixed)).toEqual({ ok: false, why: "no-private-room" });
  expect(asked).toEqual([]);
});

it("carries a sealed answer in the envelope of both, also alone", async () => {
  const { runtime, lives, proposed } = overFake();
  await lives();
  const opens = { type: "said", data: { text: "a walk" } };
  await runtime.practices.propose("words", { events: [], seal: { exchange: "x", heavy: true, opens } });
  expect(proposed()).toEqual([
    { room: "shared", as: ana.id, events: [], seal: { exchange: "x", heavy: true, opens: event("said", "a walk") } },
  ]);
});

it("asks the rules before it asks the vault, and says what the vault refuses", async () => {
  const { runtime, lives, answers, asked } = overFake();
  await lives();
  expect(await runtime.practices.propose("words", say(["said", "LOUD"]))).toEqual({
    ok: false,
    why: "rule",
    rule: "W-1",
    sentence: "No shouting.",
  });
  expect(asked).toEqual([]);
  for (const [told, why] of [
    ["storage-full", "storage-full"],
    ["locked", "locked"],
    ["failed", "read-only"],
    ["read-only", "read-only"],
  ] as const) {
    answers["propose"] = refusal(told);
    expect(await runtime.practices.propose("words", say(["said", "hello"]))).toEqual({ ok: false, why });
  }
});

it("shows both rooms to one person, and the shared one alone on one phone for two", async () => {
  const { runtime, lives, tell, status } = overFake();
  await lives(entry(ben.id, event("said", "hello")));
  tell({ is: "timeline", room: "private", from: 0, entries: [entry(ana.id, event("thought", "mine"))] });
  expect(runtime.practices.view("words").value).toEqual({ shared: ["hello"], mine: ["mine"] });
  status({ mode: "one", here: [ana.id, ben.id] });
  expect(runtime.practices.view("words").value).toEqual({ shared: ["hello"], mine: [] });
});

it("replaces entries from a position on, and folds anew what changed its place", async () => {
  const { runtime, lives, tell } = overFake();
  await lives(entry(ben.id, event("said", "two")));
  tell({ is: "timeline", room: "shared", from: 2, entries: [entry(ana.id, event("said", "one"))] });
  expect(runtime.practices.view("words").value).toEqual({ shared: ["one"], mine: [] });
  tell({ is: "timeline", room: "shared", from: 3, entries: [entry(ben.id, event("said", "two"))] });
  expect(runtime.practices.view("words").value).toEqual({ shared: ["one", "two"], mine: [] });
});

it("has begun when the news has come as well as the answer", async () => {
  const { runtime, status, tell } = overFake({ here: [], persons: [], phase: { is: "fresh" } });
  status({});
  let begun = false;
  const beginning = runtime.begin.person(ana).then((outcome) => {
    begun = outcome.ok;
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(begun).toBe(false);
  status({ phase: { is: "open" }, here: [ana.id], persons: [ana.id] });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(begun).toBe(false);
  tell({ is: "timeline", room: "private", from: 0, entries: [entry(ana.id, introduce(ana))] });
  await beginning;
  expect([begun, runtime.self.value]).toEqual([true, ana]);
});

it("says at once that a beginning was refused", async () => {
  const { runtime, answers } = overFake({ here: [] });
  answers["begin"] = refusal("storage-full");
  expect(await runtime.begin.person(ana)).toEqual({ ok: false, why: "storage-full" });
});

it("turns to who holds the phone: names, exchanges and drafts go with the person", async () => {
  const exchanges = {
    [`x ${ana.id}`]: { exchange: "x", mine: "sealed", stage: "open" },
    [`x ${ben.id}`]: { exchange: "x", mine: "none", stage: "open" },
  } as const;
  const { runtime, lives, asked } = overFake({ mode: "one", here: [ana.id, ben.id], exchanges });
  await lives();
  expect([runtime.self.value?.name, runtime.other.value?.name]).toEqual(["Ana", "Ben"]);
  expect(runtime.practices.exchange("x").value.mine).toBe("sealed");
  runtime.draft("answer").set("of ana");
  runtime.begin.passTo(ben.id);
  expect([runtime.self.value?.name, runtime.other.value?.name]).toEqual(["Ben", "Ana"]);
  expect(runtime.practices.exchange("x").value.mine).toBe("none");
  expect(runtime.draft("answer").value).toBe("");
  await runtime.practices.withdraw("x");
  expect(asked.at(-1)).toEqual(["withdraw", "x", ben.id]);
  runtime.begin.passTo("somebody else");
  expect(runtime.self.value?.name).toBe("Ana");
  expect(runtime.draft("answer").value).toBe("of ana");
  expect(runtime.practices.exchange("unknown").value).toEqual({ mine: "none", stage: "open" });
});

it("is locked from the tap on, keeps what was typed and lets go of it", async () => {
  const { runtime, lives, asked, status, tell } = overFake({ app: "open" });
  await lives();
  vi.useFakeTimers();
  runtime.draft("d").set("a");
  runtime.draft("d").set("ab");
  runtime.locks.lock("app");
  vi.useRealTimers();
  expect(runtime.phase.value).toEqual({ is: "locked" });
  const kept = asked.filter(([name]) => name === "keepDraft");
  expect(kept.at(-1)?.[2]).toBe("ab");
  expect(asked.at(-1)).toEqual(["lock", "app"]);
  status({ unsent: 1 });
  expect(runtime.phase.value).toEqual({ is: "locked" });
  status({ phase: { is: "locked" }, app: "locked" });
  expect(runtime.draft("d").value).toBe("");
  status({ phase: { is: "open" }, app: "open" });
  tell({ is: "drafts", drafts: { [String(kept.at(-1)?.[1])]: "ab" } });
  expect(runtime.phase.value).toEqual({ is: "open" });
  expect(runtime.draft("d").value).toBe("ab");
});

it("stays open without a code, for there is nothing to lock with", async () => {
  const { runtime, lives } = overFake();
  await lives();
  runtime.locks.lock("app");
  expect(runtime.phase.value).toEqual({ is: "open" });
});

it("refuses a weak code itself, and says why a good one was not set", async () => {
  const { runtime, lives, answers, asked } = overFake();
  await lives();
  for (const code of ["123 456 789", "2026-11-23", "１２３４５６７８"])
    expect(await runtime.locks.setCode("app", code)).toEqual({ ok: false, why: "digits-alone" });
  expect(await runtime.locks.setCode("app", "blue")).toEqual({ ok: false, why: "too-short" });
  expect(asked).toEqual([]);
  for (const [done, outcome] of [
    ["set", { ok: true }],
    ["offline", { ok: false, why: "offline" }],
    ["failed", { ok: false, why: "failed" }],
  ] as const) {
    answers["setCode"] = done;
    expect(await runtime.locks.setCode("app", "blue teapot")).toEqual(outcome);
  }
});

it("gives an invitation the address of the app, and lists the own devices alone", async () => {
  const device = (id: string, person: string, here: boolean) => ({ id, person, here });
  const { runtime, lives, tell } = overFake({ devices: [device("1", ana.id, true), device("2", ben.id, false)] });
  await lives();
  tell({ is: "pairing", state: { is: "inviting", link: "abc", atDistance: false, expires: 5 } });
  expect(runtime.pairing.state.value).toMatchObject({ link: "https://example.org/#/p4/abc" });
  expect(runtime.devices.list.value).toEqual([{ id: "1", label: undefined, thisOne: true }]);
});

it("lists own words alone, and what was put aside never leaves the private room", async () => {
  const { runtime, lives, proposed } = overFake();
  await lives(entry(ana.id, event("said", "of mine")), entry(ben.id, event("said", "of theirs")));
  const own = await runtime.ownWords.list();
  expect(own.flatMap(({ texts }) => texts)).toEqual(["of mine"]);
  await runtime.practices.notToday({ id: "words/x", kind: "talk" } as unknown as Parameters<
    typeof runtime.practices.notToday
  >[0]);
  expect(proposed().map(({ room }) => room)).toEqual(["private"]);
});
