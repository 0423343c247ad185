import { proofBytes, verifyKeyOfSeed } from "@goldseam/crypto/public";
import type { Checked, Request } from "@goldseam/sync";
import { type Bytes, type Signature, type SpaceId, sameBytes, type VerifyKey } from "@goldseam/wire-types";
import { FrontDoor } from "./front-door.ts";
import { defaultRelayLimits, type RelayLimits } from "./limits.ts";
import { MeetingHall, type MeetingRequest } from "./meeting-hall.ts";
import { signedBy } from "./native.ts";
import { type SpaceDesk, serveMember, serveRetired, subscribe } from "./requests.ts";
import { Room } from "./room.ts";
import { Session, type SessionHost } from "./session.ts";
import type { Store } from "./store.ts";
import { closeCodes, type Wire } from "./wire.ts";

export interface RelayOptions {
  readonly store: Store;
  /** Wall clock, milliseconds since 1970. */
  readonly now: () => number;
  /** A clock that never goes back, milliseconds: for rates and patience. */
  readonly steady: () => number;
  readonly limits?: Partial<RelayLimits>;
  /** Asked of those who make a space from outside the house; without one they cannot. */
  readonly houseCode?: string | undefined;
  /** Runs after what is being answered now; one commit's items then leave together. */
  readonly defer?: (work: () => void) => void;
}

/** The other side's socket, seen from the socket. */
export interface Connection {
  readonly receive: (frame: Bytes) => void;
  readonly drained: () => void;
  readonly closed: () => void;
}

export interface Relay {
  readonly connect: (wire: Wire) => Connection;
  /** To be called every second or so: ends sockets that were silent too long and forgets what is over. */
  readonly tick: () => void;
  /** Tells everybody to come back after about so many milliseconds, and ends their sockets. */
  readonly dismiss: (after: number) => void;
  readonly sockets: () => number;
}

const sweepEveryMs = 60_000;

/** The relay's logic over any store and any kind of socket. */
export const createRelay = (options: RelayOptions): Relay => {
  const { store, now, steady } = options;
  const limits: RelayLimits = { ...defaultRelayLimits, ...options.limits };
  const defer = options.defer ?? queueMicrotask;
  const relayKey = verifyKeyOfSeed(store.identity.seed);
  const sessions = new Set<Session>();
  const desks = new Map<SpaceId, SpaceDesk>();
  const hall = new MeetingHall(store, now);
  const door = new FrontDoor(store, steady, limits.doorsPerMinute, options.houseCode);
  let swept = steady();

  const retire = (session: Session, n: number): void => {
    session.subscription = undefined;
    session.room?.members.delete(session);
    session.room = undefined;
    session.advance({ in: "replaced", n });
  };

  const newDesk = (room: Room): SpaceDesk => ({
    store,
    room,
    now,
    steady,
    unsentBytes: limits.unsentBytes,
    signedHeadMs: limits.signedHeadMs,
    replaced: (n, by) => {
      for (const session of sessions) if (session.room === room && session !== by) retire(session, n);
    },
  });

  const deskOf = (space: SpaceId): SpaceDesk => {
    const desk = desks.get(space) ?? newDesk(new Room(space, limits, defer, steady()));
    desks.set(space, desk);
    return desk;
  };

  const check = (session: Session, space: SpaceId, credential: VerifyKey, signature: Signature): void => {
    const refuse = (code: Extract<Checked, { readonly is: "refused" }>["code"]): void =>
      session.advance({ in: "checked", checked: { is: "refused", code } });
    const proof = { nonce: session.nonce, generation: store.identity.generation, relayKey, space };
    if (!signedBy(credential, signature, proofBytes(proof))) return refuse("not-a-member");
    store.space(space, (facts) => {
      if (session.isOver()) return;
      if (facts === undefined) return refuse("unknown-space");
      if (!sameBytes(facts.credential, credential))
        return store.retiredAt(space, credential, (upTo) => {
          if (upTo === undefined) return refuse("not-a-member");
          session.advance({ in: "checked", checked: { is: "retired", upTo } });
        });
      const { room } = deskOf(space);
      if (room.members.size >= limits.socketsPerSpace) return refuse("too-many-sockets");
      room.members.add(session);
      session.room = room;
      const { seq, head, log, logHead, pages } = facts;
      const welcome = { t: "welcome", seq, head, log, logHead, pages, time: now() } as const;
      session.advance({ in: "checked", checked: { is: "member", welcome } });
    });
  };

  const serveInSpace = (session: Session, request: Exclude<Request, MeetingRequest | Of<"create">>): void => {
    const { state } = session;
    if (state.is === "retired" && request.t === "log-read")
      return serveRetired(store, state.space, state.upTo, request, (answer) => session.say(answer));
    if (state.is !== "member") return;
    const desk = deskOf(state.space);
    const { room } = desk;
    if (request.t === "live") return room.tell({ t: "live", body: request.body }, session);
    const wait = writes.has(request.t) ? room.mayWrite(steady()) : undefined;
    if (wait !== undefined) return session.refuse(request.r, "too-fast", wait);
    if (request.t === "subscribe") return subscribe(desk, session, request);
    session.begin();
    serveMember(desk, session, request, (answer) => {
      session.say(answer);
      session.finish();
    });
  };

  const serve = (session: Session, request: Request): void => {
    const wait = writes.has(request.t) ? undefined : session.mayAsk(request.t === "live" ? "live" : "request");
    if (wait !== undefined) {
      // A live frame that comes too fast is dropped: its envelope comes as an item anyway.
      if (request.t !== "live") session.refuse(request.r, "too-fast", wait);
      return;
    }
    switch (request.t) {
      case "create":
        return door.create(session, request);
      case "rendezvous-open": {
        const closed = door.knock(session);
        return closed === undefined ? hall.serve(session, request) : session.refuse(request.r, "too-fast", closed);
      }
      case "rendezvous-put":
      case "rendezvous-watch":
      case "rendezvous-close":
        return hall.serve(session, request);
      default:
        return serveInSpace(session, request);
    }
  };

  const host: SessionHost = {
    limits,
    steady,
    serve,
    check,
    ended: (session) => {
      sessions.delete(session);
      hall.leave(session);
      session.room?.members.delete(session);
    },
  };

  return {
    connect: (wire) => {
      const session = new Session(wire, host);
      sessions.add(session);
      if (sessions.size > limits.sockets) {
        session.refuse(undefined, "too-many-sockets");
        session.end(closeCodes.refused);
      } else {
        const { generation } = store.identity;
        session.say({ t: "challenge", nonce: session.nonce, generation, relayKey });
      }
      return {
        receive: (frame) => session.receive(frame),
        drained: () => session.drained(),
        closed: () => session.gone(),
      };
    },
    tick: () => {
      const at = steady();
      for (const session of sessions) {
        const patience = session.meetings.size > 0 ? limits.meetingMs : limits.handshakeMs;
        if (session.state.is !== "member" && at - session.openedAt > patience) session.advance({ in: "late" });
      }
      for (const [space, { room }] of desks) if (room.isOver(at)) desks.delete(space);
      door.forget(at);
      if (at - swept < sweepEveryMs) return;
      swept = at;
      store.sweep(now(), () => undefined);
    },
    dismiss: (after) => {
      for (const session of [...sessions]) {
        session.say({ t: "going", after });
        session.end(closeCodes.going);
      }
    },
    sockets: () => sessions.size,
  };
};

type Of<T extends Request["t"]> = Extract<Request, { readonly t: T }>;

/** Counted against the credential, not the socket. */
const writes: ReadonlySet<Request["t"]> = new Set(["append", "delete", "log-append", "page-put", "ring-put"] as const);
