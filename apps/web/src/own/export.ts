import type { OwnEntry } from "../runtime/runtime.ts";

export interface ExportTexts {
  readonly title: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Name of a practice in the reader's language. */
  readonly practice: (id: string) => string;
  readonly day: (day: string) => string;
  readonly lane: (lane: OwnEntry["lane"]) => string;
}

const SPECIAL: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => SPECIAL[sign] ?? sign);

const STYLE =
  "body{font:18px/1.6 Georgia,serif;max-width:38em;margin:2em auto;padding:0 1em}h2{font-size:1em;margin:2em 0 0}p{white-space:pre-wrap;margin:.3em 0}small{color:#555}";

/** A page that stands alone: own words by day, readable by any browser and by people. */
export const readablePage = (entries: ReadonlyArray<OwnEntry>, texts: ExportTexts): string => {
  const parts = entries
    .filter(({ texts: words }) => words.length > 0)
    .map(
      (entry) =>
        `<h2>${safe(texts.day(entry.day))} · ${safe(texts.practice(entry.practice))}</h2><small>${safe(texts.lane(entry.lane))}</small>${entry.texts.map((text) => `<p dir="auto">${safe(text)}</p>`).join("")}`,
    );
  return `<!doctype html><html lang="${safe(texts.language)}" dir="${texts.direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(texts.title)}</title><style>${STYLE}</style><h1>${safe(texts.title)}</h1>${parts.join("")}</html>\n`;
};

/** Everything that this person wrote, as the log holds it; a draft format until the vault's own is frozen. */
export const dataFile = (entries: ReadonlyArray<OwnEntry>): string =>
  `${JSON.stringify({ format: "own-words", version: "draft-1", entries: entries.map(({ texts: _, ...rest }) => rest) }, null, 2)}\n`;
