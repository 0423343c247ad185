import {
  firstHead,
  headStatementBytes,
  nextItemHead,
  nextLogHead,
  randomBytes,
  sha256,
  verify,
} from "@goldseam/crypto/public";
import type { Seq } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import { house } from "./house.test-support.ts";
import {
  deleteToken,
  join,
  newAppend,
  newPlace,
  settle,
  subscribeFrom,
  TalkingClient,
} from "./talking-client.test-support.ts";

describe("a relay and two devices", () => {
  it("[SY15] hands an item on, numbered and chained, and tells the writer once it is on the disk", async () => {
    const relay = await house();
    const place = newPlace();
    const ana = await settle(relay.socketUrl, place);
    const ben = await join(relay.socketUrl, place);
    await ben.ask(subscribeFrom(ben.next()));
    const said = newAppend(ana.next());
    const head = nextItemHead(firstHead, 1, said.item, sha256(said.body));
    expect(await ana.ask(said)).toEqual({ t: "ack", r: said.r, item: said.item, seq: 1, head });
    const { items, more } = await ben.hear("items");
    expect([items.length, more]).toEqual([1, false]);
    expect(items[0]).toEqual({ seq: 1, item: said.item, body: said.body, bodyHash: sha256(said.body) });
  });

  it("[SY15] brings a device that was away up to date: log first, then pages, then items, then it says so", async () => {
    const relay = await house();
    const place = newPlace();
    const ana = await settle(relay.socketUrl, place);
    const entry = randomBytes(400);
    await ana.ask({ t: "log-append", r: ana.next(), n: 1, parent: firstHead, entry });
    await ana.ask({ t: "page-put", r: ana.next(), page: 0, version: 1, body: randomBytes(90) });
    for (let i = 0; i < 5; i += 1) await ana.ask(newAppend(ana.next()));
    const ben = await join(relay.socketUrl, place);
    expect(await ben.ask(subscribeFrom(ben.next()))).toMatchObject({ t: "ok" });
    expect(ben.heard.map((message) => message.t)).toEqual(["log", "pages", "items"]);
    expect(await ben.hear("log")).toMatchObject({ from: 1, entries: [entry] });
    expect((await ben.hear("items")).items.map((item) => item.seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it("a slow reader is not pushed to beyond its bound, and loses nothing", async () => {
    const relay = await house({ limits: { writes: { perSecond: 1_000, burst: 1_000 }, unsentBytes: 64 * 1024 } });
    const place = newPlace();
    const ana = await settle(relay.socketUrl, place);
    const ben = await join(relay.socketUrl, place);
    await ben.ask(subscribeFrom(ben.next()));
    ben.pause();
    const body = new Uint8Array(100_000).fill(5);
    for (let i = 0; i < 150; i += 1) expect(await ana.ask(newAppend(ana.next(), body))).toMatchObject({ t: "ack" });
    ben.resume();
    const seen: number[] = [];
    while (seen.length < 150) seen.push(...(await ben.hear("items")).items.map((item) => item.seq));
    expect(seen).toEqual(Array.from({ length: 150 }, (_, i) => i + 1));
  });

  it("live frames reach the other and are not kept", async () => {
    const relay = await house();
    const place = newPlace();
    const ana = await settle(relay.socketUrl, place);
    const ben = await join(relay.socketUrl, place);
    await ben.ask(subscribeFrom(ben.next()));
    ana.say({ t: "live", body: Uint8Array.of(1, 2, 3) });
    expect((await ben.hear("live")).body).toEqual(Uint8Array.of(1, 2, 3));
    expect(await ana.ask({ t: "read", r: ana.next(), after: 0, limit: 10 })).toMatchObject({ items: [] });
  });

  it("a deletion is told to the other, and only its token does it", async () => {
    const relay = await house();
    const place = newPlace();
    const ana = await settle(relay.socketUrl, place);
    const ben = await join(relay.socketUrl, place);
    await ben.ask(subscribeFrom(ben.next()));
    await ana.ask(newAppend(ana.next()));
    const seq = 1 as Seq;
    expect(await ben.ask({ t: "delete", r: ben.next(), seq, token: randomBytes(32) })).toMatchObject({
      code: "bad-token",
    });
    expect(await ana.ask({ t: "delete", r: ana.next(), seq, token: deleteToken })).toMatchObject({ t: "ok" });
    expect(await ben.hear("deleted")).toEqual({ t: "deleted", seq });
  });

  it("of two entries on one head one is accepted, and the other learns the head", async () => {
    const relay = await house();
    const place = newPlace();
    const ana = await settle(relay.socketUrl, place);
    const ben = await join(relay.socketUrl, place);
    const put = (client: TalkingClient, entry: Uint8Array) =>
      client.ask({ t: "log-append", r: client.next(), n: 1, parent: firstHead, entry });
    const mine = randomBytes(64);
    expect(await put(ana, mine)).toMatchObject({ t: "ok" });
    expect(await put(ben, randomBytes(64))).toMatchObject({
      t: "log-conflict",
      n: 1,
      head: nextLogHead(firstHead, 1, mine),
    });
  });

  it("a signed head is the relay's, and one is made at most so often", async () => {
    const relay = await house();
    const place = newPlace();
    const ana = new TalkingClient(relay.socketUrl);
    const { generation, relayKey } = await ana.hear("challenge");
    const client = await settle(relay.socketUrl, place);
    await client.ask(newAppend(client.next()));
    const signed = await client.ask({ t: "head", r: client.next() });
    if (signed.t !== "signed-head") throw new Error("no signed head");
    const { seq, head, log, logHead, time, signature } = signed;
    const statement = headStatementBytes({ space: place.space, generation, seq, head, log, logHead, time });
    expect([seq, verify(relayKey, signature, statement)]).toEqual([1, true]);
    await client.ask(newAppend(client.next()));
    expect(await client.ask({ t: "head", r: client.next() })).toMatchObject({ seq: 1, signature });
  });
});

describe("who may come in", () => {
  it("[SY14] a wrong proof, an unknown space, somebody else's key: refused, and nothing is told", async () => {
    const relay = await house();
    const place = newPlace();
    await settle(relay.socketUrl, place);
    const stranger = new TalkingClient(relay.socketUrl);
    await expect(stranger.logIn({ ...newPlace(), space: place.space })).rejects.toThrow("closed");
    expect(await stranger.hear("error")).toMatchObject({ code: "not-a-member" });
    const thief = new TalkingClient(relay.socketUrl);
    await expect(thief.logIn({ ...place, seed: randomBytes(32) })).rejects.toThrow("closed");
    const lost = new TalkingClient(relay.socketUrl);
    const nowhere = newPlace();
    lost.logIn(nowhere).catch(() => undefined);
    expect(await lost.hear("error")).toMatchObject({ code: "unknown-space" });
    expect(await lost.ask({ t: "read", r: 1, after: 0, limit: 1 })).toMatchObject({ code: "not-authenticated" });
  });

  it("[SY11] [SY12] a replaced credential still reads the log up to the entry that replaced it, and nothing else", async () => {
    const relay = await house();
    const place = newPlace();
    const next = newPlace();
    const ana = await settle(relay.socketUrl, place);
    const ben = await join(relay.socketUrl, place);
    await ben.ask(subscribeFrom(ben.next()));
    const entry = randomBytes(64);
    const { credential } = next;
    await ana.ask({ t: "log-append", r: ana.next(), n: 1, parent: firstHead, entry, credential });
    expect(await ben.hear("log")).toMatchObject({ entries: [entry] });
    expect(await ben.hear("error")).toMatchObject({ code: "not-a-member" });
    await ana.ask({ t: "log-append", r: ana.next(), n: 2, parent: nextLogHead(firstHead, 1, entry), entry });
    const late = new TalkingClient(relay.socketUrl);
    late.logIn(place).catch(() => undefined);
    await late.hear("error", (message) => message.code === "not-a-member");
    expect(await late.ask({ t: "log-read", r: 1, after: 0 })).toMatchObject({ from: 1, entries: [entry] });
    expect(await late.ask({ t: "read", r: 2, after: 0, limit: 9 })).toMatchObject({ code: "not-a-member" });
    expect(await late.ask(newAppend(3))).toMatchObject({ code: "not-a-member" });
    const fresh = await join(relay.socketUrl, { ...place, seed: next.seed, credential });
    expect(await fresh.ask({ t: "log-read", r: 1, after: 0 })).toMatchObject({ entries: [entry, entry] });
  });

  it("from outside the house a space needs the house code", async () => {
    const relay = await house({ houseCode: "quiet morning tea" });
    const outside = () => new TalkingClient(relay.socketUrl, { "x-forwarded-for": "203.0.113.7" });
    const make = async (client: TalkingClient, houseCode?: string) => {
      await client.hear("challenge");
      const { space, credential } = newPlace();
      const r = client.next();
      return client.ask({ t: "create", r, space, credential, ...(houseCode === undefined ? {} : { houseCode }) });
    };
    expect(await make(outside())).toMatchObject({ code: "house-code-needed" });
    expect(await make(outside(), "quiet morning")).toMatchObject({ code: "house-code-wrong" });
    expect(await make(outside(), "quiet morning tea")).toMatchObject({ t: "created" });
    expect(await make(new TalkingClient(relay.socketUrl))).toMatchObject({ t: "created" });
    const foreignPage = new TalkingClient(relay.socketUrl, { origin: "https://elsewhere.example" });
    expect(await make(foreignPage)).toMatchObject({ code: "house-code-needed" });
  });

  it("guessing the house code ends soon", async () => {
    const relay = await house({ houseCode: "quiet morning tea" });
    const client = new TalkingClient(relay.socketUrl, { "x-forwarded-for": "203.0.113.9" });
    await client.hear("challenge");
    const codes: unknown[] = [];
    for (let i = 0; i < 12; i += 1) {
      const { space, credential } = newPlace();
      codes.push(await client.ask({ t: "create", r: client.next(), space, credential, houseCode: `guess ${i}` }));
    }
    expect(codes.at(0)).toMatchObject({ code: "house-code-wrong" });
    expect(codes.at(-1)).toMatchObject({ code: "too-fast", retryAfter: expect.any(Number) });
  });
});

describe("meeting for pairing", () => {
  it("two devices without a space leave frames for each other, once", async () => {
    const relay = await house();
    const id = randomBytes(16);
    const ana = new TalkingClient(relay.socketUrl);
    const ben = new TalkingClient(relay.socketUrl);
    await Promise.all([ana.hear("challenge"), ben.hear("challenge")]);
    expect(await ben.ask({ t: "rendezvous-watch", r: 1, id })).toMatchObject({ code: "not-found" });
    expect(await ana.ask({ t: "rendezvous-open", r: 1, id, seconds: 300 })).toMatchObject({ t: "ok" });
    await ana.ask({ t: "rendezvous-watch", r: 2, id });
    await ana.ask({ t: "rendezvous-put", r: 3, id, n: 0, body: Uint8Array.of(1) });
    expect(await ben.ask({ t: "rendezvous-watch", r: 2, id })).toMatchObject({ t: "ok" });
    expect(await ben.hear("rendezvous")).toEqual({ t: "rendezvous", id, n: 0, body: Uint8Array.of(1) });
    await ben.ask({ t: "rendezvous-put", r: 3, id, n: 1, body: Uint8Array.of(2) });
    expect(await ana.hear("rendezvous")).toMatchObject({ n: 1, body: Uint8Array.of(2) });
    await ana.ask({ t: "rendezvous-close", r: 4, id });
    expect(await ben.ask({ t: "rendezvous-put", r: 4, id, n: 2, body: Uint8Array.of(3) })).toMatchObject({
      code: "rendezvous-used",
    });
    expect(await ben.ask({ t: "rendezvous-open", r: 5, id, seconds: 300 })).toMatchObject({ code: "rendezvous-used" });
  });

  it("[SY27] who waits at a meeting hears that it was closed, once, and who closed it only the answer", async () => {
    const relay = await house();
    const [id, elsewhere] = [randomBytes(16), randomBytes(16)];
    const [ana, ben, eve] = [1, 2, 3].map(() => new TalkingClient(relay.socketUrl)) as [
      TalkingClient,
      TalkingClient,
      TalkingClient,
    ];
    for (const one of [ana, ben, eve]) await one.hear("challenge");
    for (const place of [id, elsewhere])
      expect(await ana.ask({ t: "rendezvous-open", r: 1, id: place, seconds: 300 })).toMatchObject({ t: "ok" });
    for (const [one, place] of [
      [ana, id],
      [ben, id],
      [eve, elsewhere],
    ] as const)
      expect(await one.ask({ t: "rendezvous-watch", r: 2, id: place })).toMatchObject({ t: "ok" });
    expect(await ben.ask({ t: "rendezvous-close", r: 3, id })).toEqual({ t: "ok", r: 3 });
    expect(await ana.hear("error")).toEqual({ t: "error", code: "rendezvous-used" });
    expect(await ana.ask({ t: "rendezvous-close", r: 3, id })).toMatchObject({ r: 3, code: "rendezvous-used" });
    expect(await ana.ask({ t: "rendezvous-watch", r: 4, id })).toMatchObject({ r: 4, code: "rendezvous-used" });
    for (const one of [ana, ben, eve]) {
      await one.ask({ t: "rendezvous-watch", r: 9, id: elsewhere });
      expect(one.heard.filter(({ t }) => t === "error")).toEqual([]);
    }
  });
});
