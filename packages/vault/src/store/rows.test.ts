import { describe, expect, it } from "vitest";
import { Phone, stateOf } from "../phones.test-support.ts";
import { PlainRelay } from "../relay.test-support.ts";
import { createSpace, destroySpace, listSpaces, openSpace } from "../spaces.ts";
import { rowsKeyOf } from "./rows.ts";

const canary = "canary-7f3a-do-not-find-me";
const forms = (text: string): ReadonlyArray<string> => [
  text,
  Buffer.from(text).toString("base64").slice(2, -4),
  Buffer.from(text, "utf16le").toString("latin1"),
];

describe("rows at rest", () => {
  it("[V1] say nothing, name nobody, and open with no other key", () => {
    const ana = new Phone("ana", new PlainRelay()).begin(false, "private");
    ana.say(canary);
    ana.say(`more ${canary}`);
    for (const [key, value] of ana.machine.rows)
      for (const form of forms(canary)) expect(`${key} ${Buffer.from(value).toString("latin1")}`).not.toContain(form);
    const wrong = rowsKeyOf(new Uint8Array(32));
    expect(ana.run(openSpace({ space: ana.id, rowsKey: wrong }))).toEqual({ ok: false, why: "failed" });
    expect(ana.run(listSpaces(wrong))).toEqual([]);
    expect(ana.run(listSpaces(ana.rowsKey))).toEqual([ana.id]);
  });

  it("[V1] cannot be swapped on disk", () => {
    const ana = new Phone("ana", new PlainRelay()).begin(false, "private");
    const [a, b] = [ana.say("one"), ana.say("two")];
    const { rows } = ana.machine;
    const [keyA, keyB] = [`${ana.id}/item/${a}`, `${ana.id}/item/${b}`];
    const [rowA, rowB] = [rows.get(keyA), rows.get(keyB)];
    if (rowA === undefined || rowB === undefined) throw new Error("no rows");
    rows.set(keyA, rowB);
    rows.set(keyB, rowA);
    ana.reopen();
    expect(ana.words()).toEqual([]);
    expect(ana.space.warnings().map(({ kind }) => kind)).toEqual(["unreadable-item", "unreadable-item"]);
  });

  it("[V3] keeps memory as it was when a write fails", () => {
    const ana = new Phone("ana", new PlainRelay()).begin(false, "private");
    const before = stateOf(ana.space).graph.order.length;
    ana.machine.writes = "failed";
    expect(ana.run(ana.space.propose([{ practice: "p", type: "t", data: null }]))).toEqual({
      ok: false,
      why: "failed",
    });
    expect(stateOf(ana.space).graph.order).toHaveLength(before);
    ana.machine.writes = undefined;
    ana.say("after");
    expect(ana.reopen().words()).toEqual(["ana: after"]);
  });

  it("[S-02] keeps spaces apart, refuses a relay to the private one, and removes one whole", () => {
    const ana = new Phone("ana", new PlainRelay()).begin(false, "private");
    const base = { kind: "private", person: "ana", rowsKey: ana.rowsKey } as const;
    expect(ana.run(createSpace({ ...base, relay: { address: "x" } }))).toEqual({ ok: false, why: "local-only" });
    expect(ana.run(ana.space.attachRelay({ address: "x" }))).toEqual({ ok: false, why: "local-only" });
    const other = ana.ok(createSpace({ ...base, kind: "talk" })).space.status().space;
    expect(ana.run(listSpaces(ana.rowsKey))).toHaveLength(2);
    ana.ok(destroySpace({ space: other }));
    expect(ana.run(listSpaces(ana.rowsKey))).toEqual([ana.id]);
    expect([...ana.machine.rows.keys()].some((key) => key.includes(other))).toBe(false);
  });
});
