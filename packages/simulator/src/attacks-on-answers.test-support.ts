import { sha256 } from "@goldseam/crypto";
import type { ItemId, Seq, RelayMessage } from "@goldseam/wire-types";
import {
  type Attack,
  lieEachTime,
  noHash,
  otherBytes,
  underLies,
  writtenUnread,
  onItems,
  renumbered,
} from "./attacks.test-support.ts";

/** What it may say besides. */
export const attacksOnAnswers: ReadonlyArray<Attack> = [
  {
    name: "sends frames that are too large, cut short, or noise",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(it, (message) => [
        message,
        new Uint8Array(400 * 1024),
        new Uint8Array(otherBytes(3, 200)),
        Uint8Array.of(0x9a, 0xff, 0xff, 0xff, 0xff),
        new Uint8Array(0),
      ]);
    },
  },
  {
    name: "says that everything was deleted",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(it, (message) => [
        message,
        ...[1, 2, 3, 4, 5].map((seq) => ({ t: "deleted", seq: seq as Seq }) as const),
      ]);
    },
  },
  {
    name: "claims to hold more than it does",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(it, (message) => [
        message.t === "welcome" ? { ...message, seq: 1_000_000 as Seq, log: 1_000_000 } : message,
      ]);
    },
  },
  {
    name: "is another relay at each log-in",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      let turn = 0;
      lieEachTime(it, () => {
        turn += 1;
        return sha256(Uint8Array.of(turn)).slice(0, 16);
      });
    },
  },
  {
    name: "knows no credential any more",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(it, (message) => (message.t === "welcome" ? [{ t: "error", code: "not-a-member" }] : [message]), 40);
    },
  },
  {
    name: "says that the space is not there",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(it, (message) => (message.t === "welcome" ? [{ t: "error", code: "unknown-space" }] : [message]), 20);
    },
  },
  {
    name: "asks for patience until the end of days",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(it, (message) => [
        message,
        ...(message.t === "ok" ? [{ t: "error", code: "too-fast", retryAfter: 2 ** 40 } as const] : []),
      ]);
    },
  },
  {
    name: "gives pages versions without end",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(it, (message) => [
        message.t === "pages"
          ? { ...message, pages: message.pages.map((put) => ({ ...put, version: 2 ** 50, change: 2 ** 50 })) }
          : message,
      ]);
    },
  },
  {
    name: "answers requests that nobody made",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(it, (message) => [
        message,
        { t: "ok", r: 77_000 },
        { t: "ack", r: 77_001, item: "a".repeat(64) as ItemId, seq: 1 as Seq, head: noHash },
        { t: "page-conflict", r: 77_002, page: 1, version: 9 },
        { t: "log-conflict", r: 77_003, n: 9, head: noHash },
        { t: "created", r: 77_004 },
      ]);
    },
  },
  {
    name: "names a head that its items do not have",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(it, (message) => [message.t === "welcome" ? { ...message, head: noHash } : message]);
    },
  },
  {
    name: "numbers everything far ahead",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(
        it,
        onItems((items) => renumbered(items, 1_000)),
      );
    },
  },
  {
    name: "plays an earlier connection again",
    ends: "harmless",
    does: (it) => {
      const heard: RelayMessage[] = [];
      underLies(it, (message) => {
        heard.push(message);
        return [message];
      });
      writtenUnread(it);
      underLies(it, (message) => (message.t === "welcome" ? [...heard] : [message]), 40);
    },
  },
];
