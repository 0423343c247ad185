/** Languages that ship: each `locales/` folder holds all of them. English is the source of the key type. */
export const SHIPPED = ["en", "ar"];
export const MOST_WORDS_A_SENTENCE = 14;

/** What our voice never says, by language, each with the reason that a writer is told. */
const NEVER = {
  en: [
    [/\blet[’']?s\b/i, 'Offer, never urge: no "let\'s".'],
    [/\bshould(?:n[’']t)?\b(?! we call)/i, 'Offer, never urge: no "should".'],
    [/\byou (?:must|need to|have to)\b/i, "Offer, never urge."],
    [
      /\b(?:just|only|simply) (?:tap|open|write|say|try|do|answer|send|ask|add|need)\b/i,
      'No "just" or "only" before a request.',
    ],
    [
      /\bdon[’']t forget\b|\bremember to\b|\bhurry\b|\blast chance\b|\byou missed\b|\bstill waiting\b|\boverdue\b/i,
      "Nobody is chased.",
    ],
    [
      /\bwaiting for \{|\bhas(?: not|n[’']t) (?:answered|replied|opened|done)\b|\bhas(?: not|n[’']t) \w+ed yet\b/i,
      "Silence is never explained for somebody.",
    ],
    [
      /\b(?:great|good|nice|amazing) (?:job|work)\b|\bwell done\b|\bcongrat|\bproud of you\b|\bkeep it up\b/i,
      "No praise for staying or doing.",
    ],
    [/\bstreaks?\b|\bscores?\b|\bbadges?\b|\blevel up\b|\bpoints\b/i, "There are no streaks, points or scores."],
    [/\byour (?:partner|spouse|husband|wife|boyfriend|girlfriend)\b/i, "Name the person."],
    [/\bmarriage\b|\bmarried\b|\bsoul ?mates?\b|\bgod\b|\bbless/i, "No word that assumes marriage or faith."],
    [/\bstronger than\b|\bsave your\b|\bguarantee|\bheals? (?:you|your)\b/i, "No hope that is not ours to give."],
    [/\bimpossible\b|\bcosts? nothing\b|\bwithout a trace\b|\b100 ?%/i, "Nothing is said that cannot be kept."],
    [/\bintima(?:te|cy)\b/i, "Say closeness."],
    [
      /\bsync failed\b|\berror \d|\bdeclined\b|\binvalid\b/i,
      "Errors are ours, in words, with what is safe; a no has no hard name.",
    ],
  ],
  ar: [
    [/(?:^|[\s،؛:(])(?:و|ف)?(?:يجب|ينبغي|لا بد)(?=[\s.،]|$)/u, "Offer, never urge: no يجب, ينبغي."],
    [/(?:^|\s)(?:هيا|هيّا|لنبدأ|فلنبدأ|لنقم)(?=[\s.،]|$)/u, "Offer, never urge: no هيا."],
    [/(?:^|\s)لا تنس/u, "Nobody is chased."],
    [/أحسنت|عمل رائع|مبروك|فخور/u, "No praise for staying or doing."],
    [/شريك(?:ك|تك|كم)|زوج(?:ك|تك)(?=[\s.،]|$)|الزوجين|زواج/u, "Name the person; no word that assumes marriage."],
    [/حميمي|غفران/u, "Say قُرب for closeness, مسامحة for forgiving."],
    [/(?:^|\s)(?:ال)?حدود(?:ي|ك|نا)?(?=[\s.،]|$)/u, "Say ما يناسبني وما لا يناسبني."],
    [/مستحيل|لا يكلف(?:ك)? شيئ|دون أثر|بلا أثر/u, "Nothing is said that cannot be kept."],
    [/إن شاء الله|الحمد لله|بإذن الله/u, "No word that assumes faith."],
  ],
};
const ANYWHERE = [
  [/[!！]/u, "No exclamation marks: never cute in pain, never solemn in small things."],
  [/\p{Extended_Pictographic}/u, "No emoji."],
];

const withoutMarks = (text) => text.replace(/[\u064B-\u0652\u0670\u0640]/gu, "");

/** Sentences of the voice that `text` breaks; empty when it speaks as we do. */
export const findUnlike = (language, text) => {
  const plain = language === "ar" ? withoutMarks(text) : text;
  return [...(NEVER[language] ?? []), ...ANYWHERE]
    .filter(([pattern]) => pattern.test(plain))
    .map(([, reason]) => reason);
};

/** Words in each sentence of a message whose ICU parts were already read out. */
export const sentenceLengths = (text) =>
  text
    .split(/[.?؟!…]+(?:\s|$)|\n+|(?:\s[·|]\s)/u)
    .map((sentence) => sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length)
    .filter((length) => length > 0);
