import { applyLook, createTranslator, guessLanguage } from "@goldseam/ui";
import { handOverTo } from "./pairing/hand-over.ts";
import { sentAway } from "./shell/came-back.ts";
import { loadWords } from "./shell/words.ts";
import "./try.css";

/**
 * Two phones on one page: two frames of this origin, each with its own store. The page around them carries the link
 * from one to the other, as a camera would, and knows nothing else.
 */
const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the trial's page has no #${id}`);
  return found;
};

const frames = { a: byId("phone-a"), b: byId("phone-b") } as const;
const tabs = { a: byId("tab-a"), b: byId("tab-b") } as const;

/** On a narrow screen one phone is seen at a time; both stay alive. */
const show = (side: "a" | "b"): void => {
  document.body.dataset["shown"] = side;
  for (const each of ["a", "b"] as const) tabs[each].setAttribute("aria-pressed", String(each === side));
};

const write = async (): Promise<void> => {
  const language = guessLanguage(navigator.languages);
  const words = await loadWords(language);
  const t = createTranslator(words.shell, language);
  applyLook(document.documentElement, { language, theme: "system", calm: "system" });
  byId("try-title").textContent = t("try.title");
  byId("try-lead").textContent = t("try.lead");
  for (const [side, key] of [
    ["a", "try.first"],
    ["b", "try.second"],
  ] as const) {
    tabs[side].textContent = t(key);
    frames[side].setAttribute("title", t(key));
    byId(`label-${side}`).textContent = t(key);
    tabs[side].addEventListener("click", () => show(side));
  }
};

handOverTo((side) => {
  const frame = frames[side];
  return frame instanceof HTMLIFrameElement ? (frame.contentWindow ?? undefined) : undefined;
}, show);
const away = sentAway(window);
if (away === undefined) {
  for (const side of ["a", "b"] as const) frames[side].setAttribute("src", `./index.html?profile=${side}`);
  show("a");
  void write();
} else location.replace(away);
