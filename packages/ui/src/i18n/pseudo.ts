/**
 * A pretend language for tests: every letter is accented, every sentence grows by a third and stands in brackets,
 * so that clipped, concatenated or untranslated text is seen at once. ICU arguments stay as they are.
 * @param catalog plain ICU messages
 */
export const pseudoCatalog = (catalog: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(catalog).map(([key, message]) => [key, pseudoMessage(message)]));

const pseudoMessage = (message: string): string => {
  const letters = message.replace(/\{[^{}]*\}/g, "").length;
  return `⟦${accent(message)}${"~".repeat(Math.ceil(letters / 3))}⟧`;
};

/** Accents literal text only: text inside an ICU argument's head (name, type, selector) is left alone. */
const accent = (message: string): string => {
  let out = "";
  let at = 0;
  while (at < message.length) {
    const char = message[at] ?? "";
    if (char === "{") {
      const end = closing(message, at);
      out += argument(message.slice(at, end));
      at = end;
    } else {
      out += ACCENTS[char] ?? char;
      at += 1;
    }
  }
  return out;
};

const argument = (whole: string): string => {
  const head = /^\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/.exec(whole);
  if (head === null) return whole;
  let out = head[0];
  let at = out.length;
  while (at < whole.length - 1) {
    const char = whole[at] ?? "";
    if (char === "{") {
      const end = closing(whole, at);
      out += `{${accent(whole.slice(at + 1, end - 1))}}`;
      at = end;
    } else {
      out += char;
      at += 1;
    }
  }
  return `${out}}`;
};

const closing = (text: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
};

const ACCENTS: Readonly<Record<string, string>> = {
  a: "á",
  b: "ƀ",
  c: "ç",
  d: "ð",
  e: "é",
  f: "ƒ",
  g: "ĝ",
  h: "ĥ",
  i: "î",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ö",
  p: "þ",
  q: "ǫ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "û",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
  A: "Å",
  B: "Ɓ",
  C: "Ç",
  D: "Ð",
  E: "É",
  F: "Ƒ",
  G: "Ĝ",
  H: "Ĥ",
  I: "Î",
  L: "Ļ",
  M: "Ṁ",
  N: "Ñ",
  O: "Ö",
  P: "Þ",
  R: "Ŕ",
  S: "Š",
  T: "Ţ",
  U: "Û",
  W: "Ŵ",
  Y: "Ý",
};
