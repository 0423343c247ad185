import type { Rule } from "./language.ts";

/** After "never" these tell of one time, which is a fact: "You never told me about the loan." */
const ONCE =
  "(?!\\w+ed |told |said |came |went |gave |wrote |took |got |knew |saw |did |made |paid |brought |left |kept |met |sent |hit |hurt |gave up)";
const ONE_TIME = [
  "never (?:once )?(?:lied|cheated|hurt|judged|yelled|shouted|complained|failed|asked me to|let (?:me|us) down|let go of)",
  "never (?:hurt|give up|gave up|let me down|judge|lie|shout|raise your voice|stop (?:trying|loving|believing)|leave my side)",
];

export const blame: ReadonlyArray<Rule> = [
  {
    category: "blame",
    find: [
      `{you} never ${ONCE}\\w+`,
      "{you} (?:can|could) never \\w+",
      "{you}(?:'ve| have) never (?:once )?\\w+",
      "not once (?:did|have) {you}",
    ],
    unless: [...ONE_TIME, "never (?:loved|cared|wanted me|liked)", "never (?:have|had) to"],
    unlessAfter: ["if", "so that", "i hope", "promise that"],
  },
  {
    category: "blame",
    find: [
      "(?:{you}|you're|you are|youre|ur|you'd|you've) (?:always|constantly|forever|perpetually|only ever|continually) \\S+",
      "all {you} (?:ever )?(?:do|did|can do|can think of) is",
      "(?:you|you're|you are)[^.!?;]{0,60},? (?:as usual|as always|like always|yet again)",
      "every (?:single )?(?:time|day|night|weekend|evening|morning)[^.!?;]{0,40} {you} (?:\\w+ )?(?:ruin|spoil|start|make|forget|find|get|have to|do|pick|disappear|complain|fight)\\w*",
      "{you} (?:keep|keep on) (?:\\w+ing) (?:me|us|my|our|everything|this|it|that)",
      "{you} (?:don't|do not) (?:ever|lift a finger|do anything|do a thing|help at all|contribute)",
    ],
    unless: ["{good}"],
    unlessAfter: ["if", "when"],
  },
  {
    category: "blame",
    find: [
      "(?:all |entirely |only |completely )?your (?:own )?(?:fault|doing)",
      "if it (?:weren't|wasn't|were not|was not|hadn't been|had not been) for {you}",
      "without {you},? (?:my life|everything|we|i) would (?:be|have been) (?:better|fine|easier)",
    ],
    unless: ["{good}", "given up", "found", "able to", "would not have (?:made|managed)", "wouldn't be here"],
    unlessAfter: ["not", "isn't", "wasn't", "whether", "if"],
  },
  {
    category: "blame",
    find: [
      "(?:this is|that is|that's|it's|it is|is|are|was|were|everything|all of (?:this|it)) (?:all |entirely )?on {you}",
      "{you}(?:'re| are| were) (?:(?!not)\\w+ )?(?:to blame|the (?:reason|cause|problem)|responsible for (?:all|everything|this)|the one who started)",
      "i (?:only |still |do )*blame {you}",
      "{you}(?:'ve| have)? (?:only|nobody but|no one but|only have|have only) (?:got )?yourself to blame",
      "{you} and (?:only {you}|{you} alone)",
      "{you} (?:brought|bring) (?:this|it|that|all this) (?:all )?on (?:yourself|us)",
      "{you} (?:always )?(?:started|start) (?:it|this|all this|the whole thing)",
      "{you}(?:'ve| have)? (?:just |completely |totally |already |managed to )*(?:ruin|ruined|wreck|wrecked|destroy|destroyed|spoil|spoiled|spoilt|poison|poisoned|shattered|crushed) (?:every|everything|my|our|this|us|it|me|any|all|the (?:whole|entire|evening|day|weekend|holiday|trip|party|family))\\w*",
      "{you}(?:'ve| have)? (?:killed|broke|broken) (?:us|this (?:family|marriage)|our (?:love|marriage|family)|everything)",
      "{you} drove me (?:to|away|into|crazy|mad)",
      "(?:nothing|whatever) (?:that )?i (?:ever )?(?:do|did) is (?:ever )?(?:good )?enough",
      "(?:i can't|i cannot|i can never) do anything right",
      "i (?:lost|gave up|missed|sacrificed|wasted) [^.!?;]{0,50}(?:because of|for|thanks to) {you}",
    ],
    unless: ["{good}"],
    unlessAfter: ["not", "if", "whether", "sorry,? but"],
  },
  {
    category: "blame",
    find: [
      "(?:because of|due to|thanks to) (?:{you}(?! (?:both|two|all))|your (?:temper|moods?|lies|drinking|selfishness|laziness|stupidity|jealousy|anger|mother|family))",
    ],
    needs: ["{bad}"],
    unlessAfter: ["not", "isn't", "wasn't", "whether", "if"],
  },
  {
    category: "blame",
    find: [
      "it(?:'s| is| was) (?:always )?{you} who",
      "{you}(?:'re| are| were) the one who (?:broke|started|ruined|destroyed|left|made|wanted|did|caused|messed|always|never)",
      "if {you}(?:'d| had) (?:only|just|ever|once|been (?:a |there|more|less|better)|tried|listened|cared|loved|helped)[^.!?;]*",
      "{you} [^.!?;]{2,50} every (?:single )?time",
      "(?:wasted|lost|thrown away|given up|gave up) [^.!?;]{1,30}(?:years?|youth|life|time|months) (?:\\w+ )?(?:on|with|for|because of) {you}",
      "always the same (?:thing )?with {you}",
      "{you}(?:'ve| have)? (?:ruin|ruined|wrecked|spoiled|spoilt) [^.!?;]{2,40} (?:for (?:me|us|everyone|everybody|all of us)|again)",
      "{you}(?:'ve| have)? (?:ruin|ruined|wrecked|spoiled|spoilt) (?:christmas|easter|new year|my birthday|our wedding|dinner)",
      "(?:you|this) (?:and|is) your (?:stupid |damn )?(?:temper|moods|job|phone|mother)[^.!?;]{0,30} again",
      "(?:always|all) me who has to",
    ],
    unless: ["would not have (?:made|managed)"],
    unlessAfter: ["not", "wish"],
  },
  {
    category: "blame",
    find: [
      "{you} (?:always |really |just |only )*make me (?:so |feel |go |that |really )*(?:angry|mad|furious|sad|crazy|nervous|miserable|small|hate|cry|feel|scream|depressed|jealous|unhappy|lose|like)",
      "{you}(?:'re| are) (?:making|driving) me (?:so )?(?:angry|mad|furious|sad|crazy|nervous|miserable|insane|unhappy|ill)",
      "{you}(?:'ve| have)? made me (?:so )?(?:do (?:it|this|that)|angry|feel|shout|yell|scream|hit|cheat|lie|lose|into|hate)",
      "what {you}(?:'ve| have)? made me do",
    ],
    unless: ["{good}", "feel (?:good|free|strong)"],
    unlessAfter: ["sorry (?:that)?"],
  },
  {
    category: "blame",
    find: [
      "why (?:can't|cannot|can|couldn't|don't|won't) {you} (?:ever|just|for once|once|at least|simply|never|even)",
      "why (?:do|must|are|did) {you} (?:always|never|constantly|have to)",
      "why (?:must|does|is) everything (?:\\w+ ){0,3}(?:about|around) {you}",
      "everything (?:always )?(?:is|has to be|must be|revolves) (?:about|around) {you}",
      "for once in your life",
      "would it kill {you}",
      "is it (?:really )?(?:so hard|too much) for {you}",
      "{you} could at least",
    ],
  },
];
