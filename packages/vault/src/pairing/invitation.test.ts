import type { DeviceId } from "@goldseam/wire-types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelOf, type Invitation, invitationText, readInvitation } from "./invitation.ts";

const invitation: Invitation = {
  inviter: "0f".repeat(16) as DeviceId,
  secret: new Uint8Array(16).fill(9),
  atDistance: true,
  expires: 1_800_000_000_000,
  name: "\u0646\u0648\u0631",
  relay: undefined,
  relayIsInviters: true,
};

describe("[PA-13] an invitation", () => {
  const text = invitationText(invitation);
  it("reads the same as pasted link, fragment and bare text", () => {
    for (const form of [text, ` #/p4/${text}\n`, `https://a.example/x#/p4/${text}`])
      expect(readInvitation(form)).toEqual(invitation);
    expect(readInvitation(invitationText({ ...invitation, relay: "wss://r.example/x" }))?.relay).toBe(
      "wss://r.example/x",
    );
  });
  it("is nothing else", () => {
    for (const no of ["", "hello", text.slice(1), `${text}A`, text.slice(0, -2)])
      expect(readInvitation(no)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (any) => readInvitation(any) === undefined));
  });
  it("fits a small square code", () => {
    expect(text.length).toBeLessThan(90);
    expect(channelOf(invitation)).toMatch(/^[0-9a-f]{32}$/);
  });
});
