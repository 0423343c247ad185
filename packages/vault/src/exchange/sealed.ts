import { open, padSealedAnswer, caeadOverhead, seal, sealedAnswerStep, unpadSealedAnswer } from "@goldseam/crypto";
import { type Bytes, encode, type SpaceId } from "@goldseam/wire-types";
import * as v from "valibot";
import { anySchema, nameSchema, parseBytes } from "../parse.ts";
import type { LoggedEvent } from "../timeline.ts";

/** Steps of 4 KiB that one sealed answer may take. */
const stepLimit = 16;
/** What an answer is once it is open. */
export const opensSchema = v.strictObject({ practice: nameSchema, type: nameSchema, data: anySchema });

/** Exchange and person decide the key: an answer cannot be copied into another exchange or another mouth. */
const context = (space: SpaceId, exchange: string, person: string): Bytes =>
  encode(["exchange", space, exchange, person]);

export const sealAnswer = (
  key: Bytes,
  nonce: Bytes,
  where: { readonly space: SpaceId; readonly exchange: string; readonly person: string },
  opens: LoggedEvent,
): Bytes | undefined => {
  const padded = padSealedAnswer(encode(opens));
  if (padded.length > stepLimit * sealedAnswerStep) return undefined;
  return seal(key, nonce, context(where.space, where.exchange, where.person), padded);
};

/** The only sizes that honest devices make. */
export const rightSize = (sealed: Bytes): boolean => {
  const padded = sealed.length - caeadOverhead;
  return padded > 0 && padded % sealedAnswerStep === 0 && padded <= stepLimit * sealedAnswerStep;
};

/** The answer; `undefined` when this is not the key to which the seal is committed. */
export const openAnswer = (
  key: Bytes,
  where: { readonly space: SpaceId; readonly exchange: string; readonly person: string },
  sealed: Bytes,
): LoggedEvent | undefined => {
  const padded = open(key, context(where.space, where.exchange, where.person), sealed);
  const plain = padded === undefined ? undefined : unpadSealedAnswer(padded);
  return plain === undefined ? undefined : parseBytes(opensSchema, plain);
};
