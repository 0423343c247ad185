import { randomBytes } from "@goldseam/crypto";
import { encode } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import { Phone as SpacePhone, sync } from "../phones.test-support.ts";
import { PlainRelay } from "../relay.test-support.ts";
import { prepareJoin } from "../spaces.ts";
import { closedMeans } from "./closed.ts";
import { putFrame } from "./frame.ts";
import {
  type InviterState,
  inviterReceives,
  inviterSaysSame,
  inviterStops,
  inviterWelcomes,
  mayAdmit,
} from "./inviter.ts";
import {
  type JoinerState,
  joinerAsks,
  joinerBegins,
  joinerDone,
  joinerReceives,
  joinerResumes,
  joinerSaysSame,
  joinerStops,
} from "./joiner.ts";
import { frame, newMeeting, Phone, requestOf, untilAsked, untilRevealed } from "./pairing.test-support.ts";
import { pairingBytes, parsePairing } from "./state-bytes.ts";

const welcome = randomBytes(300);
/** As after a reload. */
const again = <Role extends "inviter" | "joiner">(
  role: Role,
  state: InviterState | JoinerState,
): Role extends "inviter" ? InviterState : JoinerState => {
  const read = parsePairing(pairingBytes({ role, state } as never)) ?? expect.unreachable();
  expect(read.role).toBe(role);
  return read.state as never;
};
/** Both have said the same; the frame of the joiner has come. */
const untilAgreed = () => {
  const met = untilRevealed(true);
  const joiner = met.ben.run(joinerSaysSame(met.joiner.state));
  const inviter = met.ana.run(inviterReceives(inviterSaysSame(met.inviter.state), 8, frame(met.meeting, 8)));
  return { ...met, joiner, inviter };
};
type Met = ReturnType<typeof untilRevealed>;
const cannotWelcome = ({ ana, meeting }: Met, state: InviterState): void => {
  expect(mayAdmit(state)).toBe(false);
  expect(ana.run(inviterWelcomes(state, welcome, ana.signer))).toMatchObject({ ok: false, why: "out-of-order" });
  expect(meeting.frames.has(3)).toBe(false);
};

describe("pictures that both call the same", () => {
  it("[PA-14] at a distance nobody is welcomed before both have said so, whoever is first", () => {
    for (const first of ["inviter", "joiner"] as const) {
      const met = untilRevealed(true);
      cannotWelcome(met, met.inviter.state);
      const said = met.ben.run(joinerSaysSame(met.joiner.state));
      expect(said).toMatchObject({ ok: true, state: { stage: "agreed" } });
      const hears = (state: InviterState) => met.ana.run(inviterReceives(state, 8, frame(met.meeting, 8)));
      const half = first === "inviter" ? inviterSaysSame(met.inviter.state) : hears(met.inviter.state).state;
      cannotWelcome(met, half);
      const whole = first === "inviter" ? hears(half).state : inviterSaysSame(half);
      expect(mayAdmit(whole)).toBe(true);
      const sent = met.ana.run(inviterWelcomes(whole, welcome, met.ana.signer));
      const his = met.ben.run(joinerReceives(said.state, 3, frame(met.meeting, 3)));
      expect(his).toMatchObject({ ok: true, news: "welcomed", state: { welcome } });
      met.ben.run(joinerDone(his.state));
      expect(met.ana.run(inviterReceives(sent.state, 7, frame(met.meeting, 7)))).toMatchObject({ news: "joined" });
      expect(frame(met.meeting, 8)).toHaveLength(4096);
    }
  });
  it("[PA-14] a modified joiner that says yes without looking at pictures is not welcomed by it", () => {
    const met = untilRevealed(true);
    const eager = met.ben.run(joinerSaysSame(met.joiner.state));
    const heard = met.ana.run(inviterReceives(met.inviter.state, 8, frame(met.meeting, 8)));
    expect(heard).toMatchObject({ ok: true, news: "same" });
    cannotWelcome(met, heard.state);
    met.ben.run(joinerDone(eager.state));
    expect(met.ana.run(inviterReceives(heard.state, 7, randomBytes(4096)))).toMatchObject({ news: "none" });
    const stopped = met.ana.run(inviterStops(heard.state));
    cannotWelcome(met, inviterSaysSame(stopped));
  });
  it("[PA-14] a yes before its time, for other pictures, or that says something else is none", () => {
    const met = untilRevealed(true);
    const other = untilRevealed(true);
    other.ben.run(joinerSaysSame(other.joiner.state));
    const { state } = met.inviter;
    expect(met.ben.run(joinerSaysSame(met.ready.state))).toMatchObject({ ok: false, why: "out-of-order" });
    expect(met.ben.run(joinerSaysSame(met.joiner.state)).ok).toBe(true);
    expect(met.ana.run(inviterReceives(met.begun.state, 8, frame(met.meeting, 8)))).toMatchObject({ news: "none" });
    expect(met.ana.run(inviterReceives(state, 8, frame(other.meeting, 8)))).toMatchObject({ why: "unreadable" });
    expect(met.ana.run(inviterReceives(state, 8, frame(met.meeting, 2)))).toMatchObject({ why: "unreadable" });
    for (const same of [false, 1, "yes"]) {
      const eve = new Phone(newMeeting());
      if (!("compared" in met.joiner.state)) return expect.unreachable();
      eve.run(putFrame(met.link, 8, met.joiner.state.compared, encode({ same })));
      expect(met.ana.run(inviterReceives(state, 8, frame(eve.meeting, 8)))).toMatchObject({ why: "malformed" });
    }
  });
  it("[PA-14] the yes stands in the transcript: no welcome under the one before it opens, nor one that comes early", () => {
    const met = untilRevealed(true);
    const bent: InviterState = { ...met.inviter.state, ownYes: true, joinerYes: true };
    met.ana.run(inviterWelcomes(bent, welcome, met.ana.signer));
    const early = met.ben.run(joinerReceives(met.joiner.state, 3, frame(met.meeting, 3)));
    expect(early).toMatchObject({ ok: true, news: "none", state: { stage: "revealed" } });
    const agreed = met.ben.run(joinerSaysSame(met.joiner.state));
    expect(met.ben.run(joinerReceives(agreed.state, 3, frame(met.meeting, 3)))).toMatchObject({ why: "unreadable" });
  });
  it("[PA-14] in one room there is no such frame, and the first yes is enough", () => {
    const met = untilRevealed(false);
    expect(met.ben.run(joinerSaysSame(met.joiner.state))).toMatchObject({ why: "out-of-order" });
    expect(met.ana.run(inviterReceives(met.inviter.state, 8, randomBytes(4096)))).toMatchObject({ news: "none" });
    expect(mayAdmit(met.inviter.state)).toBe(true);
    met.ana.run(inviterWelcomes(met.inviter.state, welcome, met.ana.signer));
    expect([...met.meeting.frames.keys()]).toEqual([0, 1, 2, 3]);
  });
});

describe("a reload between the answers", () => {
  it("[PA-12] either side goes on with its own yes and the other's", () => {
    const met = untilAgreed();
    const inviter = again("inviter", met.inviter.state);
    const joiner = again("joiner", met.joiner.state);
    expect(mayAdmit(inviter)).toBe(true);
    expect(mayAdmit(again("inviter", inviterSaysSame(met.begun.state)))).toBe(false);
    met.ana.run(inviterWelcomes(inviter, welcome, met.ana.signer));
    expect(met.ben.run(joinerReceives(joiner, 3, frame(met.meeting, 3)))).toMatchObject({ news: "welcomed" });
  });
  it("[PA-12] a yes that never left is said again, and a second one says the same", () => {
    const met = untilRevealed(true);
    const lost = new Phone(newMeeting());
    const agreed = lost.run(joinerSaysSame(met.joiner.state)).state;
    expect(met.meeting.frames.has(8)).toBe(false);
    met.ben.run(joinerResumes(again("joiner", agreed)));
    const first = frame(met.meeting, 8);
    met.ben.run(joinerResumes(agreed));
    expect(frame(met.meeting, 8)).toBe(first);
    for (const body of [first, frame(lost.meeting, 8)])
      expect(met.ana.run(inviterReceives(met.inviter.state, 8, body))).toMatchObject({ news: "same" });
    const heard = met.ana.run(inviterReceives(met.inviter.state, 8, first)).state;
    expect(met.ana.run(inviterReceives(heard, 8, frame(lost.meeting, 8)))).toMatchObject({ ok: true, news: "none" });
  });
  it("[PA-12] a request that was put twice goes on with the one that the relay keeps", () => {
    const met = untilAsked(true);
    // Signatures of some browsers differ each time; so do the words of a request then.
    const other = requestOf(met.ben).slice();
    other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
    const second = met.ben.run(joinerAsks(again("joiner", met.joiner.state), other, "Ben"));
    met.ana.run(inviterReceives(met.begun.state, 1, frame(met.meeting, 1)));
    const read = met.ben.run(joinerReceives(second.state, 1, frame(met.meeting, 1)));
    expect(met.ben.run(joinerReceives(read.state, 2, frame(met.meeting, 2)))).toMatchObject({ news: "revealed" });
  });
  it("[PA-6] who asked second sees the first request there, and that the link is used", () => {
    const met = untilAsked(true);
    const eve = new Phone(met.meeting);
    const ready = eve.run(joinerReceives(eve.run(joinerBegins(met.link)).state, 0, frame(met.meeting, 0)));
    const hers = eve.run(joinerAsks(ready.state, requestOf(eve), "Ben"));
    expect(eve.run(joinerReceives(hers.state, 1, frame(met.meeting, 1)))).toMatchObject({ ok: false, why: "used" });
    expect(eve.run(joinerReceives(hers.state, 1, randomBytes(4096)))).toMatchObject({ why: "unreadable" });
  });
});

describe("the end of a meeting", () => {
  const asInviter = (state: InviterState) => closedMeans({ role: "inviter", state });
  const asJoiner = (state: JoinerState) => closedMeans({ role: "joiner", state });

  it("[PA-15] a no of either side closes it for both", () => {
    for (const no of ["inviter", "joiner"] as const) {
      const met = untilRevealed(true);
      if (no === "inviter") met.ana.run(inviterStops(met.inviter.state));
      else met.ben.run(joinerStops(met.joiner.state));
      expect(met.meeting.log.at(-1)).toBe("rendezvous-close");
      expect([asInviter(met.inviter.state), asJoiner(met.joiner.state)]).toEqual(["ended", "ended"]);
    }
  });
  it("[PA-15] a close that comes twice, or after everything is done, means nothing", () => {
    const met = untilAgreed();
    const sent = met.ana.run(inviterWelcomes(met.inviter.state, welcome, met.ana.signer));
    expect(asInviter(sent.state)).toBe("ended");
    const his = met.ben.run(joinerReceives(met.joiner.state, 3, frame(met.meeting, 3)));
    expect(asJoiner(his.state)).toBe("nothing");
    met.ben.run(joinerDone(his.state));
    expect(asInviter(met.ana.run(inviterReceives(sent.state, 7, frame(met.meeting, 7))).state)).toBe("nothing");
    expect(asInviter(met.ana.run(inviterStops(met.begun.state)))).toBe("nothing");
  });
  it("[PA-15] before anything was seen a closed meeting is a link that was used or taken back", () => {
    const met = untilAsked(false);
    expect(asJoiner(met.ben.run(joinerBegins(met.link)).state)).toBe("used");
    expect([asJoiner(met.ready.state), asJoiner(met.joiner.state)]).toEqual(["ended", "ended"]);
  });
  it("[PA-15] a relay that drops the close lets nobody in: the side that said no takes nothing more", () => {
    const met = untilRevealed(true);
    const stopped = met.ana.run(inviterStops(met.inviter.state));
    met.meeting.closed = false;
    met.ben.run(joinerSaysSame(met.joiner.state));
    const heard = met.ana.run(inviterReceives(stopped, 8, frame(met.meeting, 8)));
    expect(heard).toMatchObject({ ok: true, news: "none", state: { stage: "over" } });
    cannotWelcome(met, inviterSaysSame(heard.state));
    const other = untilRevealed(true);
    other.ben.run(joinerStops(other.joiner.state));
    other.meeting.closed = false;
    cannotWelcome(other, inviterSaysSame(other.inviter.state));
  });
});

it("[PA-16] a phone that was admitted and never came in is welcomed again, by a new link", () => {
  const relay = new PlainRelay();
  const ana = new SpacePhone("ana", relay).begin();
  sync(ana);
  const ben = new SpacePhone("ben", relay);
  const asks = () => ben.ok(prepareJoin({ space: ana.id, person: "ben", rowsKey: ben.rowsKey })).request;
  expect(ana.run(ana.space.admit(asks(), { atDistance: true })).ok).toBe(true);
  sync(ana);
  expect(ana.space.status().persons).toEqual(["ana", "ben"]);
  ben.join(ana, true);
  sync(ana, ben);
  expect([ana.space.members().length, ben.space.members().length]).toEqual([2, 2]);
  ben.say("here");
  sync(ana, ben);
  expect(ana.words()).toEqual(["ben: here"]);
});
