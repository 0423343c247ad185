import { open, utf8 } from "@goldseam/crypto";
import { drive } from "@goldseam/simulator/driver";
import { expect } from "vitest";
import type { Phone } from "../phones.test-support.ts";
import { openRows } from "../segment/local-seal.ts";
import type { Store } from "../store/rows.ts";
import type { TimelineEntry } from "../timeline.ts";
import { snapshotName } from "./snapshot-row.ts";

export const version = "build 1";
/** Stands for what the app folds: everything that folds may depend on, with the words. */
export const foldsOf = (covered: ReadonlyArray<TimelineEntry>): Uint8Array =>
  utf8(
    JSON.stringify(covered.map(({ item, author, opened, removed, events }) => [item, author, opened, removed, events])),
  );
export const settledEntries = ({ space }: Phone): ReadonlyArray<TimelineEntry> =>
  space.timeline().slice(0, space.settled());
export const keep = (phone: Phone, covered = settledEntries(phone)) =>
  phone.run(phone.space.keepSnapshot(version, covered, foldsOf(covered)));

export const rowName = ({ id }: Phone): string => `${id}/${snapshotName}`;
export const hasRow = (phone: Phone): boolean => phone.machine.rows.has(rowName(phone));
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
/** Rows are never changed in place, so each is opened once. */
const opened = new WeakMap<Uint8Array, string>();
const openedRow = (phone: Phone, name: string, value: Uint8Array): string => {
  const store: Store = { space: phone.id, key: phone.rowsKey };
  const short = name.slice(phone.id.length + 1);
  const plain = open(phone.rowsKey, utf8(name), value) ?? drive(phone.machine, openRows(store, [[short, value]]))[0];
  return textOf(plain ?? expect.unreachable());
};
/** What somebody reads who has the phone and its code: every row, opened. */
export const textIn = (phone: Phone): string =>
  [...phone.machine.rows]
    .map(([name, value]) => {
      const text = opened.get(value) ?? openedRow(phone, name, value);
      opened.set(value, text);
      return text;
    })
    .join("\n");
