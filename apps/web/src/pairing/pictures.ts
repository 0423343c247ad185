import type { Translate } from "@goldseam/ui";
import type { ShellKey } from "../shell/words.ts";

/**
 * 64 plain things with a name in every language: what two people at a distance compare by voice. The order belongs to
 * the pairing's format; entries are never moved or replaced.
 */
export const PICTURES = [
  ["anchor", "⚓"],
  ["apple", "🍎"],
  ["balloon", "🎈"],
  ["banana", "🍌"],
  ["bee", "🐝"],
  ["bell", "🔔"],
  ["bicycle", "🚲"],
  ["book", "📕"],
  ["bread", "🍞"],
  ["bridge", "🌉"],
  ["butterfly", "🦋"],
  ["cactus", "🌵"],
  ["camel", "🐪"],
  ["candle", "🕯️"],
  ["carrot", "🥕"],
  ["cat", "🐈"],
  ["chair", "🪑"],
  ["cheese", "🧀"],
  ["cherry", "🍒"],
  ["clock", "⏰"],
  ["cloud", "☁️"],
  ["crown", "👑"],
  ["cup", "☕"],
  ["dog", "🐕"],
  ["door", "🚪"],
  ["drum", "🥁"],
  ["elephant", "🐘"],
  ["feather", "🪶"],
  ["fire", "🔥"],
  ["fish", "🐟"],
  ["flag", "🚩"],
  ["flower", "🌼"],
  ["glasses", "👓"],
  ["guitar", "🎸"],
  ["hammer", "🔨"],
  ["hat", "👒"],
  ["horse", "🐎"],
  ["house", "🏠"],
  ["key", "🔑"],
  ["ladder", "🪜"],
  ["leaf", "🍃"],
  ["lemon", "🍋"],
  ["moon", "🌙"],
  ["mountain", "⛰️"],
  ["mushroom", "🍄"],
  ["onion", "🧅"],
  ["orange", "🍊"],
  ["owl", "🦉"],
  ["pencil", "✏️"],
  ["plane", "✈️"],
  ["rabbit", "🐇"],
  ["rainbow", "🌈"],
  ["ring", "💍"],
  ["rocket", "🚀"],
  ["ship", "🚢"],
  ["shoe", "👟"],
  ["snail", "🐌"],
  ["spoon", "🥄"],
  ["star", "⭐"],
  ["sun", "☀️"],
  ["train", "🚂"],
  ["tree", "🌳"],
  ["turtle", "🐢"],
  ["umbrella", "☂️"],
] as const;

export type Picture = (typeof PICTURES)[number][0];

const DRAWINGS: ReadonlyMap<string, string> = new Map(PICTURES);
const isPicture = (name: string): name is Picture => DRAWINGS.has(name);

/** The platform's own drawing; phones draw differently, so the name is what counts. */
export const drawingOf = (picture: string): string => DRAWINGS.get(picture) ?? "";
export const pictureName = (t: Translate<ShellKey>, picture: string): string =>
  isPicture(picture) ? t(`picture.${picture}`) : picture;
