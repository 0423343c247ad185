import { findPluralFaults, readMessage } from "./messages.mjs";
import { MOST_WORDS_A_SENTENCE, SHIPPED, findUnlike, sentenceLengths } from "./voice.mjs";

/** Nouns that find a door, by practice: read by the search, never shown as sentences. */
export const isSearchFolder = (folder) => folder === "apps/web/src/ways-back/locales";
/** Read by people who search, not as sentences: any word may stand there. */
const isSearchWords = (key) => key === "find" || key.endsWith(".find") || key.startsWith("find.");

/** Values that the translator gives to every sentence (packages/ui/src/i18n/translator.ts). */
const ALWAYS_GIVEN = new Set(["address", "otherAddress", "self", "other"]);

const checkOne = (folder, language, key, text, english, lengths) => {
  if (typeof text !== "string" || text.trim() === "") return ["is empty"];
  const message = readMessage(text);
  if (message.error !== undefined) return [`is not a message: ${message.error}`];
  if (isSearchWords(key) || isSearchFolder(folder)) return [];
  for (const reading of message.readings)
    lengths.push(...sentenceLengths(reading).map((words) => ({ words, key, reading })));
  const strangers = [...message.args].filter(
    ([name, how]) => how !== "select" && english && !english.args?.has(name) && !ALWAYS_GIVEN.has(name),
  );
  return [
    ...new Set(message.readings.flatMap((reading) => findUnlike(language, reading))),
    ...findPluralFaults(language, message),
    ...strangers.map(([name]) => `uses {${name}}, which the English message does not give`),
  ];
};

const percentile = (sorted, share) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

/**
 * Checks every folder of words. `folders` maps a folder to `{ language: { key: message } }`.
 * Gives refusals as sentences, and by language how long sentences are (`p95`, `longest`).
 */
export const checkLocales = (folders) => {
  const refusals = [];
  const lengths = new Map(SHIPPED.map((language) => [language, []]));
  for (const [folder, byLanguage] of Object.entries(folders)) {
    const source = byLanguage.en ?? {};
    for (const language of SHIPPED) {
      const words = byLanguage[language];
      const file = `${folder}/${language}.json`;
      if (words === undefined) {
        refusals.push(`${file} is not there.`);
        continue;
      }
      for (const key of Object.keys(source)) if (!(key in words)) refusals.push(`${file} lacks "${key}".`);
      for (const [key, text] of Object.entries(words)) {
        if (!(key in source)) refusals.push(`${file} has "${key}", which en.json does not have.`);
        const english = language === "en" || typeof source[key] !== "string" ? undefined : readMessage(source[key]);
        for (const says of checkOne(folder, language, key, text, english, lengths.get(language)))
          refusals.push(`${file} "${key}" ${says.replace(/\.$/, "")}.`);
      }
    }
  }
  const measures = [...lengths].map(([language, all]) => {
    const sorted = all.toSorted((a, b) => a.words - b.words);
    return {
      language,
      sentences: sorted.length,
      p95: percentile(sorted, 0.95)?.words ?? 0,
      longest: sorted.slice(-3).toReversed(),
    };
  });
  for (const { language, p95 } of measures)
    if (p95 > MOST_WORDS_A_SENTENCE)
      refusals.push(
        `${language}: nineteen sentences in twenty have at most ${p95} words; ${MOST_WORDS_A_SENTENCE} is the most.`,
      );
  return { refusals, measures };
};

/** Keys that their readers find by rule, not by name: prompts, reasons, sentences of rules, names of practices. */
const BY_RULE = /^(?:title|about|find|size|heading|prompt|reason|chip|rule|topic)(?:\.|$)|^[A-Z]{2,4}-F?\d+$/;

/** Keys of `words` that no `code` names, neither whole nor by the beginning of a template. */
export const findUnused = (words, code) => {
  const beginnings = [...code.matchAll(/`([a-z0-9.-]+[.-])\$\{/g)].map(([, beginning]) => beginning);
  const endings = [...code.matchAll(/\}([.-][a-z0-9.-]+)`/g)].map(([, ending]) => ending);
  return Object.keys(words).filter(
    (key) =>
      !BY_RULE.test(key) &&
      !code.includes(`"${key}"`) &&
      !beginnings.some((beginning) => key.startsWith(beginning)) &&
      !endings.some((ending) => key.endsWith(ending)),
  );
};
