import { signal } from "@preact/signals";
import type { Settings, SettingsPort } from "./runtime.ts";
import { startingSettings } from "./settings.ts";

type Reads<T> = (given: unknown) => given is T;
const oneOf =
  <const T extends string>(...known: ReadonlyArray<T>): Reads<T> =>
  (given): given is T =>
    known.some((one) => one === given);
const isText: Reads<string> = (given): given is string => typeof given === "string";
const isSwitch: Reads<boolean> = (given): given is boolean => typeof given === "boolean";

/** By hand and not by a schema: the first page reads nothing else, and a schema's library is larger than this page. */
const READS: { readonly [K in keyof Settings]: Reads<NonNullable<Settings[K]>> } = {
  language: (given): given is string => isText(given) && given.length >= 2 && given.length <= 35,
  theme: oneOf("system", "light", "dark"),
  calm: oneOf("system", "on", "off"),
  shiftExit: isSwitch,
  bowl: isSwitch,
  exitTo: (given): given is string => isText(given) && given.startsWith("https://") && URL.canParse(given),
  seen: (given): given is ReadonlyArray<string> => Array.isArray(given) && given.every(isText),
  nightAt: (given): given is number => Number.isSafeInteger(given),
};

/** The part of the browser's storage that is used. */
export type Kept = Pick<Storage, "getItem" | "setItem">;

const read = (from: () => string | null): Partial<Settings> => {
  try {
    const parsed: unknown = JSON.parse(from() ?? "{}");
    if (typeof parsed !== "object" || parsed === null) return {};
    // One value that cannot be read does not take the others with it.
    const kept = Object.entries(parsed).filter(
      ([key, given]) => Object.hasOwn(READS, key) && READS[key as keyof Settings](given),
    );
    return Object.fromEntries(kept) as Partial<Settings>;
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
