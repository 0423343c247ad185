import type { Logged } from "@goldseam/kernel";
import type { OwnEntry } from "./runtime.ts";

/** Keys under which practices keep what a person wrote; ids, dates and choices stand under other names. */
const isWordsKey = (key: string): boolean => key === "text" || key === "words" || /(?:Text|Words)$/.test(key);

const textsIn = (value: unknown, mine: boolean): ReadonlyArray<string> => {
  if (typeof value === "string") return mine && value.trim() !== "" ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, mine));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "language" || key === "direction" ? [] : textsIn(inner, mine || isWordsKey(key)),
  );
};

/** What one person wrote, with the words picked out of whatever shape a practice keeps them in. */
export const ownEntries = (log: ReadonlyArray<Logged>, person: string): ReadonlyArray<OwnEntry> =>
  log
    .filter(({ meta }) => meta.author === person)
    .map(({ practice, type, lane, data, meta }) => ({
      practice,
      type,
      lane,
      data,
      day: meta.day,
      texts: textsIn(data, false),
    }));
