import { headStatementBytes, signWithSeed } from "@goldseam/crypto/public";
import type { Request } from "@goldseam/sync";
import type { ErrorCode, RelayMessage, SpaceId } from "@goldseam/wire-types";
import type { Room } from "./room.ts";
import type { Session } from "./session.ts";
import type { Store } from "./store.ts";
import { framePage, Subscription } from "./subscription.ts";

/** Requests about the space that a socket is logged in to. */
export type SpaceRequest = Exclude<
  Request,
  { readonly t: "create" | "rendezvous-open" | "rendezvous-put" | "rendezvous-watch" | "rendezvous-close" }
>;

export interface SpaceDesk {
  readonly store: Store;
  readonly room: Room;
  /** Wall clock of the relay, milliseconds since 1970: told, never trusted. */
  readonly now: () => number;
  readonly steady: () => number;
  readonly unsentBytes: number;
  readonly signedHeadMs: number;
  /** Entry `n` replaced the credential: everybody but the writer must come back with the new one. */
  readonly replaced: (n: number, by: Session) => void;
}

type Of<T extends SpaceRequest["t"]> = Extract<SpaceRequest, { readonly t: T }>;
type Finish = (answer: RelayMessage) => void;

const no = (r: number, code: ErrorCode): RelayMessage => ({ t: "error", r, code });

/** Serves one request of a member; `finish` is called once, with the answer. */
export const serveMember = (
  desk: SpaceDesk,
  session: Session,
  request: Exclude<SpaceRequest, { readonly t: "live" | "subscribe" }>,
  finish: Finish,
): void => {
  const { store, room } = desk;
  switch (request.t) {
    case "append":
      return append(desk, session, request, finish);
    case "read": {
      const { r, after, limit } = request;
      return store.read(room.space, after, { ...framePage, count: limit }, ({ items, more }) =>
        finish({ t: "items", r, items, more }),
      );
    }
    case "delete":
      return remove(desk, session, request, finish);
    case "log-append":
      return logAppend(desk, session, request, finish);
    case "log-read":
      return store.logRead(room.space, request.after, framePage, ({ from, entries }) =>
        finish({ t: "log", r: request.r, from, entries }),
      );
    case "page-put":
      return pagePut(desk, session, request, finish);
    case "pages-read":
      return store.pagesRead(room.space, request.after, framePage, ({ pages }) =>
        finish({ t: "pages", r: request.r, pages }),
      );
    case "head":
      return signedHead(desk, request, finish);
    case "ring-put":
      return store.ringPut(room.space, request.slot, request.body, (result) =>
        finish(result === "put" ? { t: "ok", r: request.r } : no(request.r, result)),
      );
  }
};

/** Begins, or begins again, to push what comes after these cursors. Answered when up to date. */
export const subscribe = (desk: SpaceDesk, session: Session, request: Of<"subscribe">): void => {
  session.subscription = new Subscription(desk.store, session, desk.room.space, desk.unsentBytes, request);
  session.subscription.goOn();
};

/** Reads the log up to the entry that replaced this socket's credential, and no further. */
export const serveRetired = (
  store: Store,
  space: SpaceId,
  upTo: number,
  { r, after }: Of<"log-read">,
  finish: Finish,
): void =>
  store.logRead(space, after, framePage, ({ from, entries }) =>
    finish({ t: "log", r, from, entries: entries.slice(0, Math.max(0, upTo - after)) }),
  );

const append = ({ store, room }: SpaceDesk, session: Session, request: Of<"append">, finish: Finish): void => {
  const { r, item } = request;
  store.append(room.space, request, (result) => {
    if (typeof result === "string") return finish(no(r, result));
    finish({ t: "ack", r, item, seq: result.seq, head: result.head });
    if (result.stored !== undefined) room.publish(result.stored, session);
  });
};

const remove = ({ store, room }: SpaceDesk, session: Session, request: Of<"delete">, finish: Finish): void => {
  const { r, seq, token } = request;
  store.remove(room.space, seq, token, (result) => {
    if (result !== "removed") return finish(no(r, result));
    finish({ t: "ok", r });
    room.tell({ t: "deleted", seq }, session);
  });
};

const logAppend = (desk: SpaceDesk, session: Session, request: Of<"log-append">, finish: Finish): void => {
  const { r, n, entry, credential } = request;
  desk.store.logAppend(desk.room.space, request, (result) => {
    if (typeof result === "object") return finish({ t: "log-conflict", r, n: result.n, head: result.head });
    if (result !== "appended") return finish(no(r, result));
    finish({ t: "ok", r });
    desk.room.tell({ t: "log", from: n, entries: [entry] }, session, { what: "log", number: n });
    if (credential !== undefined) desk.replaced(n, session);
  });
};

const pagePut = ({ store, room }: SpaceDesk, session: Session, request: Of<"page-put">, finish: Finish): void => {
  const { r, page } = request;
  store.pagePut(room.space, request, (result) => {
    if (typeof result === "string") return finish(no(r, result));
    if ("conflict" in result) return finish({ t: "page-conflict", r, page, version: result.conflict });
    finish({ t: "ok", r });
    room.tell({ t: "pages", pages: [result] }, session, { what: "pages", number: result.change });
  });
};

const signedHead = (desk: SpaceDesk, { r }: Of<"head">, finish: Finish): void => {
  const { store, room } = desk;
  const before = room.signedHead;
  if (before !== undefined && desk.steady() - before.at < desk.signedHeadMs) return finish({ ...before.message, r });
  store.space(room.space, (facts) => {
    if (facts === undefined) return finish(no(r, "unknown-space"));
    const { seq, head, log, logHead } = facts;
    const { generation, seed } = store.identity;
    const statement = { space: room.space, generation, seq, head, log, logHead, time: desk.now() };
    const signature = signWithSeed(seed, headStatementBytes(statement));
    const message = { t: "signed-head", seq, head, log, logHead, time: statement.time, signature } as const;
    room.signedHead = { at: desk.steady(), message };
    finish({ ...message, r });
  });
};
