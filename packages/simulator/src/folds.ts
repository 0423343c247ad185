import { utf8 } from "@goldseam/crypto";
import type { TimelineEntry } from "@goldseam/vault";
import { type Bytes, sameBytes } from "@goldseam/wire-types";
import { includesText, rowOf } from "./attacker.ts";
import type { Chance } from "./chance.ts";
import type { Device } from "./device.ts";
import { drive } from "./driver.ts";
import type { Ledger } from "./ledger.ts";

const version = "simulated";
/** Stands for what the app folds: all that folds may depend on, with the words. */
const foldsOf = (covered: ReadonlyArray<TimelineEntry>): Bytes =>
  utf8(
    JSON.stringify(covered.map(({ item, author, opened, removed, events }) => [item, author, opened, removed, events])),
  );

/** A phone keeps what it has folded of what has settled, or of some of it. */
export const keepFolds = ({ folds }: Ledger, chance: Chance, device: Device): void => {
  const { space } = device;
  const settled = space?.settled() ?? 0;
  if (space === undefined || settled === 0) return;
  const covered = space.timeline().slice(0, chance.maybe(0.7) ? settled : 1 + chance.below(settled));
  if (device.run(space.keepSnapshot(version, covered, foldsOf(covered)))?.ok === true) folds.kept += 1;
};

/** What is given back; asking moves neither the phone's chance nor the moment of its death. */
const givenBack = ({ space, machine }: Device) => {
  const { asked, crashAt } = machine;
  machine.crashAt = undefined;
  const found = space && drive(machine, space.snapshot(version));
  machine.asked = asked;
  machine.crashAt = crashAt;
  return found;
};

/** What is wrong with what a phone has kept: it is not of what it shows, or it holds what it shows as removed. */
export const wrongFolds = (ledger: Ledger, device: Device): string | undefined => {
  const name = `${device.id}/snapshot`;
  const row = device.machine.rows.get(name);
  if (row === undefined) return undefined;
  const timeline = device.space?.timeline() ?? [];
  const found = givenBack(device);
  if (found !== undefined) ledger.folds.read += 1;
  if (found !== undefined && !sameBytes(found.folds, foldsOf(timeline.slice(0, found.covered)))) return device.name;
  const plain = rowOf(device.rowsKey, name, row);
  const kept = timeline.find(({ item, removed }) => {
    const text = removed === undefined ? undefined : ledger.said.get(item)?.text;
    return plain === undefined || (text !== undefined && includesText(plain, text));
  });
  return kept && `${device.name} keeps ${kept.item}`;
};
