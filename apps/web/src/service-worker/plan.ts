/** What the worker does with a request; pure, so that it can be tested without a worker. */
export type Plan = "pass" | "page" | "kept-file";

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly navigates: boolean;
}

/**
 * Only this origin's own files are answered from the kept copy. The relay's socket and its health pages pass, and a
 * missing file stays missing: it never becomes the page in disguise.
 */
export const planFor = (asked: Asked, scope: string, kept: ReadonlySet<string>): Plan => {
  if (asked.method !== "GET") return "pass";
  const url = new URL(asked.url);
  if (!url.href.startsWith(scope)) return "pass";
  const path = url.href.slice(scope.length).split(/[?#]/, 1)[0] ?? "";
  if (asked.navigates)
    return path === "" || path === "index.html" || path === "try.html" || path === "try" ? "page" : "pass";
  return kept.has(path) ? "kept-file" : "pass";
};

/** The file that answers a navigation. */
export const pageFile = (url: string, scope: string): string => {
  const path = new URL(url).href.slice(scope.length).split(/[?#]/, 1)[0] ?? "";
  return path.startsWith("try") ? "try.html" : "index.html";
};
