import { signal } from "@preact/signals";
import * as v from "valibot";
import type { Settings, SettingsPort } from "./runtime.ts";
import { startingSettings } from "./settings.ts";

const schema = v.partial(
  v.object({
    language: v.pipe(v.string(), v.maxLength(35)),
    theme: v.picklist(["system", "light", "dark"]),
    calm: v.picklist(["system", "on", "off"]),
    shiftExit: v.boolean(),
    bowl: v.boolean(),
    exitTo: v.pipe(v.string(), v.url(), v.startsWith("https://")),
    seen: v.array(v.string()),
    nightAt: v.pipe(v.number(), v.safeInteger()),
  }),
);

const read = (text: string | null): Partial<Settings> => {
  if (text === null) return {};
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
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
 */
export const createKeptSettings = (storage: Storage, profile: string, language: string): SettingsPort => {
  const key = `gs-${profile}-settings`;
  const value = signal<Settings>({ ...startingSettings(language), ...read(storage.getItem(key)) });
  return {
    value,
    set: (change) => {
      value.value = { ...value.value, ...change };
      try {
        storage.setItem(key, JSON.stringify(value.value));
      } catch {
        // Private windows may refuse; the choice still holds for this visit.
      }
    },
  };
};
