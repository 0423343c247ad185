import { type Bucket, encodeRelay, fullBucket, take } from "@goldseam/sync";
import type { Bytes, RelayMessage, SpaceId, StoredItem } from "@goldseam/wire-types";
import type { RelayLimits } from "./limits.ts";
import type { Written } from "./subscription.ts";

type SignedHead = Omit<Extract<RelayMessage, { readonly t: "signed-head" }>, "r">;

/** About how many bytes around an item in a frame. */
const aroundItem = 96;
/** Bytes of bodies in one pushed frame, well under a frame. */
const framePart = 128 * 1024;

/** One socket in a room, as far as the room is concerned. */
export interface Member {
  readonly takesItems: (first: number, last: number) => boolean;
  readonly hear: (frame: Bytes, written?: Written) => void;
  /** It wrote this itself. */
  readonly wrote: (written: Written) => void;
  readonly send: (frame: Bytes) => void;
}

/** Everybody who is logged in to one space at this relay. */
export class Room {
  readonly space: SpaceId;
  readonly members = new Set<Member>();
  signedHead: { readonly at: number; readonly message: SignedHead } | undefined;
  #writes: Bucket;
  #fresh: { readonly item: StoredItem; readonly from: Member }[] = [];
  readonly #limits: RelayLimits;
  readonly #defer: (work: () => void) => void;

  constructor(space: SpaceId, limits: RelayLimits, defer: (work: () => void) => void, at: number) {
    this.space = space;
    this.#limits = limits;
    this.#defer = defer;
    this.#writes = fullBucket(limits.writes, at);
  }

  /** Milliseconds to wait before the next write of this credential, or `undefined`. */
  mayWrite(at: number): number | undefined {
    const taken = take(this.#writes, this.#limits.writes, at);
    if (!taken.ok) return taken.retryAfter;
    this.#writes = taken.bucket;
    return undefined;
  }

  /** Nobody is here and the rate of its credential has recovered. */
  isOver(at: number): boolean {
    const { burst, perSecond } = this.#limits.writes;
    return this.members.size === 0 && this.#writes.at + (burst / perSecond) * 1_000 <= at;
  }

  /** A stored item, to go out with all others of the same commit. */
  publish(item: StoredItem, from: Member): void {
    this.#fresh.push({ item, from });
    if (this.#fresh.length === 1) this.#defer(() => this.#handOut());
  }

  /** A message for all subscribers but one. */
  tell(message: RelayMessage, but: Member, written?: Written): void {
    const frame = encodeRelay(message);
    for (const member of this.members) {
      if (member !== but) member.hear(frame, written);
      else if (written !== undefined) member.wrote(written);
    }
  }

  #handOut(): void {
    const fresh = this.#fresh;
    this.#fresh = [];
    const first = fresh[0]?.item.seq ?? 0;
    const last = fresh.at(-1)?.item.seq ?? 0;
    let forAll: ReadonlyArray<Bytes> | undefined;
    for (const member of this.members) {
      if (!member.takesItems(first, last)) continue;
      const others = fresh.filter(({ from }) => from !== member).map(({ item }) => item);
      if (others.length === 0) continue;
      if (others.length < fresh.length) framesOf(others).forEach((frame) => member.send(frame));
      else (forAll ??= framesOf(others)).forEach((frame) => member.send(frame));
    }
  }
}

const sizeOf = (item: StoredItem): number => (item.body?.length ?? 0) + aroundItem;

/** The items in as few frames as hold them. */
const framesOf = (items: ReadonlyArray<StoredItem>): ReadonlyArray<Bytes> => {
  const frames: Bytes[] = [];
  let from = 0;
  let bytes = 0;
  for (const [i, item] of items.entries()) {
    const size = sizeOf(item);
    if (i > from && bytes + size > framePart) {
      frames.push(encodeRelay({ t: "items", items: items.slice(from, i), more: false }, bytes + 32));
      from = i;
      bytes = 0;
    }
    bytes += size;
  }
  frames.push(encodeRelay({ t: "items", items: items.slice(from), more: false }, bytes + 32));
  return frames;
};
