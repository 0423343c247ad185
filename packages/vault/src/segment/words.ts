import { textOf, utf8 } from "@goldseam/crypto";
import {
  type Bytes,
  concatBytes,
  decode,
  type DeviceId,
  encode,
  type ItemId,
  type Seq,
  u32be,
} from "@goldseam/wire-types";
import * as v from "valibot";
import type { Node } from "../envelope/node.ts";
import type { ReachedForm } from "../envelope/reach.ts";
import type { VaultEvent } from "../envelope/vault-event.ts";
import type { KeptAnswer } from "../exchange/kept-answers.ts";
import { opensSchema } from "../exchange/sealed.ts";
import { itemIdSchema, keySchema, nameSchema, parseValue } from "../parse.ts";
import type { LoggedEvent } from "../timeline.ts";

/**
 * A segment's words: what a start needs of about a thousand envelopes, as columns of JSON, because nothing reads
 * faster in a browser. Bytes stand behind the JSON and are named in it by place and length. Made from checked
 * envelopes on this device and authenticated as a whole, so it is not checked again item by item.
 */
export interface Words {
  readonly nodes: ReadonlyArray<Node>;
  /** The relay's generation in which the numbers mean something. */
  readonly generation: string;
  /** Number at the relay by item; 0: none. */
  readonly numbers: ReadonlyArray<Seq | 0>;
  readonly pages: ReadonlyArray<ReadonlyArray<number>>;
  readonly reached: ReachedForm;
  /** What the keys among these envelopes opened. */
  readonly answers: ReadonlyArray<KeptAnswer>;
}
type Place = readonly [at: number, length: number];
interface Form {
  readonly v: 1;
  readonly generation: string;
  readonly reached: ReachedForm;
  /** Ids of the nodes, then of others that they name. */
  readonly ids: ReadonlyArray<ItemId>;
  readonly texts: ReadonlyArray<string>;
  readonly device: ReadonlyArray<number>;
  readonly person: ReadonlyArray<number>;
  readonly session: ReadonlyArray<number>;
  readonly day: ReadonlyArray<number>;
  readonly seq: ReadonlyArray<number>;
  readonly depth: ReadonlyArray<number>;
  readonly at: ReadonlyArray<number>;
  /** Places in `ids`; the first one is the envelope before it where `chained` says so. */
  readonly parents: ReadonlyArray<ReadonlyArray<number>>;
  readonly chained: ReadonlyArray<0 | 1>;
  readonly events: ReadonlyArray<ReadonlyArray<LoggedEvent>>;
  readonly numbers: ReadonlyArray<Seq | 0>;
  readonly pages: ReadonlyArray<ReadonlyArray<number>>;
  /** By node: practice events that JSON cannot carry, as CBOR, and the vault's own. */
  readonly coded: ReadonlyArray<readonly [number, Place]>;
  readonly vault: ReadonlyArray<readonly [number, Place]>;
  readonly answers?: ReadonlyArray<Place>;
}

const plain = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null) return true;
  if (value instanceof Uint8Array) return false;
  return Array.isArray(value) ? value.every(plain) : Object.values(value).every(plain);
};

/** Collects values and says where each first stands. */
class Names<T> {
  readonly all: T[] = [];
  readonly #at = new Map<T, number>();
  place(value: T): number {
    const known = this.#at.get(value);
    if (known !== undefined) return known;
    this.#at.set(value, this.all.length);
    return this.all.push(value) - 1;
  }
}

export const wordsBytes = (words: Words): Bytes => {
  const { nodes, generation, numbers, pages, reached, answers } = words;
  const ids = new Names<ItemId>();
  const texts = new Names<string>();
  for (const { id } of nodes) ids.place(id);
  const blobs: Bytes[] = [];
  let length = 0;
  const store = (value: unknown): Place => {
    const bytes = encode(value);
    const place: Place = [length, bytes.length];
    blobs.push(bytes);
    length += bytes.length;
    return place;
  };
  const coded: Array<readonly [number, Place]> = [];
  const vault: Array<readonly [number, Place]> = [];
  const events = nodes.map((node, i): ReadonlyArray<LoggedEvent> => {
    if (node.vault.length > 0) vault.push([i, store(node.vault)]);
    if (node.events.every(({ data }) => plain(data))) return node.events;
    coded.push([i, store(node.events)]);
    return [];
  });
  const form: Form = {
    v: 1,
    generation,
    reached,
    device: nodes.map(({ device }) => texts.place(device)),
    person: nodes.map(({ person }) => texts.place(person)),
    session: nodes.map(({ session }) => texts.place(session)),
    day: nodes.map(({ day }) => texts.place(day)),
    seq: nodes.map(({ seq }) => seq),
    depth: nodes.map(({ depth }) => depth),
    at: nodes.map(({ at }) => at),
    parents: nodes.map(({ parents }) => parents.map((id) => ids.place(id))),
    chained: nodes.map(({ prev }) => (prev === undefined ? 0 : 1)),
    events,
    numbers,
    pages,
    coded,
    vault,
    answers: answers.map(({ exchange, seal, key, answer }) => store([exchange, seal, key, answer])),
    ids: ids.all,
    texts: texts.all,
  };
  const json = utf8(JSON.stringify(form));
  return concatBytes(u32be(json.length), json, ...blobs);
};

const keptForm = v.strictTuple([nameSchema, itemIdSchema, keySchema, opensSchema]);

/** A row authenticated under this device's key says what this device wrote; another version does not read. */
const parseForm = (json: string): Form | undefined => {
  const form = JSON.parse(json) as Partial<Form>;
  return form.v === 1 ? (form as Form) : undefined;
};
const revived = <T>(blob: Bytes, [at, length]: Place): ReadonlyArray<T> => {
  const decoded = decode(blob.subarray(at, at + length));
  return decoded.ok ? (decoded.value as unknown as ReadonlyArray<T>) : [];
};

/** What `wordsBytes` was given; `undefined` for another version. */
export const parseWords = (bytes: Bytes): Words | undefined => {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const form = parseForm(textOf(bytes.subarray(4, 4 + length)));
  if (form === undefined) return undefined;
  const blob = bytes.subarray(4 + length);
  const { ids, texts, chained, numbers, pages, generation, reached } = form;
  const vaults = new Map(form.vault.map(([i, place]) => [i, revived<VaultEvent>(blob, place)]));
  const codes = new Map(form.coded.map(([i, place]) => [i, revived<LoggedEvent>(blob, place)]));
  const none: ReadonlyArray<VaultEvent> = [];
  const idAt = (place: number): ItemId => ids[place] as ItemId;
  const textAt = (place: number | undefined): string => texts[place ?? 0] ?? "";
  const answers = (form.answers ?? []).flatMap((place) => {
    const kept = parseValue(keptForm, revived(blob, place));
    return kept === undefined ? [] : [{ exchange: kept[0], seal: kept[1], key: kept[2], answer: kept[3] }];
  });
  const nodes = form.seq.map((seq, i): Node => {
    const parents = (form.parents[i] ?? []).map(idAt);
    return {
      id: idAt(i),
      device: textAt(form.device[i]) as DeviceId,
      person: textAt(form.person[i]),
      session: textAt(form.session[i]),
      seq,
      prev: chained[i] === 1 ? parents[0] : undefined,
      parents,
      depth: form.depth[i] ?? 0,
      at: form.at[i] ?? 0,
      day: textAt(form.day[i]),
      events: codes.get(i) ?? form.events[i] ?? [],
      vault: vaults.get(i) ?? none,
      gone: false,
    };
  });
  return { nodes, generation, numbers, pages, reached, answers };
};
