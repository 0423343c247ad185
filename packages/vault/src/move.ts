import type { Bytes, DeviceId, SpaceId } from "@goldseam/wire-types";
import type { Flow } from "./effects.ts";
import type { Refused } from "./facade.ts";
import { makeDevice, requestOf } from "./log/first.ts";
import type { Opened } from "./spaces.ts";
import { openSpace } from "./spaces.ts";
import type { LocalDevice } from "./state.ts";
import { scanBytes } from "./ask.ts";
import { isSegmentName, openSqueezed, sealSqueezed, signedPrefix, wordsPrefix } from "./segment/local-seal.ts";
import { unwrapLocals } from "./store/load.ts";
import { localsForm } from "./store/forms.ts";
import { commit, type RowChange, readRow, type Store, scanRows } from "./store/rows.ts";
import { localsRow } from "./store/save.ts";
import { parseValue } from "./parse.ts";
import { snapshotName } from "./snapshot/snapshot-row.ts";

/**
 * Moving to another database with other device keys: setting a code (vault.md, "Keys"). The order is the caller's:
 * `prepareMove` in the new database, `Space.admit` for each request in the old one until nothing is queued or unsent,
 * `packSpace`, `unpackSpace`, and from there `Space.removeDevice` for the older devices.
 */
export interface Moving {
  readonly space: SpaceId;
  readonly rowsKey: Bytes;
}
export interface MovedDevice {
  readonly person: string;
  readonly device: DeviceId;
  readonly request: Bytes;
}
export type MovePrepared = { readonly ok: true; readonly devices: ReadonlyArray<MovedDevice> } | Refused;

/** Device keys for each person, made and kept in the new database; asked again they are the same ones. */
export function* prepareMove({ space, rowsKey }: Moving, persons: ReadonlyArray<string>): Flow<MovePrepared> {
  const store: Store = { space, key: rowsKey };
  const before = yield* unwrapLocals(yield* readRow(store, "join"));
  const locals: LocalDevice[] = [];
  for (const person of persons) {
    const local = before?.find((known) => known.person === person) ?? (yield* makeDevice(person));
    if (local === undefined) return { ok: false, why: "failed" };
    locals.push(local);
  }
  const written = yield* commit(store, [["join", localsRow(locals)[1]]]);
  if (!written.ok) return { ok: false, why: written.why };
  const devices: MovedDevice[] = [];
  for (const local of locals)
    devices.push({ person: local.person, device: local.device, request: yield* requestOf(space, local) });
  return { ok: true, devices };
}

/** What the rows of a space say, opened, but for what was folded, which can be folded again; only for `unpackSpace` in the same worker. */
export function* packSpace({ space, rowsKey }: Moving): Flow<ReadonlyArray<RowChange>> {
  const store: Store = { space, key: rowsKey };
  const rows = (yield* scanRows(store, "")).filter(([name]) => !isSegmentName(name) && name !== snapshotName);
  const base = `${space}/`;
  const folded = [...(yield* scanBytes(base + wordsPrefix)), ...(yield* scanBytes(base + signedPrefix))];
  const squeezed: RowChange[] = [];
  for (const [key, bytes] of folded) {
    const name = key.slice(base.length);
    const [plain] = yield* openSqueezed(store, [[name, bytes]]);
    squeezed.push([name, plain]);
  }
  return [...rows, ...squeezed, ["meta", yield* readRow(store, "meta")]];
}

/** Everything in one transaction under the new key, with the prepared devices in place of the older ones. */
export function* unpackSpace({ space, rowsKey }: Moving, rows: ReadonlyArray<RowChange>): Flow<Opened> {
  const store: Store = { space, key: rowsKey };
  const prepared = yield* unwrapLocals(yield* readRow(store, "join"));
  const older = parseValue(localsForm, rows.find(([name]) => name === "locals")?.[1]);
  if (prepared === undefined || older === undefined) return { ok: false, why: "failed" };
  // A person's words are deleted by that person's secret, whichever device wrote them.
  const locals = prepared.map((local) => ({
    ...local,
    deleteSecret: older.find(({ person }) => person === local.person)?.deleteSecret ?? local.deleteSecret,
  }));
  const kept: RowChange[] = [];
  for (const [name, value] of rows) {
    if (name === "locals" || name === "join" || value === undefined) continue;
    const segment = isSegmentName(name) && value instanceof Uint8Array;
    kept.push(segment ? [name, yield* sealSqueezed(store, name, value)] : [name, value]);
  }
  const written = yield* commit(store, [...kept, localsRow(locals), ["join", undefined]]);
  if (!written.ok) return { ok: false, why: written.why };
  return yield* openSpace({ space, rowsKey });
}
