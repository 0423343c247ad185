import {
  dayOf,
  ideaId,
  instant,
  isCalendarDay,
  language,
  personId,
  practiceId,
  thingId,
  type EventId,
} from "@goldseam/kernel";
import * as v from "valibot";

/** Schemas of what events are made of. A field that is read today is read for ever: add, never narrow. */
const HEX = /^[0-9a-f]{32}$/;

export const thing = v.pipe(v.string(), v.regex(HEX), v.transform(thingId));
export const person = v.pipe(v.string(), v.regex(HEX), v.transform(personId));
export const day = v.pipe(v.string(), v.check(isCalendarDay), v.transform(dayOf));
/** A moment by somebody's clock, in milliseconds since the epoch. */
export const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15), v.transform(instant));
/** Whole minutes of a clock or a plan. */
export const minutes = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** Own words with the writer's language and direction; never empty. @param most UTF-16 units */
export const words = (most = 600) =>
  v.object({
    text: v.pipe(
      v.string(),
      v.maxLength(most),
      v.check((text) => text.trim() !== ""),
    ),
    language: v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/), v.transform(language)),
    direction: v.picklist(["ltr", "rtl"]),
  });

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A prompt, chip or topic by its key; its text is in the locales. */
export const key = v.pipe(v.string(), v.maxLength(60), v.regex(KEY));
/** `<practice>/<prompt key>` */
export const idea = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  v.maxLength(120),
  v.transform((text) => {
    const [practice = "", prompt = ""] = text.split("/");
    return ideaId(practice, prompt);
  }),
);

const event = v.custom<EventId>((value) => typeof value === "string" && /^[^#]{1,100}#\d{1,4}$/.test(value));
/** Where a handed-over thing comes from. */
export const origin = v.object({
  practice: v.pipe(v.string(), v.maxLength(60), v.regex(KEY), v.transform(practiceId)),
  thing,
  event: v.exactOptional(event),
});
