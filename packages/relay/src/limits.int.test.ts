import { randomBytes } from "@goldseam/crypto/public";
import { sizes } from "@goldseam/sync";
import type { Seq } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import { house } from "./house.test-support.ts";
import { deleteToken, join, newAppend, newPlace, settle, TalkingClient } from "./talking-client.test-support.ts";

describe("limits, each with its code", () => {
  it("[SY17] too fast says after how long", async () => {
    const relay = await house({ limits: { writes: { perSecond: 1, burst: 3 } } });
    const ana = await settle(relay.socketUrl, newPlace());
    for (let i = 0; i < 3; i += 1) expect(await ana.ask(newAppend(ana.next()))).toMatchObject({ t: "ack" });
    const refused = await ana.ask(newAppend(ana.next()));
    expect(refused).toMatchObject({ code: "too-fast" });
    expect("retryAfter" in refused && refused.retryAfter).toBeGreaterThan(100);
  });

  it("another socket does not give a credential more", async () => {
    const relay = await house({ limits: { writes: { perSecond: 0.1, burst: 2 } } });
    const place = newPlace();
    const ana = await settle(relay.socketUrl, place);
    await ana.ask(newAppend(ana.next()));
    await ana.ask(newAppend(ana.next()));
    ana.close();
    const again = await join(relay.socketUrl, place);
    expect(await again.ask(newAppend(again.next()))).toMatchObject({ code: "too-fast" });
  });

  it("eight sockets a credential, and a place is free again when one closes", async () => {
    const relay = await house();
    const place = newPlace();
    const all = [await settle(relay.socketUrl, place)];
    while (all.length < 8) all.push(await join(relay.socketUrl, place));
    const ninth = new TalkingClient(relay.socketUrl);
    ninth.logIn(place).catch(() => undefined);
    expect(await ninth.hear("error")).toMatchObject({ code: "too-many-sockets" });
    all[0]?.terminate();
    await expect.poll(async () => (await join(relay.socketUrl, place).catch(() => undefined)) !== undefined).toBe(true);
  });

  it("a body above its bound is refused; a frame above its bound ends the socket", async () => {
    const relay = await house();
    const place = newPlace();
    const ana = await settle(relay.socketUrl, place);
    expect(await ana.ask(newAppend(ana.next(), new Uint8Array(sizes.body)))).toMatchObject({ t: "ack" });
    expect(await ana.ask(newAppend(ana.next(), new Uint8Array(sizes.body + 1)))).toMatchObject({ code: "too-large" });
    ana.sayBytes(new Uint8Array(sizes.frame + 1));
    await ana.until(() => ana.closeCode === 1009, "close");
  });

  it("a full space says so, and deleting makes room", async () => {
    const relay = await house({ storeLimits: { spaceBytes: 3_000 } });
    const ana = await settle(relay.socketUrl, newPlace());
    await ana.ask(newAppend(ana.next()));
    await ana.ask(newAppend(ana.next()));
    expect(await ana.ask(newAppend(ana.next()))).toMatchObject({ code: "space-full" });
    await ana.ask({ t: "delete", r: ana.next(), seq: 1 as Seq, token: deleteToken });
    expect(await ana.ask(newAppend(ana.next()))).toMatchObject({ t: "ack", seq: 3 });
  });

  it("a full disk refuses clearly, loses nothing, and takes deletions", async () => {
    const relay = await house({ maxPages: 120, limits: { writes: { perSecond: 5_000, burst: 5_000 } } });
    const ana = await settle(relay.socketUrl, newPlace());
    const kept: string[] = [];
    let refused = 0;
    for (let i = 0; i < 40; i += 1) {
      const said = newAppend(ana.next(), randomBytes(20_000));
      const answer = await ana.ask(said);
      if (answer.t === "ack") kept.push(said.item);
      else if (answer.t === "error" && answer.code === "disk-full") refused += 1;
    }
    expect(kept.length).toBeGreaterThan(5);
    expect(refused + kept.length).toBe(40);
    const found: string[] = [];
    for (let more = true; more; ) {
      const answer = await ana.ask({ t: "read", r: ana.next(), after: found.length as Seq, limit: 1_000 });
      if (answer.t !== "items") throw new Error("no items");
      found.push(...answer.items.map((item) => item.item));
      more = answer.more;
    }
    expect(found).toEqual(kept);
    expect(await ana.ask({ t: "delete", r: ana.next(), seq: 1 as Seq, token: deleteToken })).toMatchObject({ t: "ok" });
    expect(await ana.ask(newAppend(ana.next(), randomBytes(15_000)))).toMatchObject({ t: "ack" });
  });

  it("[SY13] who says nothing is sent away", async () => {
    const relay = await house({ limits: { handshakeMs: 100 } });
    const silent = new TalkingClient(relay.socketUrl);
    await silent.until(() => silent.closeCode === 1008, "close");
    const member = await settle(relay.socketUrl, newPlace());
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(await member.ask(newAppend(member.next()))).toMatchObject({ t: "ack" });
  });

  it("who does not answer a ping is sent away", async () => {
    const relay = await house({ limits: { pingMs: 100 } });
    const gone = await settle(relay.socketUrl, newPlace());
    const here = await settle(relay.socketUrl, newPlace());
    gone.pause();
    await new Promise((resolve) => setTimeout(resolve, 500));
    gone.resume();
    await gone.until(() => gone.closeCode !== undefined, "close");
    expect(await here.ask(newAppend(here.next()))).toMatchObject({ t: "ack" });
  });
});
