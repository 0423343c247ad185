import { nextItemHead, nextLogHead, proofBytes, sha256, verifyKeyOfSeed } from "@goldseam/crypto";
import { nativeVerify } from "@goldseam/simulator/driver";
import { type Bytes, type ClientMessage, type RelayMessage, type Seq, sameBytes, toHex } from "@goldseam/wire-types";
import { copyOf, emptySpace, headAt, type Kept, type Row, type Socket, stored } from "./relay-space.test-support.ts";

export type { Kept, Socket } from "./relay-space.test-support.ts";

/** What a relay does for the vault, without wire, limits or disk: enough to be honest, and to lie on purpose. */
export class PlainRelay {
  spaces = new Map<string, Kept>();
  generation: Bytes = new Uint8Array(16).fill(1);
  readonly sockets = new Set<Socket>();
  readonly #seed = new Uint8Array(32).fill(9);
  #nonce = 0;

  connect(): Socket {
    this.#nonce += 1;
    const nonce = sha256(Uint8Array.of(this.#nonce & 255, this.#nonce >> 8));
    const socket: Socket = { out: [], nonce, claimed: undefined, member: undefined, live: false, closed: false };
    this.sockets.add(socket);
    socket.out.push({ t: "challenge", nonce, generation: this.generation, relayKey: verifyKeyOfSeed(this.#seed) });
    return socket;
  }
  disconnect(socket: Socket): void {
    socket.closed = true;
    this.sockets.delete(socket);
  }
  /** A copy of everything it holds, as a backup does. */
  backup(): Map<string, Kept> {
    return copyOf(this.spaces);
  }
  restore(spaces: Map<string, Kept>, newGeneration = true): void {
    this.spaces = spaces;
    if (newGeneration) this.generation = sha256(this.generation).slice(0, 16);
    for (const socket of [...this.sockets]) this.disconnect(socket);
  }

  #tell(from: Socket, space: string, message: RelayMessage): void {
    for (const other of this.sockets)
      if (other !== from && other.member === space && other.live) other.out.push(message);
  }

  #handshake(socket: Socket, message: ClientMessage): boolean {
    if (message.t === "hello") {
      if (socket.member !== undefined || socket.closed) this.disconnect(socket);
      socket.claimed = { space: message.space, credential: message.credential };
      return true;
    }
    if (message.t === "create") {
      const known = this.spaces.has(message.space);
      if (!known) this.spaces.set(message.space, emptySpace(message.credential));
      socket.out.push(known ? { t: "error", r: message.r, code: "space-exists" } : { t: "created", r: message.r });
      return true;
    }
    if (message.t !== "proof") return false;
    const { claimed } = socket;
    if (claimed === undefined) return true;
    const kept = this.spaces.get(claimed.space);
    const bytes = proofBytes({
      nonce: socket.nonce,
      generation: this.generation,
      relayKey: verifyKeyOfSeed(this.#seed),
      space: claimed.space as never,
    });
    if (!nativeVerify(claimed.credential, message.signature, bytes)) throw new Error("plain relay: bad proof");
    if (kept === undefined) socket.out.push({ t: "error", code: "unknown-space" });
    else if (sameBytes(kept.credential, claimed.credential)) {
      socket.member = claimed.space;
      const seq = (kept.rows.length as Seq) || 0;
      socket.out.push({
        t: "welcome",
        seq: seq as Seq,
        head: kept.head,
        log: kept.log.length,
        logHead: kept.logHead,
        pages: kept.change,
        time: 0,
      });
    } else {
      socket.out.push({ t: "error", code: "not-a-member" });
      if (!kept.retired.some(([key]) => sameBytes(key, claimed.credential))) this.disconnect(socket);
    }
    return true;
  }

  receive(socket: Socket, message: ClientMessage): void {
    if (socket.closed || this.#handshake(socket, message)) return;
    const space = socket.member ?? "";
    const kept = this.spaces.get(space);
    if (message.t === "log-read") {
      const claimed = socket.claimed;
      const old = this.spaces.get(claimed?.space ?? "");
      const upTo =
        socket.member !== undefined
          ? Number.MAX_SAFE_INTEGER
          : (old?.retired.find(([key]) => claimed && sameBytes(key, claimed.credential))?.[1] ?? 0);
      socket.out.push({
        t: "log",
        r: message.r,
        from: message.after + 1,
        entries: (old?.log ?? []).slice(message.after, upTo),
      });
      return;
    }
    if (kept === undefined) return;
    switch (message.t) {
      case "subscribe": {
        socket.live = true;
        if (kept.log.length > message.logAfter)
          socket.out.push({ t: "log", from: message.logAfter + 1, entries: kept.log.slice(message.logAfter) });
        const pages = [...kept.pages]
          .filter(([, put]) => put.change > message.pagesAfter)
          .map(([page, put]) => ({ page, ...put }));
        if (pages.length > 0) socket.out.push({ t: "pages", pages: pages.sort((a, b) => a.change - b.change) });
        const items = kept.rows.slice(message.after);
        for (let i = 0; i < items.length; i += 50)
          socket.out.push({ t: "items", items: items.slice(i, i + 50).map(stored), more: i + 50 < items.length });
        socket.out.push({ t: "ok", r: message.r });
        break;
      }
      case "read":
        socket.out.push({
          t: "items",
          r: message.r,
          items: kept.rows.slice(message.after, message.after + message.limit).map(stored),
          more: false,
        });
        break;
      case "append": {
        const known = kept.rows.find((row) => row.item === message.item);
        if (known !== undefined) {
          socket.out.push({
            t: "ack",
            r: message.r,
            item: message.item,
            seq: known.seq,
            head: headAt(kept, known.seq),
          });
          break;
        }
        const seq = (kept.rows.length + 1) as Seq;
        const bodyHash = sha256(message.body);
        const row: Row = { seq, item: message.item, body: message.body, bodyHash, deleteHash: message.deleteHash };
        kept.rows.push(row);
        kept.head = nextItemHead(kept.head, seq, message.item, bodyHash);
        socket.out.push({ t: "ack", r: message.r, item: message.item, seq, head: kept.head });
        this.#tell(socket, space, { t: "items", items: [stored(row)], more: false });
        break;
      }
      case "delete": {
        const row = kept.rows[message.seq - 1];
        if (row === undefined || !sameBytes(sha256(message.token), row.deleteHash))
          socket.out.push({ t: "error", r: message.r, code: "bad-token" });
        else {
          row.body = undefined;
          socket.out.push({ t: "ok", r: message.r });
          this.#tell(socket, space, { t: "deleted", seq: message.seq });
        }
        break;
      }
      case "log-append": {
        if (message.n !== kept.log.length + 1 || !sameBytes(message.parent, kept.logHead)) {
          socket.out.push({ t: "log-conflict", r: message.r, n: kept.log.length, head: kept.logHead });
          break;
        }
        kept.log.push(message.entry);
        kept.logHead = nextLogHead(kept.logHead, message.n, message.entry);
        socket.out.push({ t: "ok", r: message.r });
        this.#tell(socket, space, { t: "log", from: message.n, entries: [message.entry] });
        if (message.credential === undefined) break;
        kept.retired.push([kept.credential, message.n]);
        kept.credential = message.credential;
        for (const other of this.sockets)
          if (other !== socket && other.member === space) {
            other.member = undefined;
            other.live = false;
            other.out.push({ t: "error", code: "not-a-member" });
          }
        break;
      }
      case "page-put": {
        const version = kept.pages.get(message.page)?.version ?? 0;
        if (message.version !== version + 1) {
          socket.out.push({ t: "page-conflict", r: message.r, page: message.page, version });
          break;
        }
        kept.change += 1;
        const put = { version: message.version, change: kept.change, body: message.body };
        kept.pages.set(message.page, put);
        socket.out.push({ t: "ok", r: message.r });
        this.#tell(socket, space, { t: "pages", pages: [{ page: message.page, ...put }] });
        break;
      }
      case "pages-read":
        socket.out.push({
          t: "pages",
          r: message.r,
          pages: [...kept.pages]
            .filter(([, put]) => put.change > message.after)
            .map(([page, put]) => ({ page, ...put })),
        });
        break;
      default:
        throw new Error(`plain relay: ${message.t} is not for here`);
    }
  }
  /** Everything it ever stored of a space, as bytes: what an operator can copy. */
  dump(): string {
    return [...this.spaces.values()]
      .flatMap((kept) => [
        ...kept.rows.map((row) => toHex(row.body ?? new Uint8Array())),
        ...kept.log.map(toHex),
        ...[...kept.pages.values()].map((put) => toHex(put.body)),
      ])
      .join("\n");
  }
}
