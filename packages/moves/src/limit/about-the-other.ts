interface Signs {
  /** Says what another person may do... */
  readonly other: RegExp;
  /** ...unless it speaks of oneself after all: "you may not shout at me"... */
  readonly self: RegExp;
  /** ...and not as the one whose leave is needed: "without asking me". */
  readonly leave: RegExp;
}
/** By language; a language is added by adding its line. Drafted by the project; see `docs/review.md`. */
const SIGNS: Readonly<Record<"en" | "ar", Signs>> = {
  en: {
    other:
      /\b(?:you|he|she|they) (?:(?:may|must|can|should|shall|will|do|are|is|have|has)(?: ?not|n[’']t| never| only| allowed)|(?:cannot|can[’']t|won[’']t|must|never|has to|have to))\b|\b(?:no|not) (?:seeing|meeting|talking to|going out)\b|\bi (?:forbid|(?:will not|won[’']t|do not|don[’']t) (?:allow|let))\b|^(?:do not|don[’']t|never|stop) \w+/iu,
    self: /\b(?:me|my|mine|myself)\b/iu,
    leave: /\b(?:without|ask|asking|tell|telling|unless|show|showing|give|giving)(?: to)? (?:me|my)\b/iu,
  },
  ar: {
    other:
      /لا يحق ل|ليس من حق|ممنوع|غير مسموح|لا يجوز ل|لا اسمح|لن اسمح|امنع|عليك ان|عليك الا|لا تخرج|لا تر[يى]|لا تكلم|لا تتكلم مع|لا تقابل|لا تلبس|لا تلتق/u,
    self: /\p{L}ني(?=\s|$|[.،])|جسمي|معي|امامي|علي(?=\s|$)|وجهي|غرفتي/u,
    leave: /(?:بدون|دون|قبل ان|الا اذا|الا ب)\s?\p{L}*ي(?=\s|$|[.،])/u,
  },
};

/** Arabic without vowel signs and with one form of alef. */
const plain = (text: string): string => text.replace(/[\u064B-\u0652\u0670\u0640]/gu, "").replace(/[أإآ]/gu, "ا");

/**
 * Whether a sentence of this line speaks of what the other person may do. A hint with faults in both directions, for
 * the writer's own phone alone and never a rule of the log: nobody is kept from a limit by it.
 * @param name of the other person, if there is one
 */
export const isAboutTheOther = (text: string, name: string | undefined): boolean =>
  plain(text)
    .split(/[.!?؟\n]+/u)
    .some((part) => {
      const sentence = part.trim();
      const named = name === undefined || name === "" ? sentence : sentence.replaceAll(plain(name), "they");
      return Object.values(SIGNS).some(
        ({ other, self, leave }) => other.test(named) && (!self.test(named) || leave.test(named)),
      );
    });
