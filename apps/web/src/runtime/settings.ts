import type { Settings } from "./runtime.ts";

/** What a phone starts with. The quick exit leads to an encyclopedia: everybody has a reason to be there. */
export const startingSettings = (language: string): Settings => ({
  language,
  theme: "system",
  calm: "system",
  shiftExit: true,
  bowl: true,
  exitTo: "https://www.wikipedia.org/",
  nightAt: undefined,
  seen: [],
});

/** Refuses digits alone and fewer than 8 characters (vault.md, "Keys"). */
export const codeRefused = (code: string): "digits-alone" | "too-short" | undefined => {
  if (/^\p{N}+$/u.test(code.replaceAll(/\s/g, ""))) return "digits-alone";
  return [...code].length < 8 ? "too-short" : undefined;
};
