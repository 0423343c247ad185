import { randomBytes, signWithSeed } from "@goldseam/crypto";
import { type Bytes, encode, type SpaceId } from "@goldseam/wire-types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitmentOf, offerContent } from "./contents.ts";
import { firstTranscript, putFrame } from "./frame.ts";
import { type Invitation, readInvitation } from "./invitation.ts";
import { inviterReceives, inviterSaysSame, inviterStops, inviterWelcomes, invite, type Signer } from "./inviter.ts";
import { joinerAsks, joinerBegins, joinerDone, joinerReceives, joinerSaysSame } from "./joiner.ts";
import {
  day,
  frame,
  newMeeting,
  Phone,
  picturesIn,
  requestOf,
  space,
  untilAsked,
  untilRevealed,
} from "./pairing.test-support.ts";
import { pairingBytes, parsePairing } from "./state-bytes.ts";

/** An offer under the true secret by somebody whose signature is not the inviter's. */
const forgeOffer = (eve: Phone, link: Invitation, signer: Signer, nonce: Bytes): Bytes => {
  const transcript = firstTranscript(link);
  const commitment = commitmentOf(transcript, space, signer.key, nonce);
  const signature = signWithSeed(eve.seed, offerContent(transcript, space, signer.key, commitment));
  eve.run(putFrame(link, 0, transcript, encode({ space, key: signer.key, commitment, signature })));
  return frame(eve.meeting, 0);
};
describe("pairing", () => {
  it.each([true, false])("[PA-1] joins two phones, at a distance: %s", (atDistance) => {
    const { meeting, ana, ben, link, inviter, joiner } = untilRevealed(atDistance);
    expect(link).toMatchObject({ name: "Ana", relay: "relay.example", relayIsInviters: false, atDistance });
    expect(inviter).toMatchObject({ ok: true, news: "asked", state: { joinerName: "Ben", request: requestOf(ben) } });
    expect(joiner).toMatchObject({ ok: true, news: "revealed" });
    expect(picturesIn(joiner.state)).toHaveLength(4);
    expect(picturesIn(joiner.state)).toEqual(picturesIn(inviter.state));
    const welcome = randomBytes(9000);
    let mine = inviter;
    let his = joiner;
    if (atDistance) {
      his = ben.run(joinerSaysSame(joiner.state));
      mine = ana.run(inviterReceives(inviterSaysSame(inviter.state), 8, frame(meeting, 8)));
    }
    mine = ana.run(inviterWelcomes(mine.state, welcome, ana.signer));
    for (const slot of [3, 4, 5]) his = ben.run(joinerReceives(his.state, slot, frame(meeting, slot)));
    expect(his).toMatchObject({ ok: true, news: "welcomed", state: { welcome } });
    ben.run(joinerDone(his.state));
    mine = ana.run(inviterReceives(mine.state, 7, frame(meeting, 7)));
    expect(mine).toMatchObject({ ok: true, news: "joined", state: { stage: "done" } });
    expect(meeting.log.at(-1)).toBe("rendezvous-close");
    expect(new Set([...meeting.frames.values()].map((body) => body.length))).toEqual(new Set([4096]));
  });
  it("[PA-2] opening a link sends nothing, and beginning puts nothing", () => {
    const meeting = newMeeting();
    const ana = new Phone(meeting);
    const { text } = ana.run(invite({ space, name: "Ana", atDistance: false }, ana.signer));
    const sent = meeting.log.length;
    const link = readInvitation(text) ?? expect.unreachable();
    expect(meeting.log).toHaveLength(sent);
    new Phone(meeting).run(joinerBegins(link));
    expect(meeting.log.slice(sent)).toEqual(["rendezvous-watch"]);
  });
  it("[PA-3] a link of five minutes or a day is over by the inviter's clock, whatever the joiner's says", () => {
    for (const [atDistance, lasts] of [
      [false, 5 * 60_000],
      [true, day],
    ] as const) {
      const met = untilAsked(atDistance);
      met.ana.at += lasts + 1000;
      const late = met.ana.run(inviterReceives(met.begun.state, 1, frame(met.meeting, 1)));
      expect(late).toMatchObject({ ok: false, why: "expired", state: { stage: "over" } });
      expect(late.state.request).toBeUndefined();
      expect(met.ana.run(inviterReceives(late.state, 1, frame(met.meeting, 1)))).toMatchObject({ news: "none" });
      expect(met.meeting.frames.has(2)).toBe(false);
      for (const off of [900 * day, -1800 * day]) {
        met.ben.at += off;
        expect(met.ben.run(joinerBegins(met.link)).ok).toBe(true);
      }
    }
  });
  it("[PA-4] without the link's secret nothing can be read or put", () => {
    const met = untilAsked(true);
    const wrong = { ...met.link, secret: randomBytes(16) };
    const eve = new Phone(met.meeting);
    const blind = eve.run(joinerReceives(eve.run(joinerBegins(wrong)).state, 0, frame(met.meeting, 0)));
    expect(blind).toMatchObject({ ok: false, why: "unreadable" });
    expect(met.ana.run(inviterReceives(met.begun.state, 1, randomBytes(4096)))).toMatchObject({ why: "unreadable" });
  });
  it("[PA-4] any changed byte of any frame is noticed", () => {
    const met = untilAsked(true);
    fc.assert(
      fc.property(fc.nat(4095), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        for (const slot of [0, 1]) {
          const body = frame(met.meeting, slot).slice();
          body[at] = (body[at] ?? 0) ^ flip;
          const step =
            slot === 0
              ? met.ben.run(joinerReceives(met.ben.run(joinerBegins(met.link)).state, 0, body))
              : met.ana.run(inviterReceives(met.begun.state, 1, body));
          expect(step).toMatchObject({ ok: false, why: "unreadable" });
        }
      }),
      { numRuns: 25 },
    );
  });
  it("[PA-5] frames moved, repeated or taken from another meeting do not open", () => {
    const met = untilRevealed(false);
    const other = untilRevealed(false);
    const early = met.ben.run(joinerBegins(met.link)).state;
    expect(met.ben.run(joinerReceives(early, 2, frame(met.meeting, 2)))).toMatchObject({ why: "out-of-order" });
    expect(met.ben.run(joinerReceives(early, 0, frame(met.meeting, 2)))).toMatchObject({ why: "unreadable" });
    expect(met.ben.run(joinerReceives(early, 0, frame(other.meeting, 0)))).toMatchObject({ why: "unreadable" });
    expect(met.ben.run(joinerReceives(met.joiner.state, 0, frame(met.meeting, 0)))).toMatchObject({ news: "none" });
    expect(met.ben.run(joinerReceives(met.joiner.state, 3, frame(met.meeting, 2)))).toMatchObject({
      why: "unreadable",
    });
    expect(met.ana.run(inviterReceives(met.inviter.state, 1, frame(met.meeting, 1)))).toMatchObject({ news: "none" });
    const welcomed = met.ana.run(inviterWelcomes(met.inviter.state, randomBytes(5000), met.ana.signer));
    expect(met.ben.run(joinerReceives(met.joiner.state, 4, frame(met.meeting, 4)))).toMatchObject({ ok: false });
    expect(met.ben.run(joinerReceives(met.joiner.state, 3, frame(met.meeting, 4)))).toMatchObject({
      why: "unreadable",
    });
    expect(met.ana.run(inviterWelcomes(welcomed.state, randomBytes(9), met.ana.signer))).toMatchObject({ ok: false });
  });
  it("[PA-6] a link is used once: the second who asks is noticed and gets nothing", () => {
    const met = untilRevealed(true);
    const second = newMeeting();
    second.frames.set(0, frame(met.meeting, 0));
    const eve = new Phone(second);
    const hers = eve.run(joinerReceives(eve.run(joinerBegins(met.link)).state, 0, frame(second, 0)));
    eve.run(joinerAsks(hers.state, requestOf(eve), "Ben"));
    const step = met.ana.run(inviterReceives(met.inviter.state, 1, frame(second, 1)));
    expect(step).toMatchObject({ ok: false, why: "used", state: { request: requestOf(met.ben) } });
    const stopped = met.ana.run(inviterStops(met.begun.state));
    expect(met.ana.run(inviterReceives(stopped, 1, frame(met.meeting, 1)))).toMatchObject({ news: "none" });
  });
  it("[PA-7] who knows the secret but not the inviter's key cannot stand in for the inviter", () => {
    const meeting = newMeeting();
    const ana = new Phone(meeting);
    const ben = new Phone(meeting);
    const { text } = ana.run(invite({ space, name: "Ana", atDistance: true }, ana.signer));
    const link = readInvitation(text) ?? expect.unreachable();
    const begin = () => ben.run(joinerBegins(link)).state;
    for (const own of [true, false]) {
      const eve = new Phone(newMeeting());
      const signer = own ? eve.signer : { ...eve.signer, key: ana.signer.key };
      const body = forgeOffer(eve, link, signer, randomBytes(32));
      expect(ben.run(joinerReceives(begin(), 0, body))).toMatchObject({ ok: false, why: "wrong-inviter" });
    }
  });
  it("[PA-7] a welcome that the inviter did not sign is refused", () => {
    const cheated = untilRevealed(false);
    const thief = new Phone(cheated.meeting);
    thief.run(inviterWelcomes(cheated.inviter.state, randomBytes(50), thief.signer));
    expect(cheated.ben.run(joinerReceives(cheated.joiner.state, 3, frame(cheated.meeting, 3)))).toMatchObject({
      ok: false,
      why: "wrong-inviter",
    });
  });
  it("[PA-8] the inviter cannot choose its nonce after seeing the joiner's", () => {
    const met = untilAsked(true);
    const bent = { ...met.begun.state, nonce: randomBytes(32) };
    met.ana.run(inviterReceives(bent, 1, frame(met.meeting, 1)));
    expect(met.ben.run(joinerReceives(met.joiner.state, 2, frame(met.meeting, 2)))).toMatchObject({
      ok: false,
      why: "wrong-reveal",
    });
  });
  it("[PA-9] somebody between the two, with a link of their own, makes other pictures", () => {
    const left = untilRevealed(true);
    const right = untilRevealed(true);
    expect(picturesIn(left.inviter.state)).not.toEqual(picturesIn(right.joiner.state));
  });
  it("[PA-10] asks only for the space that was offered, with a request signed for it", () => {
    const met = untilAsked(true);
    met.meeting.frames.delete(1);
    met.ben.run(joinerAsks(met.ready.state, requestOf(met.ben, "cd".repeat(16) as SpaceId), "Ben"));
    expect(met.ana.run(inviterReceives(met.begun.state, 1, frame(met.meeting, 1)))).toMatchObject({ why: "malformed" });
    expect(met.ana.run(inviterWelcomes(met.begun.state, randomBytes(9), met.ana.signer))).toMatchObject({
      why: "out-of-order",
    });
  });
  it("[PA-11] a welcome that does not fit four frames is refused whole", () => {
    const met = untilRevealed(false);
    expect(met.ana.run(inviterWelcomes(met.inviter.state, randomBytes(16_000), met.ana.signer))).toMatchObject({
      why: "too-large",
    });
    expect(met.meeting.frames.has(3)).toBe(false);
  });
  it("[PA-12] both sides go on from what they had written down", () => {
    const met = untilAsked(true);
    const ana = parsePairing(pairingBytes({ role: "inviter", state: met.begun.state }));
    const ben = parsePairing(pairingBytes({ role: "joiner", state: met.joiner.state }));
    if (ana?.role !== "inviter" || ben?.role !== "joiner") return expect.unreachable();
    const asked = met.ana.run(inviterReceives(ana.state, 1, frame(met.meeting, 1)));
    const revealed = met.ben.run(joinerReceives(ben.state, 2, frame(met.meeting, 2)));
    expect(picturesIn(revealed.state)).toEqual(picturesIn(asked.state));
    expect(parsePairing(Uint8Array.of(1, 2))).toBeUndefined();
  });
});
