import type { ClientMessage, ErrorCode, Hash, Signature, SpaceId, VerifyKey } from "@goldseam/wire-types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientMessages } from "./message-arbitraries.test-support.ts";
import { type Checked, greeted, type ServerInput, type ServerState, type ServerStep, serverStep } from "./server.ts";

const space = "ab".repeat(16) as SpaceId;
const credential = new Uint8Array(32) as Uint8Array as VerifyKey;
const signature = new Uint8Array(64) as Uint8Array as Signature;
const hash = new Uint8Array(32) as Uint8Array as Hash;
const frame = (message: ClientMessage): ServerInput => ({ in: "frame", frame: { ok: true, message } });
const hello = frame({ t: "hello", v: 1, space, credential });
const proof = frame({ t: "proof", signature });
const read = frame({ t: "read", r: 4, after: 0, limit: 9 });
const logRead = frame({ t: "log-read", r: 5, after: 0 });
const create = frame({ t: "create", r: 6, space, credential });
const welcome = { t: "welcome", seq: 0, head: hash, log: 0, logHead: hash, pages: 0, time: 0 } as const;
const checked = (result: Checked): ServerInput => ({ in: "checked", checked: result });

const run = (...inputs: ReadonlyArray<ServerInput>): ServerStep =>
  inputs.reduce<ServerStep>(({ state }, input) => serverStep(state, input), { state: greeted, outputs: [] });
const says = (step: ServerStep): ReadonlyArray<unknown> =>
  step.outputs.map((output) => (output.out === "send" ? output.message : output.out));
const refusal = (code: ErrorCode, r?: number) => (r === undefined ? { t: "error", code } : { t: "error", r, code });

describe("a relay's side of one socket", () => {
  it("[SY8] hello and proof ask the environment to check, and a member is welcomed", () => {
    expect(run(hello, proof).outputs).toEqual([{ out: "check", space, credential, signature }]);
    const step = run(hello, proof, checked({ is: "member", welcome }));
    expect(says(step)).toEqual([welcome]);
    expect(says(serverStep(step.state, read))).toEqual(["serve"]);
  });

  it("[SY9] before log-in only making a space and meeting are served", () => {
    expect(says(run(create))).toEqual(["serve"]);
    expect(says(run(frame({ t: "rendezvous-watch", r: 1, id: new Uint8Array(16) })))).toEqual(["serve"]);
    expect(says(run(read))).toEqual([refusal("not-authenticated", 4)]);
    expect(says(run(hello, read))).toEqual([refusal("not-authenticated", 4)]);
    expect(says(run(hello, proof, read))).toEqual([refusal("not-authenticated", 4)]);
    expect(says(run(frame({ t: "live", body: credential })))).toEqual([refusal("not-authenticated")]);
  });

  it("[SY9] no other state than a member's ever serves what is a member's", () => {
    const states: ReadonlyArray<ServerState> = [
      greeted,
      { is: "claimed", space, credential },
      { is: "checking", space, credential },
      { is: "retired", space, upTo: 3 },
      { is: "over" },
    ];
    const open = ["create", "rendezvous-open", "rendezvous-put", "rendezvous-watch", "rendezvous-close"];
    fc.assert(
      fc.property(fc.constantFrom(...states), clientMessages, (state, message) => {
        for (const output of serverStep(state, frame(message)).outputs)
          if (output.out === "serve")
            expect(open.includes(message.t) || (state.is === "retired" && message.t === "log-read")).toBe(true);
      }),
    );
  });

  it("[SY10] an unknown space may be made and entered on the same socket", () => {
    const step = run(hello, proof, checked({ is: "refused", code: "unknown-space" }));
    expect(says(step)).toEqual([refusal("unknown-space")]);
    expect(step.state).toEqual(greeted);
    expect(says(serverStep(step.state, create))).toEqual(["serve"]);
    expect(says(serverStep(serverStep(step.state, hello).state, proof))).toEqual(["check"]);
  });

  it("[SY11] a replaced credential reads the log and nothing else; a strange one is sent away", () => {
    const retired = run(hello, proof, checked({ is: "retired", upTo: 3 }));
    expect(says(retired)).toEqual([refusal("not-a-member")]);
    expect(says(serverStep(retired.state, logRead))).toEqual(["serve"]);
    expect(says(serverStep(retired.state, read))).toEqual([refusal("not-a-member", 4)]);
    const again = serverStep(serverStep(retired.state, hello).state, proof);
    expect(again.outputs).toEqual([{ out: "check", space, credential, signature }]);
    const strange = run(hello, proof, checked({ is: "refused", code: "not-a-member" }));
    expect(says(strange)).toEqual([refusal("not-a-member"), "close"]);
    expect(says(serverStep(strange.state, logRead))).toEqual([]);
  });

  it("[SY12] a member whose credential is replaced can read the log at once, and no more", () => {
    const member = run(hello, proof, checked({ is: "member", welcome }));
    const replaced = serverStep(member.state, { in: "replaced", n: 7 });
    expect(says(replaced)).toEqual([refusal("not-a-member")]);
    expect(replaced.state).toEqual({ is: "retired", space, upTo: 7 });
    expect(says(serverStep(replaced.state, read))).toEqual([refusal("not-a-member", 4)]);
    expect(serverStep(greeted, { in: "replaced", n: 7 })).toEqual({ state: greeted, outputs: [] });
  });

  it("[SY13] a second hello or proof ends the socket; so does coming late", () => {
    expect(says(run(hello, hello))).toEqual([refusal("malformed"), "close"]);
    expect(says(run(proof))).toEqual([refusal("malformed"), "close"]);
    expect(says(run(hello, proof, checked({ is: "member", welcome }), hello))).toEqual([refusal("malformed"), "close"]);
    expect(says(run(hello, { in: "late" }))).toEqual([refusal("not-authenticated"), "close"]);
    expect(says(run(hello, proof, checked({ is: "member", welcome }), { in: "late" }))).toEqual([]);
    expect(says(run(hello, hello, create))).toEqual([]);
  });

  it("[SY13] a check that comes after the end changes nothing", () => {
    expect(run(hello, proof, { in: "late" }, checked({ is: "member", welcome })).state).toEqual({ is: "over" });
    expect(run(checked({ is: "member", welcome })).state).toEqual(greeted);
  });

  it("[SY7] another version is told and left; other bad frames are told", () => {
    const bad = (why: "malformed" | "too-large" | "version-unknown", r?: number): ServerInput => ({
      in: "frame",
      frame: r === undefined ? { ok: false, why } : { ok: false, why, r },
    });
    expect(says(run(bad("version-unknown")))).toEqual([refusal("version-unknown"), "close"]);
    expect(says(run(bad("too-large", 8)))).toEqual([refusal("too-large", 8)]);
    expect(run(bad("malformed")).state).toEqual(greeted);
  });
});
