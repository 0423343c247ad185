import { open, utf8 } from "@goldseam/crypto";
import { describe, expect, it } from "vitest";
import { couple, type Phone, sync } from "./phones.test-support.ts";

/** Every row of a phone, opened: what somebody finds who has the phone and its code. */
const openedRows = (phone: Phone): string =>
  [...phone.machine.rows]
    .map(([key, value]) => Buffer.from(open(phone.rowsKey, utf8(key), value) ?? new Uint8Array()).toString("latin1"))
    .join("\n");
const removeOwn = (phone: Phone, person: string, texts: ReadonlyArray<string>): void => {
  for (const entry of phone.space.timeline()) {
    const said = JSON.stringify(entry.events);
    if (entry.author === person && texts.some((text) => said.includes(text)))
      phone.ok(phone.space.deleteItem(entry.item));
  }
};

describe("[V26] the words of a talk that both did not keep", () => {
  const texts = ["what Ana said", "what Ben said back", "what Ana said offline"];

  it("are gone from the rows of both and from the relay, once each removed its own", () => {
    const { relay, ana, ben } = couple();
    ana.say("a talk was");
    const items = [ana.say("what Ana said"), ben.say("what Ben said back")];
    sync(ana, ben);
    ana.offline();
    items.push(ana.say("what Ana said offline"));
    removeOwn(ben, "ben", texts);
    removeOwn(ana, "ana", texts);
    ana.online();
    sync(ana, ben);
    for (const phone of [ana, ben]) {
      for (const text of texts) expect(openedRows(phone)).not.toContain(text);
      expect(openedRows(phone)).toContain("a talk was");
      expect(phone.reopen().space.warnings()).toEqual([]);
    }
    const bodies = relay.spaces.get(ana.id)?.rows.filter(({ item }) => items.includes(item)) ?? [];
    expect(bodies.every(({ body }) => body === undefined)).toBe(true);
    expect(ana.words()).toEqual(ben.words());
  });
});
