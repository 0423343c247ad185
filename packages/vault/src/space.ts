import type { Bytes, DeviceId, ItemId, RelayMessage } from "@goldseam/wire-types";
import { changed, dropKey } from "./ask.ts";
import type { Flow } from "./effects.ts";
import { carriable } from "./envelope/envelope.ts";
import { logged, vaultPractice } from "./envelope/vault-event.ts";
import { writeEnvelope } from "./envelope/write.ts";
import { makeSeal, releasable, release, viewExchange, withdrawable } from "./exchange/exchanges.ts";
import type {
  Admitted,
  Done,
  MemberView,
  ProposeOptions,
  Proposed,
  Refusal,
  RelayChoice,
  SpaceStatus,
  Warning,
} from "./facade.ts";
import { hasEnded, memberNow, present } from "./log/members.ts";
import { acknowledge, admit, attachRelay, bringPerson, changeLog, replace, setChecked } from "./membership.ts";
import { deleteItem } from "./removal.ts";
import type { Signer } from "./pairing/inviter.ts";
import { keep, read, settledOf, type Snapshot } from "./snapshot/snapshot.ts";
import type { LocalDevice, State } from "./state.ts";
import { begin, end, readAnew, somethingMissing } from "./sync-state/link.ts";
import { receiveMessage } from "./sync-state/receive.ts";
import { statusOf } from "./status-of.ts";
import { settle } from "./sync-state/settle.ts";
import { tick } from "./sync-state/tick.ts";
import type { ExchangeView, LoggedEvent, TimelineEntry } from "./timeline.ts";
import { outboxSizeOf, timelineOf } from "./timeline-of.ts";

const refused = (why: Refusal): { readonly ok: false; readonly why: Refusal } => ({ ok: false, why });

/**
 * One space on this device. Methods that return a `Flow` are driven one at a time; a flow that is dropped half-way
 * is a crash, after which this object is thrown away and `openSpace` reads the rows again.
 */
export class Space {
  readonly #state: State;

  /** Made by `createSpace`, `openSpace` and `joinSpace` only. */
  constructor(state: State) {
    this.#state = state;
  }

  /** For tests that look inside or play a modified client; the app has no use for it. */
  static stateOf(space: Space): State {
    return space.#state;
  }

  #author(as: string | undefined): LocalDevice | Refusal {
    const { locals, meta, members } = this.#state;
    if (meta.stopped !== undefined) return meta.stopped === "update-needed" ? "update-needed" : "stopped";
    const local = locals.find((own) => own.person === (as ?? meta.person));
    if (local === undefined) return "not-a-member";
    if (hasEnded(members)) return "ended";
    return memberNow(members, local.device) === undefined ? "not-a-member" : local;
  }

  /**
   * Writes one envelope: all events or none. Durable when it returns; sent when the relay can be reached. Refused,
   * among others: `unencodable` (data that is no text, whole number, list or map), `too-large`, `already-sealed`.
   */
  *propose(events: ReadonlyArray<LoggedEvent>, options: ProposeOptions = {}): Flow<Proposed> {
    const state = this.#state;
    const local = this.#author(options.as);
    if (typeof local === "string") return refused(local);
    const opens = options.seal === undefined ? [] : [options.seal.opens];
    if ([...events, ...opens].some((event) => event.practice === vaultPractice)) return refused("reserved");
    if (!carriable([...events, ...opens])) return refused("unencodable");
    const all = [...events];
    let key: Bytes | undefined;
    if (options.seal !== undefined) {
      if (state.meta.kind === "private") return refused("needs-both");
      const seal = yield* makeSeal(state, local, options.seal);
      if (typeof seal === "string") return refused(seal);
      all.push(seal.event);
      key = seal.key;
    }
    if (options.withdraw !== undefined) {
      const seal = withdrawable(state, options.withdraw, local.person);
      if (typeof seal === "string") return refused(seal);
      all.push(logged({ type: "withdraw", data: { exchange: options.withdraw, seal: seal.item } }));
    }
    if (all.length === 0) return refused("unencodable");
    // The opening key rests in the same transaction as its seal, which is sent only after that.
    const written = yield* writeEnvelope(state, local, all, (intake, item) => {
      if (key === undefined) return;
      intake.ring.set(item, key);
      intake.rows.set(`ring/${item}`, key);
    });
    if (written.ok) yield* settle(state);
    return written;
  }

  /** Takes back an own sealed answer; it stands only if the other's seal has seen it. */
  *withdraw(exchange: string, as?: string): Flow<Proposed> {
    return yield* this.propose([], as === undefined ? { withdraw: exchange } : { withdraw: exchange, as });
  }

  /** Heavy kinds: lets this person's key go. It opens when both have. `not-ready` until both seals are in. */
  *openNow(exchange: string, as?: string): Flow<Done> {
    const local = this.#author(as);
    if (typeof local === "string") return refused(local);
    const pair = releasable(this.#state, exchange, local.person);
    if (typeof pair === "string") return refused(pair);
    if (!(yield* release(this.#state, local, exchange, pair))) return refused("failed");
    yield* settle(this.#state);
    return { ok: true, queued: false };
  }

  /** Removes an own item everywhere: text, key and the relay's row. "removed by author, day" stays (S-30). */
  *deleteItem(item: ItemId): Flow<Done> {
    const any = this.#author(undefined);
    if (typeof any === "string" && any !== "ended") return refused(any);
    return yield* deleteItem(this.#state, item);
  }

  /** One phone: a second person with own device keys here; signed by both. */
  *addLocalPerson(person: string): Flow<Done> {
    const local = this.#author(undefined);
    return typeof local === "string" ? refused(local) : yield* bringPerson(this.#state, local, person);
  }
  /** Lets a prepared device in: the second person, or an own further device. The welcome goes back over the pairing. */
  *admit(request: Bytes, options: { readonly atDistance?: boolean; readonly as?: string } = {}): Flow<Admitted> {
    const local = this.#author(options.as);
    if (typeof local === "string") return refused(local);
    return yield* admit(this.#state, local, request, options.atDistance === true);
  }
  /** The check pictures were the same: from here on seals and matches open. */
  *markChecked(): Flow<Done> {
    return yield* setChecked(this.#state);
  }
  *acknowledgeDevice(device: DeviceId): Flow<Done> {
    return yield* acknowledge(this.#state, device);
  }
  /** Own devices only. What the removed phone had not sent is lost. */
  *removeDevice(device: DeviceId, as?: string): Flow<Done> {
    const local = this.#author(as);
    return typeof local === "string"
      ? refused(local)
      : yield* changeLog(this.#state, local, { op: "removeDevice", device });
  }
  *leave(as?: string): Flow<Done> {
    const local = this.#author(as);
    return typeof local === "string" ? refused(local) : yield* changeLog(this.#state, local, { op: "leave" });
  }
  *rotate(why: "newEpoch" | "purge"): Flow<Done> {
    const local = this.#author(undefined);
    return typeof local === "string" ? refused(local) : yield* changeLog(this.#state, local, { op: why });
  }
  /** The partner lost the only device and stands here with a new one; it counts after seven days. */
  *replacePerson(request: Bytes): Flow<Admitted> {
    const local = this.#author(undefined);
    return typeof local === "string" ? refused(local) : yield* replace(this.#state, local, request);
  }
  *undoReplacement(): Flow<Done> {
    const local = this.#author(undefined);
    if (typeof local === "string") return refused(local);
    return yield* changeLog(this.#state, local, { op: "replacePerson", step: "undo" });
  }
  /** Gives a space that was begun without a relay one; everything is sent there. Not for a private space. */
  *attachRelay(relay: RelayChoice): Flow<Done> {
    const local = this.#author(undefined);
    return typeof local === "string" ? refused(local) : yield* attachRelay(this.#state, local, relay);
  }

  /** The socket is open. The vault answers the relay's challenge by itself. */
  *connected(): Flow<void> {
    begin(this.#state);
    yield* changed("outbox");
  }
  *disconnected(): Flow<void> {
    end(this.#state);
    yield* changed("outbox");
  }
  *receive(message: RelayMessage): Flow<void> {
    yield* receiveMessage(this.#state, message);
    yield* readAnew(this.#state);
    yield* settle(this.#state);
  }
  /** Each minute or so, and at `status().wakeAt`. */
  *tick(): Flow<void> {
    yield* tick(this.#state);
    yield* settle(this.#state);
  }
  /** Drops every key handle: for a lock or the quick exit. The object is of no use afterwards. */
  *close(): Flow<void> {
    for (const local of this.#state.locals) {
      yield* dropKey(local.sign.handle);
      for (const key of local.sealing) yield* dropKey(key.handle);
    }
  }

  timeline(): ReadonlyArray<TimelineEntry> {
    return timelineOf(this.#state);
  }
  /** `now` in ms since 1970: only for "did not open after 14 days". */
  exchange(id: string, now: number, as?: string): ExchangeView {
    return viewExchange(this.#state, id, as ?? this.#state.meta.person, now);
  }
  exchanges(): ReadonlyArray<string> {
    return [...this.#state.exchanges.keys()].sort();
  }
  /** Computed from the signed log alone (S-07). */
  members(): ReadonlyArray<MemberView> {
    const { members, locals, meta } = this.#state;
    return present(members).map(({ device, person, joined }) => {
      const here = locals.some((local) => local.device === device);
      const own = person === meta.person && joined > 1;
      return { device, person, here, joined, acknowledged: here || !own || meta.acknowledged.includes(device) };
    });
  }
  /** The key of this phone's device that signs an invitation (pairing's `invite` and `inviterWelcomes`). */
  signer(as?: string): Signer | undefined {
    const local = this.#author(as);
    return typeof local === "string" ? undefined : { handle: local.sign.handle, key: local.sign.publicKey };
  }
  /** How many of the first entries of the timeline have settled: they rest in segments, or only their place is left. */
  settled(): number {
    return settledOf(this.#state);
  }
  /**
   * Keeps, sealed, what was folded from the first entries of the timeline, in the place of what was kept before.
   * `failed`: the timeline does not begin with just these, or they have not all settled. `quota`: nothing has changed.
   */
  *keepSnapshot(version: string, covered: ReadonlyArray<TimelineEntry>, folds: Bytes): Flow<Done> {
    return yield* keep(this.#state, version, covered, folds);
  }
  /** What was kept, if the same version wrote it and the timeline still begins with what it covers. */
  *snapshot(version: string): Flow<Snapshot | undefined> {
    return yield* read(this.#state, version);
  }
  outboxSize(): number {
    return outboxSizeOf(this.#state);
  }
  warnings(): ReadonlyArray<Warning> {
    const kept = [...this.#state.warnings.values()];
    return somethingMissing(this.#state) ? [...kept, { kind: "something-is-missing" }] : kept;
  }
  status(): SpaceStatus {
    return statusOf(this.#state);
  }
}
