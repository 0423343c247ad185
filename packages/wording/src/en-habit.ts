import type { Rule } from "./language.ts";

/** Habits that hurt: "you always" with one of these is a verdict whatever else the clause says. */
const BAD_HABIT =
  "(?:have to|had to|must|late|busy|too (?!kind|good|sweet|generous)\\w+|angry|mad|tired|grumpy|moody|distant|negative|jealous|suspicious|gone|away|absent|drunk|on (?:your|the) (?!mind)\\w+|in a (?:bad )?mood|somewhere else|against me|the victim|some excuse|an excuse|excuses?" +
  "|leav(?:e|ing) (?:me (?!the last|a note|notes)|everything|it|all|the (?!light)|your|us)|left me|for(?:get|got|getting)|ignor\\w+|avoid\\w*|blam\\w+|criti[cs]\\w+|complain\\w*|nag\\w*|yell\\w*|shout\\w*|scream\\w*|snap\\w*|interrupt\\w*|twist\\w*|exaggerat\\w+|overreact\\w*|assum\\w+|accus\\w+|attack\\w*|judg\\w+|mock\\w*|belittl\\w+|dismiss\\w*|disappoint\\w*|embarrass\\w*|humiliat\\w+|contradict\\w*|undermin\\w+|control\\w*|correct\\w*|compar\\w+|cancel\\w*|disappear\\w*|lie|lied|lying|cheat\\w*|ruin\\w*|spoil\\w*|sulk\\w*|slam\\w*|refus\\w+|demand\\w*|manipulat\\w+|push me|pressur\\w+|whin\\w+|reject\\w*|deflect\\w*|minimi[sz]\\w+|downplay\\w*|stonewall\\w*" +
  "|side with|take (?:her|his|their|everyone|your mother|your mom|your family|it out|me for|things too|sides|over)|choos\\w+ \\w+(?: \\w+)? over|pick (?:a fight|fights|her|him|them|your|on)|put (?:your|work|her|him|them|everyone|everybody|it off|me (?:last|down|second))|let (?:me|us|everyone|everybody) down|throw (?:it|that|things|my)|bring up|play (?:the|games|dumb)|act(?:ing)? (?:like|as if|as though|so)|start(?:ing)? (?:a |the )?(?:fight|argument|drama|yelling|shouting|arguing)\\w*|find (?:something(?! (?:nice|kind|good|beautiful))|an excuse|a reason|fault|(?:a way|ways) (?:to (?:make it|make me|blame|turn|avoid|ruin|hurt|get out|twist|spoil)|around))|make (?:me (?:feel (?!safe|loved|better|good|at|special|happy|welcome|wanted|seen|beautiful|strong|calm|heard)|wait|do everything|look|choose|beg|pay|ask)|everything|it (?:about|hard|so hard|my|sound|worse|all|impossible)|excuses|an excuse|fun of|a (?:scene|fuss|big deal|drama|face)|plans without|decisions without|promises|things worse|us late)|get (?:angry|mad|upset|defensive|your way|jealous|annoyed|drunk)|want to (?:be right|win|fight|control)|think (?:the worst|of yourself|about yourself|only|you know|you're right)|say (?:you'll|one thing|you're going|the same)|tell me (?:what to|how to|the same)|talk (?:over|down to|about yourself)|walk (?:away|out|off)|run (?:away|off|to your|late)|shut (?:down|me)|go behind|go silent|come home late|come up with|fall asleep when|end up|know better|treat me|treat us|do (?:this|that|it|the same|what(?:ever)? you|the bare)|turn (?:everything|it|this|things|on me|against|me down)|use (?:it|that|this) against|look (?:for|at your phone|down on)|show up late|waste|hold (?:it|everything|a grudge|grudges)|give (?:me the (?:silent|cold)|in to your|up)|need to (?:win|be right|control|have the last)|win|prioriti[sz]e (?!me|us))";

/** What a habit of care looks like; the list is long because praise must never be marked. */
const GOOD_HABIT = [
  "(?:always|never|constantly) (?:\\w+ )?(?:make|made|making) (?:me (?:laugh|smile|happy|proud|coffee|tea|breakfast|dinner|lunch|feel)|us (?:laugh|smile|all)|everyone (?:laugh|feel)|sure|time|room|space|the (?:best|bed|kids)|it (?:work|better|easier|fun|special)|up for|people|breakfast|dinner|coffee|tea|soup|my)",
  "always (?:\\w+ )?(?:know|knew|know exactly) (?:how|what to|what i|when|just|the right|where)",
  "always (?:find|found) (?:the|time|a way|something (?:nice|kind|good)|ways|words|beauty)",
  "always (?:have|had|got) (?:my back|time|a (?:kind|smile|hug|good|way with|plan|joke|warm|soft|place)|the (?:best|right|kindest|most)|room|your arms|faith|such)",
  "always (?:been|be|were|are|was) (?:my|there|so|a (?:good|great|wonderful|caring|loving|kind|patient)|the (?:one i|first to|best|love|kind|calm|strong|rock|reason i)|honest|kind|patient|fair|good|gentle|loyal|faithful|on my side|by my side|proud|supportive|welcome|generous|in my|loved|able)",
  "always (?:so )?(?:kind|patient|there|welcome|safe|gentle|generous|honest|fair|loyal|sweet|thoughtful|supportive|ready|willing|proud|my|beautiful|calm|on my (?:side|mind)|in my|by my|up for|the (?:first to (?:help|say|apologi[sz]e|call|hug)|one i|best|love|rock|calm|kind)|good (?:to|with|at|company)|able|open|interested|happy|glad|going to be|worth|enough)",
  "always (?:remember|smell|look (?:so )?(?:good|beautiful|handsome|great|amazing|lovely|nice|after|out)|bring|brought|help|hold|hug|kiss|smil|listen|ask (?:how|me (?:how|if|what|about)|about|if|for my|before)|check (?:in|on me|that|if|with)|wait(?:ed)? (?:for|up)|saves?|cook|sing|sang|call (?:me|from|back|on|my|your|when|to)|text (?:me )?(?:when|good|to|from|back)|tell (?:me (?:the truth|i'm|i am|that i|how much|when|you love|about|stories|first)|the truth|the (?:best|funniest))|told me the truth|say (?:good|thank|please|i love|sorry first|the right|hello|the (?:kindest|nicest))|keep (?:your|me (?:safe|warm|going|company|posted|calm)|calm|us|a)|kept|stay|stand|stood|support|encourag|believ|trust|understood|understand|forgiv|forgave|defend(?:ed)? (?:me|us)|welcom|love|see the (?:good|best)|tr(?:y|ied) (?:to|your|hard)|do your (?:best|share)|put (?:me|us|the kids|the children|our|others|family|a|the kettle|up with) (?!down|last)|took care|take (?:care|good|the time|time|my side|the kids|me (?:to|out|seriously)|out the|your time|turns)|cheer|calm|comfort|warm|share|surprise|think of (?:me|us|others|everyone|everything|the little)|come (?:back|when|with me|home (?:to|with|for)|through)|came|give (?:me (?:space|time|good|strength|hope|a|the|your|room|courage)|the (?:best|warmest)|a|great|my|so|your best|everyone)|gave|let (?:me|us|the)|leave (?:me (?:the last|a|notes|some)|the light|a light|a note|room|space)|wanted|dream|hop(?:e|ed)|want (?:the best|to (?:help|hear|hold|know how|learn))|work(?:ed)? so hard|handle|water|feed|walk (?:me|the dog)|pay attention|notice|thank|admire|respect|sound|spoil me|fix|carry|drive me|pick (?:me up|up the|the (?:best|right))|read (?:to|the kids)|learn|treat(?:ed)? (?:me|us|my \\w+) (?:well|with|kindly|like a (?:queen|king))|talk to me (?:gently|kindly|like)|turn to me|get up (?:early|first|with|at)|laugh(?:ed)? (?:at my jokes|with)|apologi[sz]ed? first|own up)\\w*",
];

/** "Never" beside these is praise, a relief, or no habit at all. */
const NOT_NEVER = [
  "never (?:once )?(?:pressured|forgot|made me (?:choose|feel (?:bad|small|stupid|guilty|ashamed|alone|less))|stopp?(?:ed)? (?:loving|believing|trying|caring|fighting for|amazing|surprising|supporting|hoping|asking|learning)|ask(?:ed)? (?:for (?:anything|much|thanks)|me to (?:change|choose))|left my side|doubted|laughed at me|gave me (?:a )?reason|h[eo]ld (?:it|anything|that|my \\w+) against|broke your word|mocked|pushed me|rushed me|demanded|compared me|blamed me|turned me away)",
  "never (?:once )?(?:lied|cheated|hurt|judged|yelled|shouted|complain(?:ed)?|failed|asked me to|let (?:me|us) (?:down|go|fall)|let go of|ran|walked away|gave up|raised|threw|hit|touched|used|hid)",
  "never (?:forget|fail|hurt|give up|gave up|judge|lie|shout|yell|raise your|stop (?:trying|loving|believing|caring|surprising|amazing|making me (?:laugh|smile|happy))|leave my side|leave me (?:alone when|behind)|cease|tire|miss (?:a|his|her|our|my|the)|mind|hesitate|push me|rush me|make me feel (?:bad|small|stupid|guilty|ashamed|less|rushed|judged)|make fun|have (?:to|been)|had to|get tired|lose (?:hope|faith|your (?:temper|patience|sense of))|pressure|turn me away|treat me (?:badly|like)|say (?:a bad|anything (?:bad|mean|cruel))|speak badly|need to|know|ask(?:ed)? for (?:anything|much|help)|demand|hold (?:a|any) grudge|let (?:the kids|anyone|me (?:down|fall|go))|doubt|refuse|cheat|interrupt|criti\\w+|leave without|go to bed (?:angry|without)|looked (?:more|better|so)|seemed|met|heard|saw|tell anyone|told anyone|wanted (?:to (?:hurt|move|live|leave|have|be|come|go|talk)|a (?:dog|big|car|house|party|wedding)))",
];

const NOT_SAID = ["if", "so that", "i hope", "promise that", "promised?", "when", "whether", "unless", "think"];
const THANKFUL = [
  "i (?:miss|love|loved|like|liked|adore|admire|appreciate|noticed|remember|know|see)(?: (?:it )?(?:how|that|when|the way))?",
  "thank you,?",
  "thanks,?",
  "glad",
  "grateful(?: that)?",
  "the way",
  "how",
];
/** After "never" these tell of one time, which is a fact: "You never told me about the loan." */
const ONCE =
  "(?!\\w+ed |told |said |came |went |gave |wrote |took |got |knew |saw |did |made |paid |brought |left |kept |met |sent |hit |hurt |gave up)";

export const habit: ReadonlyArray<Rule> = [
  {
    category: "blame",
    find: [
      `{ye} {adv}never (?:ever |even |once |really )?${ONCE}\\w+`,
      "{ye} never (?:ever |once |even )+\\w+",
      "{ye} (?:can|could|will) never (?!hurt|replace|lose|make up|know|forget)\\w+",
      "{ye}(?:'ve| have) never (?:once |ever )?\\w+",
      "not once (?:did|have) {you}",
      "{ye}(?:'re| are) never (?!boring|alone|a burden|too|far|getting|going to lose|in the way)\\w+",
    ],
    unless: [...NOT_NEVER, "never (?:loved|cared|wanted me|liked)"],
    unlessAfter: [...NOT_SAID, ...THANKFUL],
  },
  {
    category: "blame",
    find: [
      `(?:{ye}|you're|you are|you'd|you've) {adv}(?:always|constantly|forever|perpetually|only ever|continually|endlessly),? {adv}${BAD_HABIT}`,
      `(?:{ye}|you're|you are) ${BAD_HABIT}[^.!?;,]{0,40} (?:all the time|all day(?: long)?|constantly|again and again|over and over|every (?:single )?(?:day|night|time|evening|weekend|morning))`,
    ],
    unlessAfter: [...NOT_SAID, ...THANKFUL],
  },
  {
    category: "blame",
    find: [
      "(?:{ye}|you're|you are|you'd|you've) (?:always|constantly|forever|perpetually|only ever|continually),? [^\\s,]+",
      "(?:you|you're|you are)[^.!?;]{0,60},? (?:as usual|as always|like always|yet again)",
    ],
    unless: GOOD_HABIT,
    unlessNear: ["{good}"],
    unlessAfter: [...NOT_SAID, ...THANKFUL],
  },
  {
    category: "blame",
    find: [
      "all {you} (?:ever )?(?:do|did|can do|can think of) is",
      "every (?:single )?(?:time|day|night|weekend|evening|morning)[^.!?;]{0,40} {ye} (?:\\w+ )?(?:ruin|spoil|start|make|forget|find|get|have to|do|pick|disappear|complain|fight)\\w*",
      "every (?:single )?(?:conversation|discussion|talk|fight|argument|dinner|evening|weekend|holiday|vacation|trip|party|birthday|christmas|day|visit)(?: (?:with you|we have|with me))? (?:turns into|ends? (?:up )?(?:with you|in you|with your|because of you)|has to be|becomes) [^.!?;]*",
      "{ye} (?:keep|keep on|kept) (?!hold|help|support|hug|mak\\w+ me (?:laugh|smile|happy))(?:\\w+ing) (?:me|us|my|our|everything|this|it|that|every \\w+|your promises|promises|the same|things from|secrets)",
      "{ye} (?:don't|do not) (?:ever|lift a finger|do anything|do a thing|help at all|contribute)",
      "(?:nothing|it) (?:is )?(?:ever|never) (?:changes|changed|gets better|good enough|enough) (?:with|for) you",
      "(?:it's|it is|is it|here we go,?) (?:just )?(?:always )?the same (?:old )?(?:story|thing|excuse|excuses|song|game|mess)?,? ?(?:every time|again and again|over and over|with you)",
      "i(?:'m| am) (?:always )?(?:the only one|the one)(?: (?:here|in this house|in this (?:family|marriage|relationship)))? who (?:ever |always |even )?(?:does|do|cleans?|cooks?|works?|cares?|tr(?:y|ies)|takes?|plans?|has to|fix(?:es)?|pays?|apologi[sz]es?|worr(?:y|ies)|makes?|gets up|helps?)[^.!?;]*",
      "i (?:always )?have to (?:do|clean|beg|ask|fix|remind|chase|carry|walk on|handle|manage|deal|pick up)[^.!?;]{0,40} (?:because you|while you|after you|for you to|around you|with your)[^.!?;]*",
      "{ye} make it (?:so )?(?:impossible|hard|difficult)(?: \\w+)? to (?:talk|live|love|be|trust|breathe|relax|have)[^.!?;]*",
      "you make (?:everything|every \\w+|it all|all of it) (?:about (?:you|yourself)|so hard|harder|difficult|impossible|worse|my fault)",
      "(?:everything|it all|it|the whole \\w+|our (?:life|whole \\w+|weekends?|evenings?)) (?:always )?(?:has|have|had|needs?) to (?:go|be|revolve|happen|work) (?:your way|around you|about you|the way you want|on your terms)[^.!?;]*",
      "{ye}(?:'re| are| were) the one who[^.!?;]{0,20} (?:tore|broke|started|ruined|destroyed|left|walked|cheated|lied|wanted|did|caused|messed|always|never|stopped|gave up|threw|killed|made|pushed|chose|wrecked|put|got)[^.!?;]*",
      "{ye}(?:'ve been| have been|'re| are) (?:ruining|destroying|wrecking|spoiling|poisoning|killing|sabotaging|suffocating|draining|tearing)[^.!?;]*",
      "{ye} (?:tore|tear|rip|ripped|split) (?:this|our|the|my|us) ?(?:family|marriage|lives|life|home|apart)?[^.!?;]*",
      "(?:our|my|this|the) (?:whole |entire )?(?:\\w+ )?(?:marriage|relationship|life|family|home|health|career|weekend|holiday|friendship|confidence|finances)(?: \\w+)? (?:went|goes|is|are|was|fell|fall|has gone|have gone|suffers?|suffered|broke|falling|failed) [^.!?;]{0,40}because of you[^.!?;]*",
      "because of your (?:spending|gambling|debts?|affairs?|lies|lying|ego|pride|drinking|phone|games?|attitude|carelessness|mistakes?|choices|decisions|obsession|cheating|jealousy|moods?|temper|anger|stubbornness|laziness|selfishness|stupidity|habits|behaviou?r|paranoia|coldness|big mouth|addiction|neglect|negligence),? (?:we|i|the|our|my|he|she|they|nobody|everything)[^.!?;]{0,40}",
      "(?:all|every one of|every) (?:of )?(?:our|my|the) (?:\\w+ )?(?:problems?|fights?|debts?|troubles?|arguments?|misery|pain) (?:is|are|starts?|started|comes?|came|begins?|began|was|were|can be traced)[^.!?;]{0,20} (?:you|your)(?: \\w+)?",
      "i (?:can't|cannot|can never|couldn't) [^.!?;,]{1,30} without {you}r? (?:finding|criti|complain|comment|judg|yell|shout|accus|question|nag|correct|interfer|getting|making|mocking|blam|starting|sulking|rolling)[^.!?;]{0,30}",
      "if it (?:weren't|wasn't|were not|was not|hadn't been) for your (?!help|support|love|patience|kindness|strength)[^.!?;]{2,60}",
      "{ye}(?:'ve been| have been|'re| are)? (?:always |constantly )*(?:drag|drags|dragging|dragged|pull|pulling|hold|holding) (?:me|us|everyone) (?:down|back)[^.!?;]{0,20}",
      "{ye} make (?:everything|it all|every \\w+|things|my life) (?:so |always |much |more )*(?:complicated|difficult|hard|harder|miserable|impossible|about you|worse|exhausting|stressful)[^.!?;]{0,15}",
      "everything (?:is|was|has to be|turns out to be) (?:always |only |just )+(?:about|around) you[^.!?;]{0,20}",
      "why (?:is|does|must) (?:everything|it|all of it) (?:always )+[^.!?;]{0,40}",
      "{ye}(?:'ve| have)? (?:completely |totally |already )*(?:ruined|destroyed|wrecked|spoiled|broken|killed|poisoned) (?:what(?:ever)?|every|all|any)[^.!?;]{0,30}",
      "{ye} treat (?:me|us) (?:like|as if|worse)[^.!?;]{0,40}",
      "(?:because|thanks to) (?:of )?{you} (?:that )?(?:we|i|my|our|the kids|nobody|no one|he|she|they) (?:had to|have to|can't|couldn't|don't|lost|never|missed|ended up|won't|no longer|hates?|cry|cries|sleep badly|are (?:broke|late|in))[^.!?;]*",
      "if {ye}(?:'d| had|'d have| hadn't| didn't| weren't| wasn't| would just| could just| just| only)[^.!?;]{2,60},? (?:we|i|this|things|our|the|everything|my|he|she|they|nobody|none)(?:'d| would| could| might| wouldn't| couldn't)(?: n't| not)?[^.!?;]*",
      "(?:we|i|this|things|our|the \\w+|everything|none of this|he|she|they)(?:'d| would| could|'d have) (?:not |n't |still |never |all )?[^.!?;]{2,50} if {ye}(?:'d| had| hadn't| weren't| wasn't| didn't| would| only| just| ever| could)[^.!?;]*",
      "(?:we|i|this|things|our|the \\w+|everything|none of this|he|she|they) (?:wouldn't|couldn't) [^.!?;]{2,50} if {ye}(?:'d| had| hadn't| weren't| wasn't| didn't| would| only| just| ever| could)[^.!?;]*",
      "why (?:do|must|should|am) i (?:always |constantly |the one )?(?:have to|the one|always|be the one)[^.!?;]*",
    ],
    unless: [
      ...GOOD_HABIT,
      "(?:wouldn't|couldn't|would not|could not) (?:have )?(?:made|make|managed?|finish|learn|got|get|survive|found|find|pass|dare|be (?:here|alive)|sleep|do it|done it|started)\\w*",
      "i(?:'d| would) (?:be|have been) lost",
    ],
    unlessNear: ["{good}", "sorry", "i should have"],
    unlessAfter: [
      "not",
      "if",
      "whether",
      "when",
      "unless",
      "i miss how",
      "i love how",
      "i love that",
      "thank you,?",
      "thanks,?",
      "glad",
    ],
  },
];
