import { signal } from "@preact/signals";
import * as v from "valibot";
import type { Settings, SettingsPort } from "./runtime.ts";
import { startingSettings } from "./settings.ts";

/** One value that cannot be read does not take the others with it. */
const absent = <T>(schema: v.GenericSchema<unknown, T>) => v.optional(v.fallback(v.optional(schema), undefined));
const schema = v.object({
  language: absent(v.pipe(v.string(), v.minLength(2), v.maxLength(35))),
  theme: absent(v.picklist(["system", "light", "dark"])),
  calm: absent(v.picklist(["system", "on", "off"])),
  shiftExit: absent(v.boolean()),
  bowl: absent(v.boolean()),
  exitTo: absent(v.pipe(v.string(), v.url(), v.startsWith("https://"))),
  seen: absent(v.array(v.string())),
  nightAt: absent(v.pipe(v.number(), v.safeInteger())),
});

/** The part of the browser's storage that is used. */
export type Kept = Pick<Storage, "getItem" | "setItem">;

const read = (from: () => string | null): Partial<Settings> => {
  try {
    const parsed = v.safeParse(schema, JSON.parse(from() ?? "{}"));
    return parsed.success
      ? (Object.fromEntries(Object.entries(parsed.output).filter(([, x]) => x !== undefined)) as Partial<Settings>)
      : {};
  } catch {
    return {};
  }
};

/**
 * How the phone shows things: language, theme, calm. In the clear, because the locked screen needs it; it holds no
 * word that anybody wrote. A storage that refuses only means that it starts anew next time.
 * @param storage asked for anew each time: where pages may keep nothing, already naming it throws
 */
export const createKeptSettings = (storage: () => Kept, profile: string, language: string): SettingsPort => {
  const key = `gs-${profile}-settings`;
  const value = signal<Settings>({ ...startingSettings(language), ...read(() => storage().getItem(key)) });
  return {
    value,
    set: (change) => {
      value.value = { ...value.value, ...change };
      try {
        storage().setItem(key, JSON.stringify(value.value));
      } catch {
        // Private windows may refuse; the choice still holds for this visit.
      }
    },
  };
};
