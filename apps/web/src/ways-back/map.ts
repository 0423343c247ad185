import type { Heading } from "./headings.ts";

/** The fifty practices by heading: a noun whose practice is not here yet still finds its heading. */
const PRACTICES: Readonly<Record<Heading | "beginning", ReadonlyArray<string>>> = {
  communication: ["what-happened", "find-my-words", "listen-in-turns", "talk-rules", "weekly-check-in"],
  forgiveness: ["what-hurt", "say-sorry", "let-go", "not-tonight", "when-stuck"],
  "quality-time": ["free-together", "things-we-enjoy", "date-or-weekend", "daily-moment", "phones-away"],
  trust: ["promises", "openness", "seen-effort", "reassurance", "making-it-right"],
  affection: ["touch-we-like", "how-i-am-today", "would-you-like", "time-to-be-close", "goodnight-good-morning"],
  "professional-help": ["couples-therapy", "workshops", "support-groups", "articles-and-videos", "working-on"],
  positivity: ["thanks", "celebrate", "good-about-us", "our-pattern", "strengths"],
  "shared-goals": ["our-future", "plan", "how-you-can-help", "still-fits", "we-did-it"],
  reconnection: ["questions", "not-said", "how-was-it", "your-day", "signs-of-love"],
  boundaries: ["my-limits", "limit-review", "time-for-myself", "try-for-a-while", "back-me-up"],
  beginning: ["first-opening", "our-try", "where-i-stand", "after-a-fight"],
};

const isHeading = (name: string): name is Heading | "beginning" => name in PRACTICES;

export const STRATEGY_OF: Readonly<Record<string, Heading | "beginning">> = Object.fromEntries(
  Object.entries(PRACTICES).flatMap(([heading, practices]) =>
    isHeading(heading) ? practices.map((practice) => [practice, heading] as const) : [],
  ),
);
