import type { EventShape, Lane, Meta, Practice, Recorded } from "./practice.ts";

/** An event as a log holds it: its practice has not parsed it yet. `lane` is where it really was found. */
export interface Logged {
  readonly practice: string;
  readonly type: string;
  readonly data: unknown;
  readonly lane: Lane;
  readonly meta: Meta;
}

/** What the kernel itself refuses; other languages say it in the shell's locales under `rule.<id>`. */
export const kernelRules = {
  "KRN-1": "This came from a newer version.",
  "KRN-2": "This cannot be read.",
  "KRN-3": "This was found where it does not belong.",
  "KRN-4": "One more of these can go another day.",
  "KRN-5": "This part can be read now and written to after the update.",
} as const;
export type KernelRule = keyof typeof kernelRules;

export type Parsed<E extends EventShape> =
  | { readonly ok: true; readonly event: Recorded<E> }
  | { readonly ok: false; readonly rule: KernelRule };

/** A talk has no space of its own yet: what is said in it rests in the shared one, until it goes (`Practice.fades`). */
const isAtHome = (lane: Lane, found: Lane): boolean => lane === found || (lane === "talk" && found === "shared");

/** From outside to inside: the type known, found in its own lane, the data as its schema says. */
export const parse = <S, M, E extends EventShape, V>(practice: Practice<S, M, E, V>, logged: Logged): Parsed<E> => {
  const definition = Object.hasOwn(practice.events, logged.type) ? practice.events[logged.type] : undefined;
  if (definition === undefined) return { ok: false, rule: "KRN-1" };
  if (!isAtHome(definition.lane, logged.lane)) return { ok: false, rule: "KRN-3" };
  const read = definition.schema["~standard"].validate(logged.data);
  if (!("value" in read) || read.issues !== undefined) return { ok: false, rule: "KRN-2" };
  return { ok: true, event: { type: logged.type, data: read.value, meta: logged.meta } as unknown as Recorded<E> };
};
