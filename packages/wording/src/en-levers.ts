import type { Rule } from "./language.ts";

export const apology: ReadonlyArray<Rule> = [
  {
    category: "non-apology",
    find: [
      "sorry,? (?:if|in case)",
      "sorry (?:that )?{you} (?:feel|felt|took|take|think|thought|see|saw|got|get|were|are|can't|could not|couldn't|made|misunderstood|interpreted|heard|had to)",
      "sorry (?:for|about) (?:how|the way|what) {you}",
      "sorry (?:for|about) (?:whatever|anything|any (?:hurt|pain|offen[cs]e|harm|inconvenience|misunderstanding))",
      "sorry (?:that )?(?:my|the) (?:honesty|truth|opinion|joke|words) ",
      "sorry (?:that )?(?:i'm|i am) (?:not (?:perfect|good enough)|such a|so (?:terrible|bad|awful))",
      "sorry,? (?:but|however|though)(?! (?:i|we) (?:can't|cannot|can not|won't|will not|have to|need|must|do not have|don't have|am not|'m not|will be|forgot))(?! (?:not|no) )",
      "sorry,? (?:okay|ok|alright|all right|happy(?: now)?)(?=[?!.,]|$)",
      "(?:fine|okay|ok|all right|alright|whatever)[,.]? (?:then )?(?:i'm |i am |so )*sorry",
      "if i (?:did|said|hurt|have|offended|upset|caused|was|made)[^.!?;]{0,50}? (?:then )?(?:i'm|i am|i) (?:\\w+ )?(?:sorry|apologi[sz]e)",
      "(?:i )?apologi[sz]e (?:if|in case|for (?:whatever|any|anything|how {you}|the way {you})|that {you}|but)",
      "(?:i )?regret (?:that|if|how) {you}",
      "(?:i )?(?:already |just |have |'ve )*(?:said|told {you}) (?:that )?(?:i'm |i was |i am )?(?:so )?sorry",
      "(?:already|have|'ve) apologi[sz]ed[,.]? (?:what|so|enough|already|move)",
    ],
    unless: [
      "(?:bad|wrong) (?:moment|time)",
      "this (?:comes|is) (?:late|long|a lot)",
      "(?:woke|wake|interrupt|disturb|bother|repeat)",
    ],
  },
  {
    category: "non-apology",
    find: [
      "mistakes (?:were|have been) made",
      "(?:nobody|no one|no-one)(?:'s| is) perfect",
      "(?:i'm|i am) (?:only|just) human",
      "how many (?:more )?times (?:do|must|should|will) i (?:\\w+ ){0,3}(?:sorry|apologi[sz]e)",
      "what (?:more|else) do {you} want(?: from me)?",
      "happy now",
      "(?:was|were|i'm|i am) (?:only|just) (?:joking|kidding|teasing|playing|messing)",
      "(?:it was|it's|that was) (?:just|only) (?:a |an |one |some )?(?:little |stupid |harmless )?(?:joke|kiss|text|flirt|flirting|once|night|sex|fun|bit of fun|banter|push|slap|tap)",
      "it was a joke",
      "it (?:meant|means|didn't mean|did not mean) (?:nothing|anything)",
      "{you}(?:'re| are) (?:just |being |way |far |always |so )*(?:too sensitive|sensitive|overreacting|over-reacting|exaggerating|dramatic|overdramatic|making a (?:big )?(?:deal|fuss|drama|scene)|imagining (?:it|things)|blowing)",
      "(?:wasn't|was not|isn't|is not) (?:even )?(?:that|so) (?:bad|big a deal|serious)",
      "i (?:wouldn't|would not|would never) have [^.!?;]{1,40} if {you} (?:hadn't|had not|didn't|weren't|had)",
      "{you} (?:did|do|'ve done|have done|also did) (?:exactly |just )?(?:the same|it too|worse)",
      "(?:let's|can we|can't we|could we|we should|why don't we) (?:just |please |all |finally )*(?:forget (?:it|about it|this|all this|the past)|move on|leave it|put (?:this|it) behind)",
      "{you} know (?:how|what) (?:i get|i am|i'm)(?: like)?",
      "i (?:guess|suppose) (?:i|that i) (?:should|have to|owe|must|am|'m)",
      "i (?:may|might) have (?:said|done|been|hurt|overreacted|crossed)",
      "(?:but |so |and )?what did {you} expect",
      "that's (?:just |simply )*(?:how|who|the way) i am",
    ],
    unlessAfter: ["if", "whether"],
  },
];

const WANTS = "(?:want|need|like|would|can|could|feel|wish|prefer|have time|are free|don't want|do not want|are late)";
const LOSS =
  "(?:leav(?:e|ing) (?:you|for good|forever)|(?:i'm|i am) (?:gone|out|leaving|done)|we(?:'re| are) (?:done|over|finished|through)|it(?:'s| is) over|divorce|chang(?:e|ing) the locks|hurt(?:ing)? (?:myself|you)|kill(?:ing)? (?:myself|you)|tell(?:ing)? (?:everyone|everybody|your \\w+|the (?:police|court|school|judge))|throw (?:you|your)|kick (?:you|your)|don't (?:bother|come (?:back|home))|never (?:see|talk|speak|touch|forgive|come)|pack your|forget (?:about )?(?:me|us|the kids)|tak(?:e|ing) the (?:kids|children)|you(?:'ll| will) (?:be|regret|lose|see|pay))";

export const threat: ReadonlyArray<Rule> = [
  {
    // A limit of one's own is no threat, and a harm may be answered by leaving.
    category: "threat",
    find: [
      `if {you} (?!${WANTS} )[^.!?;]{1,70}? ${LOSS}`,
      `(?:i swear|i'm telling you|i promise you)?,? ?(?:do|say|try|touch|go there|call her|call him|see her|see him|one more \\w+)(?: \\w+){0,2},? and ${LOSS}`,
      `(?:stop|or you|come home|choose|decide|apologi[sz]e|quit|change)[^.!?;]{0,40} or (?:i'll|i will|i'm|i am|else|you'll|we're|it's)(?: [^.!?;]{0,30})?`,
      "or else",
    ],
    unless: ["if {you} (?:ever |even )?(?:\\w+ )?{harm}"],
  },
  {
    category: "threat",
    find: [
      "{you}(?:'ll| will|'re going to| are going to| shall) (?:\\w+ )?(?:regret|be sorry|pay for|wish you|end up (?:alone|on the street)|lose (?:me|the (?:kids|children|house)|everything)|never see (?:me|the (?:kids|children)|your (?:kids|children)|them|him|her))[^.!?;]*",
      "{you} (?:won't|will not) (?:get|see) (?:a|one|any|the (?:kids|children))(?: single)? ?(?:cent|penny|dime|euro|dollar|thing)?",
      "i(?:'ll| will|'m going to| am going to| swear i'll| swear i will| could| can) (?:just |easily |totally |always )*(?:ruin|destroy|expose|end|crush|finish|bury) (?:you|your|everything)",
      "i(?:'ll| will|'m going to| am going to| could| can) (?:\\w+ )?(?:make (?:you (?:pay|regret|suffer|sorry|wish|beg)|your life)|break (?:your|every)|burn your|throw (?:you|your)|kick you out|lock you out|change the locks|cut you off|hurt (?:you|myself|him|her)|kill (?:you|myself|him|her)|make sure (?:you|that you|everyone)|tell every(?:one|body)|show every(?:one|body)|post (?:your|those|the)|tell your \\w+ (?:everything|what you|about (?:you|this|us)|who you))[^.!?;]*",
      "i(?:'ll| will|'m going to| am going to| could) take the (?:kids|children)(?= and you| away|[.,!]|$| from you)[^.!?;]*",
      "(?:last|final|only) (?:warning|chance)",
      "watch (?:your back|yourself|out,? or|your step)",
      "either (?:she|he|it|they|your \\w+|that \\w+|the \\w+|you)[^.!?;]{0,40} or (?:i|me|i'm|we)",
      "(?:it's|it is) (?:her|him|them|it|your \\w+) or me",
      "keep (?:this|that|it|going|talking)(?: up| like that)? and",
      "(?:and |just |then )*see what happens",
      "try me",
      "don't (?:you dare|push me|test me|tempt me|provoke me|make me (?!laugh|cry|feel|smile|wait|choose))",
      "{you} know what i(?:'m| am)? (?:can do|capable of|could do)",
      "{you} don't know what i(?:'m| am)? (?:can do|capable of)",
      "(?:just )?wait (?:until|till) (?:your|i|everyone|they|my)[^.!?;]{0,30}(?:hears?|finds? out|tells?|sees?|get)",
      "don't (?:bother|even think (?:of|about)) coming (?:back|home)",
      "any ?time i (?:want|like|please)",
      "mark my words",
      "(?:i'm warning|i warn|i am warning) {you}",
      "{you}(?:'d| had) better (?!come rest|rest)",
      "(?:one|once) more (?:word|time|lie|step|look) and",
    ],
    unlessAfter: ["i hope", "i'm afraid", "so that"],
  },
];
