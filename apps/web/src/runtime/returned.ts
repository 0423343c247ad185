import { type EventId, type Ignored, type Logged, type PersonId, type Practice, kernelRules } from "@goldseam/kernel";
import { ownEntries } from "./own-words.ts";
import type { PracticesPort } from "./runtime.ts";

/** In English; a page that has the practice's words says it in its reader's language by the rule's id. */
export const sentenceOf = (practice: Practice, rule: string): string => {
  const said = practice.rules[rule] ?? practice.mineRules[rule];
  if (said !== undefined) return said.says;
  return Object.entries(kernelRules).find(([id]) => id === rule)?.[1] ?? rule;
};

/** One's own events that the final order refused, with the rule's sentence; not what goes with its talk anyway. */
export const returnedOf = (
  practice: Practice,
  ignored: ReadonlyArray<Ignored>,
  logs: ReadonlyArray<ReadonlyArray<Logged>>,
  person: PersonId,
  gone: ReadonlySet<EventId>,
): PracticesPort["returned"]["value"] => {
  // Nearly always nothing: then ten years are not looked through.
  if (ignored.length === 0) return [];
  const refused = new Map(ignored.map(({ event, rule }) => [event, rule]));
  const own = logs.flatMap((log) =>
    log.filter(({ meta }) => meta.author === person && refused.has(meta.id) && !gone.has(meta.id)),
  );
  return own.map((logged) => ({
    practice: practice.id,
    sentence: sentenceOf(practice, refused.get(logged.meta.id) ?? ""),
    text: ownEntries([logged], person)
      .flatMap(({ texts }) => texts)
      .join("\n"),
  }));
};
