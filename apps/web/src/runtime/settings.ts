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

/** Refuses digits alone, signs between them or not, and fewer than 8 characters; as the vault does, but at once. */
export const codeRefused = (code: string): "digits-alone" | "too-short" | undefined => {
  const normal = code.normalize("NFKC");
  if (normal !== "" && /^[\p{N}\p{P}\p{Z}\p{S}]*$/u.test(normal)) return "digits-alone";
  return [...normal].length < 8 ? "too-short" : undefined;
};
