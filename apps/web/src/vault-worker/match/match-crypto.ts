import { sha256, utf8 } from "@goldseam/crypto";
import { answerMatch, type MatchOffer, type MatchRound, offerMatch, resultOfMatch } from "@goldseam/crypto/private-and";
import type { DrawnItems, MatchCrypto } from "@goldseam/moves";
import { type Bytes, fromHex, toHex } from "@goldseam/wire-types";

const LABEL = "goldseam/draft-1/match";
const NOTHING = new Uint8Array();
const roundOf = ({ context, items }: DrawnItems): MatchRound => ({ context: utf8(context), items });
/** What is no hex verifies as nothing. */
const bytesOf = (hex: string): Bytes => fromHex(hex) ?? NOTHING;
const offerOf = (own: { readonly secret: string; readonly offer: string }): MatchOffer => ({
  secret: bytesOf(own.secret),
  message: bytesOf(own.offer),
});

/** The verified private AND in hex, as the move's driver asks for it. Loaded when a round is due. */
export const matchCrypto: MatchCrypto = {
  digest: (parts) => toHex(sha256(utf8(JSON.stringify([LABEL, ...parts])))),
  offer: (drawn, side, wishes, secret) => toHex(offerMatch(roundOf(drawn), side, wishes, bytesOf(secret)).message),
  answer: (drawn, side, own, theirs) => {
    const answer = answerMatch(roundOf(drawn), side, offerOf(own), bytesOf(theirs));
    return answer && toHex(answer);
  },
  result: (drawn, side, own, theirs, answer) =>
    resultOfMatch(roundOf(drawn), side, offerOf(own), bytesOf(theirs), bytesOf(answer)),
};
