import { randomBytes, signWithSeed, verify, verifyKeyOfSeed } from "@goldseam/crypto";
import { type Bytes, type SpaceId, toHex } from "@goldseam/wire-types";
import { expect } from "vitest";
import type { Effect, Flow, KeyHandle } from "../effects.ts";
import { requestContent, signedRequest } from "../log/entry.ts";
import { readInvitation } from "./invitation.ts";
import { type InviterState, inviterReceives, invite, type Signer } from "./inviter.ts";
import { type JoinerState, joinerAsks, joinerBegins, joinerReceives } from "./joiner.ts";

export const space = "ab".repeat(16) as SpaceId;
export const day = 24 * 3600 * 1000;

/** A relay's rendezvous in memory. */
export const newMeeting = () => ({ frames: new Map<number, Bytes>(), log: new Array<string>(), closed: false });
export type Meeting = ReturnType<typeof newMeeting>;
/** One phone: answers effects, speaks to one meeting. */
export class Phone {
  at = 1_800_000_000_000;
  readonly seed = randomBytes(32);
  readonly meeting: Meeting;
  constructor(meeting: Meeting) {
    this.meeting = meeting;
  }
  get signer(): Signer {
    return { handle: toHex(this.seed) as KeyHandle, key: verifyKeyOfSeed(this.seed) };
  }
  run<T>(flow: Flow<T>): T {
    let step = flow.next();
    while (!step.done) step = flow.next(this.answer(step.value));
    return step.value;
  }
  private answer(effect: Effect): unknown {
    if (effect.effect === "random") return randomBytes(effect.bytes);
    if (effect.effect === "now") return { at: this.at, day: "2027-01-15" };
    if (effect.effect === "sign") return signWithSeed(this.seed, effect.bytes);
    if (effect.effect === "verify") return verify(effect.key, effect.signature, effect.bytes);
    if (effect.effect !== "send") throw new Error(effect.effect);
    const { message } = effect;
    this.meeting.log.push(message.t);
    if (message.t === "rendezvous-put" && !this.meeting.closed && !this.meeting.frames.has(message.n))
      this.meeting.frames.set(message.n, message.body);
    if (message.t === "rendezvous-close") this.meeting.closed = true;
    return undefined;
  }
}
export const requestOf = (phone: Phone, inSpace: SpaceId = space): Bytes => {
  const request = { v: 1, space: inSpace, person: "ben", sign: phone.signer.key, seal: new Uint8Array(32) } as const;
  return signedRequest(request, signWithSeed(phone.seed, requestContent(request)));
};
export const frame = (meeting: Meeting, slot: number): Bytes =>
  meeting.frames.get(slot) ?? expect.unreachable(`slot ${slot}`);

/** Up to the moment at which the inviter is asked "is that them?". */
export const untilAsked = (atDistance: boolean) => {
  const meeting = newMeeting();
  const ana = new Phone(meeting);
  const ben = new Phone(meeting);
  const begun = ana.run(invite({ space, name: "Ana", atDistance, relay: "relay.example" }, ana.signer));
  const link = readInvitation(`https://app.example/#/p4/${begun.text}`) ?? expect.unreachable();
  const ready = ben.run(joinerReceives(ben.run(joinerBegins(link)).state, 0, frame(meeting, 0)));
  // Twice, as after a crash between sending and writing down: the relay keeps the first.
  ben.run(joinerAsks(ready.state, requestOf(ben), "Ben"));
  const joiner = ben.run(joinerAsks(ready.state, requestOf(ben), "Ben"));
  return { meeting, ana, ben, begun, link, ready, joiner };
};
export const untilRevealed = (atDistance: boolean) => {
  const met = untilAsked(atDistance);
  const inviter = met.ana.run(inviterReceives(met.begun.state, 1, frame(met.meeting, 1)));
  const joiner = met.ben.run(joinerReceives(met.joiner.state, 2, frame(met.meeting, 2)));
  return { ...met, inviter, joiner };
};
export const picturesIn = (state: InviterState | JoinerState) => ("pictures" in state ? state.pictures : undefined);
