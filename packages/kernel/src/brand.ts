/** Nominal typing for plain values: a `Brand` is made only by the maker beside its type. */
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Random 16-byte id, lower-case hex. One of the two people of a space. */
export type PersonId = Brand<string, "PersonId">;
/** `<item id>#<index in its envelope>`. */
export type EventId = Brand<string, "EventId">;
/** Random 16-byte id (hex) of a thing that a practice keeps: a promise, a moment, an exchange. */
export type ThingId = Brand<string, "ThingId">;
/** Folder name of a practice: `promises`. Unique over all strategies. */
export type PracticeId = Brand<string, "PracticeId">;
/** Milliseconds since the Unix epoch, as the author's clock said. Never orders anything. */
export type Instant = Brand<number, "Instant">;
/** `YYYY-MM-DD`: the author's calendar date. */
export type CalendarDay = Brand<string, "CalendarDay">;
/** BCP 47 language tag that own words were written in. */
export type Language = Brand<string, "Language">;
