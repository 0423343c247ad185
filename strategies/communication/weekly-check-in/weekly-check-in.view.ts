import {
  addDays,
  type CalendarDay,
  daysBetween,
  type Instant,
  isClosed,
  type Me,
  type Now,
  type ThingId,
  type Words,
} from "@goldseam/kernel";
import { type Entry, isLowFor, type Where, whereOn } from "@goldseam/moves";
import { type Part, PARTS, type Slider, SLIDERS } from "./weekly-check-in.events.ts";
import { isOn, lastOf } from "./weekly-check-in.rules.ts";
import type { Meeting, Mine, OwnNote, Shared } from "./weekly-check-in.state.ts";

const WEEK = 7;
/** Days after which an own tension note asks what to do with it. */
const OLD = 28;
/** Days of lower than usual after which people are offered. */
const LOW_FOR = 14;
const SHORT: ReadonlyArray<Part> = ["thanks", "practical", "next"];

export interface MeetingView {
  readonly meeting: ThingId;
  readonly part: Part;
  readonly at: number;
  readonly of: number;
  readonly iBegin: boolean;
  readonly brought: ReadonlyArray<{ readonly brought: ThingId; readonly mine: boolean; readonly words: Words }>;
  readonly pause: { readonly mine: boolean; readonly backAt: Instant; readonly due: boolean } | undefined;
  readonly promise: ThingId | undefined;
}
export interface NoteView extends Pick<OwnNote, "part" | "words"> {
  readonly note: ThingId;
  readonly old: boolean;
}
export interface CheckInView {
  readonly on: MeetingView | undefined;
  /** The day of the next one; undefined before the first. */
  readonly nextOn: CalendarDay | undefined;
  /** Its day went by: it keeps. */
  readonly keeps: boolean;
  readonly isDue: boolean;
  readonly iBeginNext: boolean | undefined;
  readonly ended: ThingId | undefined;
  readonly notes: ReadonlyArray<NoteView>;
  readonly measured: ReadonlyArray<{
    readonly day: CalendarDay;
    readonly entry: Entry<Slider>;
    readonly where: Readonly<Record<Slider, Where | undefined>>;
  }>;
  readonly low: boolean;
  readonly off: boolean;
}

/** The parts of a check-in: the first one a couple has is short. */
export const partsOf = (meetings: Shared, one: Meeting): ReadonlyArray<Part> =>
  [...meetings.keys()][0] === one.id ? SHORT : PARTS;

const meetingView = (meetings: Shared, one: Meeting, me: Me, now: Now): MeetingView => {
  const parts = partsOf(meetings, one);
  const at = parts.findIndex((part) => !one.past.includes(part));
  const part = parts[at] ?? "next";
  return {
    meeting: one.id,
    part,
    at: at < 0 ? parts.length : at + 1,
    of: parts.length,
    iBegin: one.first === me.person,
    brought: [...one.brought.values()]
      .filter((said) => said.part === part)
      .map(({ id, by, words }) => ({ brought: id, mine: by === me.person, words })),
    pause: one.pause && { ...one.pause, mine: one.pause.by === me.person, due: one.pause.backAt <= now.at },
    promise: one.promise,
  };
};

export const view = (meetings: Shared, { notes, measured, closed }: Mine, me: Me, now: Now): CheckInView => {
  const last = lastOf(meetings);
  const on = last !== undefined && isOn(last, now.day) ? last : undefined;
  const nextOn = last && (last.nextOn ?? addDays(last.day, WEEK));
  const late = nextOn !== undefined && on === undefined ? daysBetween(nextOn, now.day) : -1;
  const days = [...measured.keys()].sort();
  const justNow = last?.closedAt !== undefined && last.nextOn === undefined && now.at - last.closedAt < 3_600_000;
  return {
    on: on && meetingView(meetings, on, me, now),
    nextOn,
    keeps: late > 0,
    isDue: late >= 0,
    iBeginNext: last && last.first !== me.person,
    ended: justNow ? last.id : undefined,
    notes: [...notes.values()].map(({ id, part, words, since }) => ({
      note: id,
      part,
      words,
      old: part === "tension" && daysBetween(since, now.day) >= OLD,
    })),
    measured: days.toReversed().flatMap((day) => {
      const entry = measured.get(day);
      if (entry === undefined) return [];
      const at = (slider: Slider): Where | undefined => whereOn(measured, slider, day);
      const where = {
        near: at("near"),
        heard: at("heard"),
        calm: at("calm"),
        energy: at("energy"),
        myself: at("myself"),
      };
      return [{ day, entry, where }];
    }),
    low: SLIDERS.some((slider) => isLowFor(measured, slider, now.day, LOW_FOR)),
    off: isClosed(closed, "check-in-opened", now.day),
  };
};
