import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { TOPICS, type Topic, type TopicSigns } from "./names.ts";

/** A language is added by adding its file and its line. */
const LANGUAGES: ReadonlyArray<TopicSigns> = [en, ar];

/** Without vowel signs, and with one form of each Arabic letter that is written in several ways. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\u064B-\u0652\u0670\u0640]/gu, "")
    .replace(/[أإآ]/gu, "ا")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/[’‘]/gu, "'")
    .toLowerCase();

/**
 * Which of these parts of a person's own life a text speaks of; the first one in the order of `TOPICS`. It reads every
 * language at once, because people mix them. Word lists err in both directions and grow, so this is no rule of the
 * log: the writer's phone asks it before something is sent, and the reader's phone before something is shown.
 */
export const topicIn = <Refused extends Topic>(text: string, refused: ReadonlyArray<Refused>): Refused | undefined => {
  const read = plain(text);
  const found = TOPICS.find(
    (topic) => refused.some((one) => one === topic) && LANGUAGES.some((signs) => signs[topic].test(read)),
  );
  return refused.find((one) => one === found);
};
