import { connect } from "node:net";
import { Writable } from "node:stream";
import { randomBytes } from "@goldseam/crypto/public";
import { encodeClient, sizes } from "@goldseam/sync";
import { describe, expect, it } from "vitest";
import { house } from "./house.test-support.ts";
import { relayLog } from "./log.ts";
import {
  deleteToken,
  join,
  newAppend,
  newPlace,
  settle,
  subscribeFrom,
  TalkingClient,
} from "./talking-client.test-support.ts";

const raw = (port: number, text: string): Promise<{ readonly ms: number; readonly answer: string }> =>
  new Promise((resolve) => {
    const began = Date.now();
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (data) => {
      answer += data.toString();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve({ ms: Date.now() - began, answer }));
  });

describe("a relay under bad company", () => {
  it("[SY5] a flood of malformed frames ends its own sockets and delays nobody else", async () => {
    const relay = await house();
    const place = newPlace();
    const ana = await settle(relay.socketUrl, place);
    const ben = await join(relay.socketUrl, place);
    await ben.ask(subscribeFrom(ben.next()));
    const good = encodeClient(newAppend(1));
    let over = false;
    const ends = new Set<number | undefined>();
    const flood = Array.from({ length: 4 }, async () => {
      for (let sockets = 0; !over && sockets < 40; sockets += 1) {
        const eve = new TalkingClient(relay.socketUrl);
        await eve.hear("challenge").catch(() => undefined);
        for (let i = 0; i < 64 && eve.closeCode === undefined; i += 1) {
          const bent =
            i % 2 === 0 ? randomBytes(1 + (i % 200)) : good.map((byte, at) => (at === i ? byte ^ 0x55 : byte));
          eve.sayBytes(bent, sockets % 3 !== 2 || i % 5 !== 0);
        }
        await eve.until(() => eve.closeCode !== undefined, "the end of a bad socket");
        ends.add(eve.closeCode);
      }
    });
    const took: number[] = [];
    for (let i = 0; i < 60; i += 1) {
      const began = performance.now();
      expect(await ana.ask(newAppend(ana.next()))).toMatchObject({ t: "ack" });
      took.push(performance.now() - began);
      await ben.hear("items");
    }
    over = true;
    await Promise.all(flood);
    // Ours, and ws's own for text that is no UTF-8.
    expect([...ends].filter((code) => code !== 1008 && code !== 1007)).toEqual([]);
    expect(ends.has(1008)).toBe(true);
    expect(took.toSorted((a, b) => a - b)[30]).toBeLessThan(250);
  });

  it("a member's bad frames are answered by number, and too many end the socket", async () => {
    const relay = await house();
    const ana = await settle(relay.socketUrl, newPlace());
    ana.sayBytes(Uint8Array.of(0x84, 0x07, 0x18, 0x63, 0x01, 0x41, 0x00));
    expect(await ana.hear("error")).toMatchObject({ code: "malformed", r: 99 });
    expect(await ana.ask(newAppend(ana.next()))).toMatchObject({ t: "ack" });
    for (let i = 0; i < 16; i += 1) ana.sayBytes(Uint8Array.of(0));
    await ana.until(() => ana.closeCode === 1008, "close");
  });

  it("requests that nobody limits elsewhere are limited too, and live frames are dropped, not queued", async () => {
    const relay = await house({ limits: { requests: { perSecond: 1, burst: 5 }, live: { perSecond: 1, burst: 3 } } });
    const place = newPlace();
    const ana = await settle(relay.socketUrl, place);
    const ben = await join(relay.socketUrl, place);
    await ben.ask(subscribeFrom(ben.next()));
    const codes = [];
    for (let i = 0; i < 8; i += 1) codes.push(await ana.ask({ t: "read", r: ana.next(), after: 0, limit: 1 }));
    expect(codes.at(-1)).toMatchObject({ code: "too-fast", retryAfter: expect.any(Number) });
    for (let i = 0; i < 10; i += 1) ana.say({ t: "live", body: Uint8Array.of(i) });
    await ana.ask(newAppend(ana.next()));
    await ben.hear("items");
    expect(ben.heard.filter((message) => message.t === "live")).toHaveLength(3);
  });

  it("somebody who sends a request letter by letter is sent away, and others are served meanwhile", async () => {
    const relay = await house({ limits: { headersMs: 1_000 } });
    const slow = raw(relay.port, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    expect((await fetch(`${relay.url}/healthz`)).status).toBe(200);
    const { ms, answer } = await slow;
    expect(answer).toContain("408");
    expect(ms).toBeLessThan(5_000);
  });

  it("an upgrade elsewhere, or one that is none, is refused", async () => {
    const relay = await house();
    const upgrade = (path: string) =>
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
    expect((await raw(relay.port, upgrade("/elsewhere"))).answer).toContain("404");
    expect((await raw(relay.port, upgrade("/sync").replace("13", "7"))).answer).toContain("400");
  });

  it("no compression is agreed, so that sizes tell nothing more", async () => {
    const relay = await house();
    const asked =
      "GET /sync HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
    const answered = await new Promise<string>((resolve) => {
      const socket = connect(relay.port, "127.0.0.1", () => socket.write(asked));
      socket.once("data", (data) => {
        resolve(data.toString("latin1"));
        socket.destroy();
      });
    });
    expect(answered).toContain("101");
    expect(answered.toLowerCase()).not.toContain("permessage-deflate");
  });

  it("[S-11] the log says moments and counts: no address, no browser, no id, no content", async () => {
    let written = "";
    const into = new Writable({
      write: (chunk, _, done) => {
        written += String(chunk);
        done();
      },
    });
    const log = relayLog("trace", into);
    const relay = await house({ log, houseCode: "quiet morning tea" });
    const place = newPlace();
    const ana = await settle(relay.socketUrl, place);
    const canary = "Ana wrote this sentence";
    const said = newAppend(ana.next(), new TextEncoder().encode(canary));
    await ana.ask(said);
    ana.sayBytes(new Uint8Array(sizes.frame + 1));
    await fetch(`${relay.url}/secret-path?q=${canary}`, { headers: { "user-agent": "Telltale/1.0" } });
    const outside = { "x-forwarded-for": "203.0.113.77", "user-agent": "Telltale/1.0" };
    const eve = new TalkingClient(relay.socketUrl, outside);
    await eve.hear("challenge");
    await eve.ask({ t: "create", r: 1, ...newPlace(), houseCode: "wrong wrong" });
    log.say({
      event: "failed",
      error: Object.assign(new Error(`${canary} at 203.0.113.77`), { code: "SQLITE_IOERR" }),
    });
    await relay.stop();
    for (const word of [canary, "203.0.113", "127.0.0.1", "Telltale", "secret", place.space, said.item, "wrong", "tea"])
      expect(written).not.toContain(word);
    expect(written).toContain("SQLITE_IOERR");
    expect(
      written
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).event),
    ).toEqual(["started", "failed", "stopping", "stopped"]);
    expect(deleteToken).toHaveLength(32);
  });
});
