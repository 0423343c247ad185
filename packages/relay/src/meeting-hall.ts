import { encodeRelay, type Request } from "@goldseam/sync";
import { toHex } from "@goldseam/wire-types";
import type { Session } from "./session.ts";
import type { Store } from "./store.ts";

export type MeetingRequest = Extract<
  Request,
  { readonly t: "rendezvous-open" | "rendezvous-put" | "rendezvous-watch" | "rendezvous-close" }
>;

/** Meetings one socket may wait at. */
const mostWatched = 4;

/** Where two devices that know one random id leave frames for each other; pairing begins here. */
export class MeetingHall {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #watchers = new Map<string, Set<Session>>();

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  serve(session: Session, request: MeetingRequest): void {
    const { r, id } = request;
    const at = this.#now();
    switch (request.t) {
      case "rendezvous-open":
        return this.#store.meetingOpen(id, at + request.seconds * 1_000, (result) =>
          result === "opened" ? session.say({ t: "ok", r }) : session.refuse(r, result),
        );
      case "rendezvous-put":
        return this.#store.meetingPut(id, request.n, request.body, at, (result) => {
          if (result !== "put") return session.refuse(r, result);
          session.say({ t: "ok", r });
          const frame = encodeRelay({ t: "rendezvous", id, n: request.n, body: request.body }, 4_200);
          for (const other of this.#watchers.get(toHex(id)) ?? []) if (other !== session) other.send(frame);
        });
      case "rendezvous-watch":
        return this.#watch(session, request);
      case "rendezvous-close":
        return this.#store.meetingClose(id, at, (result) => {
          if (result !== "closed") return session.refuse(r, result);
          session.say({ t: "ok", r });
          this.#disperse(toHex(id), session);
        });
    }
  }

  leave(session: Session): void {
    for (const key of session.meetings) {
      const watchers = this.#watchers.get(key);
      watchers?.delete(session);
      if (watchers?.size === 0) this.#watchers.delete(key);
    }
    session.meetings.clear();
  }

  /** Nobody waits at a meeting that was closed; who did not close it is told. */
  #disperse(key: string, by: Session): void {
    const watchers = this.#watchers.get(key) ?? [];
    this.#watchers.delete(key);
    for (const session of watchers) {
      session.meetings.delete(key);
      if (session !== by) session.refuse(undefined, "rendezvous-used");
    }
  }

  #watch(session: Session, { r, id }: Extract<MeetingRequest, { readonly t: "rendezvous-watch" }>): void {
    const key = toHex(id);
    if (session.meetings.size >= mostWatched && !session.meetings.has(key))
      return session.refuse(r, "too-fast", 60_000);
    this.#store.meetingRead(id, this.#now(), (result) => {
      if (session.isOver()) return;
      if (typeof result === "string") return session.refuse(r, result);
      const watchers = this.#watchers.get(key) ?? new Set();
      this.#watchers.set(key, watchers.add(session));
      session.meetings.add(key);
      for (const { n, body } of result) session.say({ t: "rendezvous", id, n, body });
      session.say({ t: "ok", r });
    });
  }
}
