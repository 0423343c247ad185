import { daysBetween, type Freedoms, type PersonId, type Rules, rulesOver } from "@goldseam/kernel";
import { measureRules } from "@goldseam/moves";
import type { CheckInEvent } from "./weekly-check-in.events.ts";
import type { Meeting, Mine, Shared } from "./weekly-check-in.state.ts";

const on = rulesOver<Shared, CheckInEvent>();
const onMine = rulesOver<Mine, CheckInEvent>();
const measure = measureRules<Mine, CheckInEvent>(["measure-entered"], "values");

/** The check-in before a new one, and whether it is still on: one that nobody closed is over with the next day. */
export const lastOf = (meetings: Shared): Meeting | undefined => [...meetings.values()].at(-1);
export const isOn = ({ closedAt, day }: Meeting, today: Meeting["day"]): boolean =>
  closedAt === undefined && Math.abs(daysBetween(day, today)) <= 1;

export const rules = {
  "CI-1": on(["check-in-opened"], "A check-in opens once.", (meetings, { data }) => !meetings.has(data.meeting)),
  "CI-2": on(["check-in-opened"], "One check-in is on at a time.", (meetings, { meta }) => {
    const last = lastOf(meetings);
    return last === undefined || !isOn(last, meta.day);
  }),
  "CI-3": on(["check-in-opened"], "Starts alternate.", (meetings, { data }) => lastOf(meetings)?.first !== data.first),
  "CI-4": on(
    ["check-in-moved-on", "check-in-paused", "check-in-brought", "check-in-promised", "check-in-closed"],
    "A check-in was opened before anything follows in it.",
    (meetings, { data }) => meetings.has(data.meeting),
  ),
  "CI-5": on(
    ["check-in-moved-on", "check-in-paused", "check-in-brought"],
    "Nothing follows in a check-in that is over.",
    (meetings, { data }) => meetings.get(data.meeting)?.closedAt === undefined,
  ),
  "CI-6": on(["check-in-promised"], "A check-in leads to at most one promise.", (meetings, { data }) => {
    const known = meetings.get(data.meeting)?.promise;
    return known === undefined || known === data.promise;
  }),
  "CI-7": on(
    ["check-in-went-on"],
    "Only the one who paused goes on.",
    (meetings, { data, meta }) => meetings.get(data.meeting)?.pause?.by === meta.author,
  ),
} as const satisfies Rules<Shared, CheckInEvent>;

export const mineRules = {
  "CI-8": onMine(["note-dropped"], "A note is dropped once.", ({ notes }, { data }) => !notes.has(data.note)),
  "CI-9": measure.allFive,
  "CI-10": measure.wholeSteps,
} as const satisfies Rules<Mine, CheckInEvent>;

export const freedoms = {
  "CI-F1": {
    says: "Either stops a check-in at any time, with one tap and no reason.",
    from: (meetings) =>
      [...meetings.values()].map(({ id, by }): readonly [PersonId, CheckInEvent] => [
        by,
        { type: "check-in-closed", data: { meeting: id } },
      ]),
  },
} as const satisfies Freedoms<Shared, CheckInEvent>;
