import { blame } from "./en-blame.ts";
import { apology, threat } from "./en-levers.ts";
import { contempt, mind, names } from "./en-person.ts";
import type { LanguageRules } from "./language.ts";

export const en: LanguageRules = {
  lists: {
    you: "you|u|ya",
    are: "you are|you're|youre|ur|u r|u are|you were|you've been|you have been|you can be|you act|you always were",
    very: "(?:(?:so|such|really|just|always|a|an|the|completely|totally|absolutely|utterly|being|nothing but|most|biggest|worst|real|total|complete|fucking|bloody|damn|goddamn|freaking|too|very|pretty|probably|honestly|simply|still|also|all|acting|behaving|like|such|kind of|big|little|old|even|quite|truly|obviously|clearly) ){0,5}",
    insult:
      "idiot|moron|imbecile|fool|liar|cheat|cheater|fraud|hypocrite|coward|jerk|asshole|ass|arsehole|bastard|bitch|cow|pig|dog|snake|rat|monster|psycho|psychopath|sociopath|narcissist|loser|baby|crybaby|brat|clown|bully|control freak|drama queen|freak|gold digger|parasite|leech|failure|weakling|wimp|slob|prick|dick|douche|slut|whore|witch|lunatic|maniac|manipulator|gaslighter|abuser|tyrant|dictator|princess|diva|mule|fake|phony|phoney|fool|clod|mummy's boy|mama's boy|mommy's boy|traitor|predator|pervert|wreck|nobody|savage|ogre|shrew|gossip|whiner|snob|tyrant|tramp|scumbag|creep|dumbass|cunt|hag|nag|nutcase|basket case",
    vice: "stupid|dumb|lazy|selfish|self-centred|self-centered|egoistic|egotistical|crazy|insane|mad in the head|heartless|cold-hearted|cold|cruel|mean|immature|childish|toxic|paranoid|hysterical|ungrateful|greedy|stingy|arrogant|controlling|manipulative|narcissistic|spineless|weak|needy|clingy|bitter|evil|vile|rude|spoiled|spoilt|neurotic|psychotic|mental|unstable|fat|ugly|frigid|thoughtless|inconsiderate|dishonest|untrustworthy|unreliable|irresponsible|incompetent|brainless|shameless|abusive|mentally ill|full of yourself|self-obsessed|petty|jealous and|obsessed|entitled|vicious|nasty|lying|disloyal",
    low: "pathetic|disgusting|ridiculous|worthless|useless|hopeless|laughable|repulsive|embarrassing|beneath me|a joke|a disgrace|an embarrassment|a waste of (?:space|time|air)|good for nothing|not worth (?:it|my time)|nothing(?! but)|a nobody",
    kin: "mother|mom|mum|father|dad|parents|sister|brother|family|ex",
    good: "laugh|laughs|laughed|smile|happy|kind|kindly|gentle|patient|sweet|lovely|wonderful|beautiful|thank|thanks|grateful|feel loved|felt loved|safe|calm|at home|at peace|alive|better|stronger|learn|learned|learnt|welcome|seen|there for|supportive|supported|encouraged|stood by|remember|remembered|honest|generous|warm|good to|good with|good at",
    bad: "no|not|\\w+n't|never|nothing|nobody|lost|lose|losing|miss|missed|broke|broken|ruined|fail|failed|failing|cry|cried|crying|drink|drinking|hide|hides|hiding|hate|hates|alone|lonely|debt|debts|afraid|scared|sick|ill|stress|stressed|depressed|depression|unhappy|miserable|angry|gone|left|quit|suffer|suffering|worse|bad|like this|fight|fighting|late|mess|trouble|pain|hurt|anxiety|nightmares|exhausted|stuck|over|everything",
    harm: "hit|hits|hurt me|push|pushed|shove|slap|beat|choke|grab|touch me|touch the kids|threaten|cheat|lie|drink|drive drunk|use again|gamble|force|follow me|spit|steal|break things|lay a hand",
  },
  silent: [
    // What somebody said or did with words is a fact about an act.
    "(?:you|he|she|they|we|i|it|your \\w+|my \\w+) (?:have |had |'ve |'d |once |also |then |just )*(?:said|told|called|named|wrote|shouted|yelled|screamed|texted|insulted|accused|blamed|threatened|warned|asked|admitted|claimed|swore|compared|mocked|promised)(?! (?:it|that|this|so) to)(?! (?:sorry|i'm sorry|i was sorry|i am sorry|you (?:i'm|i am|i was) sorry))[^.!?;\\n]*",
    "(?:as|like) you (?:say|said|put it)[^.!?;\\n]*",
    // A denial, a doubt, a fear of one's own, a sentence about oneself.
    "(?:i|we|nobody|no one) (?:don't|do not|didn't|did not|never|doesn't|wouldn't|would not|can't|cannot) (?:think|thought|believe|believed|mean|meant|say|said|want to say|call|called|claim|feel|find)[^.!?;,\\n]*",
    "(?:i'm|i am|i was|i get|we are) (?:so |very |often |sometimes |just |a bit )*(?:afraid|scared|worried|frightened|anxious|terrified|not sure|unsure)[^.!?;\\n]*",
    "(?:i|we) (?:don't|do not|didn't|did not) know (?:if|whether|why|how)[^.!?;\\n]*",
    "(?:i wonder|i'm wondering|i am wondering|i wondered|i ask myself|i tell myself|i told myself|i (?:\\w+ )?imagine|i imagined|i thought|i had the thought|in my head|it felt as if|it feels as if|it felt like|it feels like|maybe|perhaps|i fear|i hope|i hoped)[^.!?;\\n]*",
    "(?:it|this|that)(?:'s| is|'s| was)(?:n't| not) (?:all |only )?your (?:fault|doing)",
    "(?:not|isn't|wasn't|never) (?:all |only )?(?:your fault|because of you|on you)",
  ],
  rules: [...blame, ...names, ...contempt, ...mind, ...apology, ...threat],
};
