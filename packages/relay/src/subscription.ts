import { encodeRelay } from "@goldseam/sync";
import type { Bytes, ClientMessage, RelayMessage, SpaceId } from "@goldseam/wire-types";
import type { Bounds, Store } from "./store.ts";

/** One frame's worth of what is read from the store. */
export const framePage: Bounds = { count: 1_000, bytes: 192 * 1024 };

type Subscribe = Extract<ClientMessage, { readonly t: "subscribe" }>;

/** The socket that is brought up to date. */
export interface Subscriber {
  readonly send: (frame: Bytes) => void;
  readonly unsent: () => number;
  readonly isOver: () => boolean;
}

/** Which of the two numbered rows beside items was written, and its number. */
export interface Written {
  readonly what: "log" | "pages";
  readonly number: number;
}

/**
 * Brings one socket up to date and keeps it so. It never holds items: it knows how far the socket is, pushes what
 * comes while the socket keeps up, and reads the rest from the store when the socket has drained.
 */
export class Subscription {
  readonly #store: Store;
  readonly #subscriber: Subscriber;
  readonly #space: SpaceId;
  readonly #unsentBytes: number;
  /** Answered when the socket is up to date for the first time. */
  #r: number | undefined;
  #items: number;
  #log: number;
  #pages: number;
  #live = false;
  #reading = false;
  /** Something came while the store was being read, or could not be pushed. */
  #again = false;

  constructor(store: Store, subscriber: Subscriber, space: SpaceId, unsentBytes: number, from: Subscribe) {
    this.#store = store;
    this.#subscriber = subscriber;
    this.#space = space;
    this.#unsentBytes = unsentBytes;
    this.#r = from.r;
    this.#items = from.after;
    this.#log = from.logAfter;
    this.#pages = from.pagesAfter;
  }

  /** Reads on, if there is something to read and room to send it. */
  goOn(): void {
    if (this.#live || this.#reading) return;
    this.#reading = true;
    this.#again = false;
    this.#readLog();
  }

  /** Whether items `first` to `last` are next for this socket and may be pushed; otherwise they are read later. */
  takesItems(first: number, last: number): boolean {
    if (!this.#live || first > this.#items + 1 || this.#isBehind()) return this.#missed();
    this.#items = Math.max(this.#items, last);
    return true;
  }

  /** The same for a log entry or a page. */
  takes({ what, number }: Written): boolean {
    const before = what === "log" ? this.#log : this.#pages;
    if (!this.#live || number > before + 1 || this.#isBehind()) return this.#missed();
    if (what === "log") this.#log = Math.max(before, number);
    else this.#pages = Math.max(before, number);
    return true;
  }

  /** Whether a frame that nobody needs later may be pushed. */
  keepsUp(): boolean {
    return this.#live && !this.#isBehind();
  }

  #missed(): false {
    this.#again = true;
    this.#live = false;
    if (!this.#isBehind()) this.goOn();
    return false;
  }

  #readLog(): void {
    this.#store.logRead(this.#space, this.#log, framePage, ({ from, entries, more }) => {
      if (entries.length > 0) this.#send({ t: "log", from, entries });
      this.#log += entries.length;
      this.#next(
        more,
        () => this.#readLog(),
        () => this.#readPages(),
      );
    });
  }

  #readPages(): void {
    this.#store.pagesRead(this.#space, this.#pages, framePage, ({ pages, more }) => {
      if (pages.length > 0) this.#send({ t: "pages", pages });
      this.#pages = pages.at(-1)?.change ?? this.#pages;
      this.#next(
        more,
        () => this.#readPages(),
        () => this.#readItems(),
      );
    });
  }

  #readItems(): void {
    this.#store.read(this.#space, this.#items, framePage, ({ items, more }) => {
      if (items.length > 0) this.#send({ t: "items", items, more });
      this.#items = items.at(-1)?.seq ?? this.#items;
      this.#next(
        more,
        () => this.#readItems(),
        () => this.#caughtUp(),
      );
    });
  }

  #caughtUp(): void {
    this.#reading = false;
    if (this.#again) return this.goOn();
    this.#live = true;
    const r = this.#r;
    this.#r = undefined;
    if (r !== undefined) this.#send({ t: "ok", r });
  }

  #next(more: boolean, same: () => void, then: () => void): void {
    if (this.#subscriber.isOver()) return;
    if (this.#isBehind()) {
      // `drained` starts again from where the socket is.
      this.#reading = false;
      return;
    }
    if (more) same();
    else then();
  }

  #send(message: RelayMessage): void {
    this.#subscriber.send(encodeRelay(message, 1_024));
  }

  #isBehind(): boolean {
    return this.#subscriber.unsent() > this.#unsentBytes;
  }
}
