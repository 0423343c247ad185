import type { Signal } from "@goldseam/kernel";
import type { Person } from "@goldseam/ui";
import type { TimelineEntry } from "@goldseam/vault";
import * as v from "valibot";
import { SHELL } from "./shell-events.ts";

const introduced = v.object({ name: v.pipe(v.string(), v.maxLength(80)), address: v.picklist(["f", "m", "none"]) });
const declined = v.object({
  is: v.literal("declined"),
  idea: v.string(),
  kind: v.picklist(["talk", "thanks", "repair", "time", "touch", "plan", "play", "solo", "help", "settle"]),
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
});

/** Everybody who has said who they are; the last word of each person counts, and only about themselves. */
export const peopleOf = (
  entries: ReadonlyArray<TimelineEntry>,
  before: ReadonlyMap<string, Person> = new Map(),
): ReadonlyMap<string, Person> => {
  const people = new Map(before);
  for (const { author, events } of entries) {
    for (const event of events) {
      if (event.practice !== SHELL || event.type !== "introduced") continue;
      const read = v.safeParse(introduced, event.data);
      if (read.success) people.set(author, { id: author, ...read.output });
    }
  }
  return people;
};

/** What this person has put aside; never leaves the phone. */
export const declinedOf = (entries: ReadonlyArray<TimelineEntry>): ReadonlyArray<Signal> =>
  entries.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.practice !== SHELL || event.type !== "declined") return [];
      const read = v.safeParse(declined, event.data);
      return read.success ? [read.output as Extract<Signal, { is: "declined" }>] : [];
    }),
  );
