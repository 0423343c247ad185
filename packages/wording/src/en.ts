import { apology } from "./en-apology.ts";
import { blame } from "./en-blame.ts";
import { contempt } from "./en-contempt.ts";
import { habit } from "./en-habit.ts";
import { mind } from "./en-mind.ts";
import { motive } from "./en-motive.ts";
import { names } from "./en-names.ts";
import { scorn } from "./en-scorn.ts";
import { threat } from "./en-threat.ts";
import type { LanguageRules } from "./language.ts";

export const en: LanguageRules = {
  words: {
    dont: "don't",
    didnt: "didn't",
    doesnt: "doesn't",
    cant: "can't",
    couldnt: "couldn't",
    wouldnt: "wouldn't",
    shouldnt: "shouldn't",
    wont: "won't",
    isnt: "isn't",
    arent: "aren't",
    wasnt: "wasn't",
    werent: "weren't",
    havent: "haven't",
    hasnt: "hasn't",
    hadnt: "hadn't",
    youre: "you're",
    youve: "you've",
    youll: "you'll",
    youd: "you'd",
    im: "i'm",
    ive: "i've",
    thats: "that's",
    whats: "what's",
    theres: "there's",
    hes: "he's",
    shes: "she's",
    theyre: "they're",
    alwasy: "always",
    allways: "always",
    alway: "always",
    evry: "every",
    becuase: "because",
    becasue: "because",
    beacuse: "because",
    cuz: "because",
    cos: "because",
    coz: "because",
    sory: "sorry",
    sry: "sorry",
    appologise: "apologise",
    appologize: "apologize",
    gonna: "going to",
    gotta: "have to",
    wanna: "want to",
    lier: "liar",
    nvr: "never",
    ppl: "people",
  },
  clauses: "but|while|although|though|because|whereas|and you",
  lists: {
    you: "you|u|ya",
    // The one who does: not "for you", "hurt you".
    ye: "(?<!(?:hurt|hurts|hurting|to|for|with|of|about|at|from|by|loved?|miss(?:ed)?|hated?|told?|see|saw|gave|give|help|helped|let|lets|make|made|ask|asked|hear|heard|left|leave|thank|thanked|need|needed|treat|treated|betrayed?|between|without|beside|watch|watched|call|called|answer|blamed?|push|pushed|hit|forgive|forgave|trust) )(?:you|u|ya)",
    adv: "(?:(?:really|just|clearly|obviously|still|even|also|simply|actually|only|always|ever|truly|probably|secretly|completely|totally|absolutely|honestly|literally|already|easily|so|fucking|basically|constantly|deliberately|seriously|very|plainly|apparently|evidently|definitely|all|too|must|now) )*",
    are: "you are|you're|youre|ur|u r|u are|you were|you've been|you have been|you can be|you act|you always were",
    very: "(?:(?:so|such|really|just|always|a|an|the|completely|totally|absolutely|utterly|being|nothing but|most|biggest|worst|real|total|complete|fucking|bloody|damn|goddamn|freaking|too|very|pretty|probably|honestly|simply|still|also|all|acting|behaving|like|such|kind of|big|little|old|even|quite|truly|obviously|clearly) ){0,5}",
    insult:
      "egoist|ego-?centric|egomaniac|bum|deadbeat|scum|cheapskate|miser|freeloader|sponger|drunkard|addict|junkie|home-?wrecker|backstabber|con artist|crook|thief|egomaniac|megalomaniac|man-?child|know-it-all|pushover|doormat|sheep|rich kid|pushover|lowlife|low-life|piece of (?:shit|work|crap|garbage|trash)|shit|trash|garbage|dirtbag|dumb-?ass|bonehead|airhead|bimbo|twat|wanker|tosser|git|pig-?head|simpleton|dimwit|halfwit|blockhead|numbskull|birdbrain|nitwit|dunce|sadist|devil|demon|vampire|vulture|weasel|worm|cockroach|donkey|ape|animal|beast|brute|hothead|hypochondriac|nutjob|nut job|head case|mental case|psycho bitch|sulker|quitter|chicken|sissy|momma's boy|mommy's girl|daddy's girl|spoiled brat|womani[sz]er|sleaze|sleazebag|stalker|cheating bastard|nympho|gaslighting \\w+|emotional vampire|ice queen|killjoy|party pooper|cynic|martyr|perpetual victim|attention seeker|attention whore|pathological \\w+|compulsive liar|has-been|wannabe|poser|phony|show-off|charlatan|swine|leech|idiot|moron|imbecile|fool|liar|cheat|cheater|fraud|hypocrite|coward|jerk|asshole|ass|arsehole|bastard|bitch|cow|pig|dog|snake|rat|monster|psycho|psychopath|sociopath|narcissist|loser|baby|crybaby|brat|clown|bully|control freak|drama queen|freak|gold digger|parasite|leech|failure|weakling|wimp|slob|prick|dick|douche|slut|whore|witch|lunatic|maniac|manipulator|gaslighter|abuser|tyrant|dictator|princess|diva|mule|fake|phony|phoney|fool|clod|mummy's boy|mama's boy|mommy's boy|traitor|predator|pervert|wreck|nobody|savage|ogre|shrew|gossip|whiner|snob|tyrant|tramp|scumbag|creep|dumbass|cunt|hag|nag|nutcase|basket case",
    vice: "nuts|delusional|deranged|unhinged|bonkers|psycho|psychopathic|loony|loopy|two-faced|self-absorbed|self-righteous|self-pitying|stuck-up|stuck up|pig-headed|pigheaded|bone idle|lazy-ass|ignorant|dim|dense|thick|clueless|gutless|cowardly|hypocritical|bossy|moody|bitchy|whiny|vain|conceited|pompous|smug|sneaky|slimy|shady|fake|callous|ruthless|soulless|sadistic|bitter old|vindictive|spiteful|malicious|bigoted|sexist|jealous and controlling|disrespectful|insensitive|unfeeling|emotionless|passive-aggressive|passive aggressive|infantile|ungrateful and|cheap|tight-fisted|good-for-nothing|worthless and|filthy|sleazy|stubborn as|messed up|fucked up|sick|twisted|mentally unstable|bipolar|schizo|retarded|braindead|brain-dead|emotionally (?:stunted|unavailable|dead|abusive|retarded)|no good|full of (?:it|shit|crap|lies)|power-hungry|money-hungry|stupid|dumb|lazy|selfish|self-centred|self-centered|egoistic|egotistical|crazy|insane|mad in the head|heartless|cold-hearted|cold|cruel|mean|immature|childish|toxic|paranoid|hysterical|ungrateful|greedy|stingy|arrogant|controlling|manipulative|narcissistic|spineless|weak|needy|clingy|bitter|evil|vile|rude|spoiled|spoilt|neurotic|psychotic|mental|unstable|fat|ugly|frigid|thoughtless|inconsiderate|dishonest|untrustworthy|unreliable|irresponsible|incompetent|brainless|shameless|abusive|mentally ill|full of yourself|self-obsessed|petty|jealous and|obsessed|entitled|vicious|nasty|disloyal",
    low: "unbearable|insufferable|intolerable|a disappointment|a let-?down|a burden|dead weight|a lost cause|a waste|a laughing stock|a laughing-stock|a parody|a cliche|no better than \\w+|(?:an? )?(?:waste of (?:space|time|air|oxygen|my \\w+)|disappointment|disgrace|embarrassment|joke|let-?down|laughing[- ]stock|lost cause|burden|nobody|clich[eé])|so far beneath|unlovable|unattractive|repellent|revolting|gross|contemptible|despicable|mediocre|boring|embarrassing|hilarious when you try|incapable of \\w+[^.!?;]{0,20}|not capable of \\w+|unable to do anything|no use|of no use|good for nothing|hopeless at everything|a train wreck|a shame|a punishment|a mistake|beyond help|a nightmare(?= to| [.!]|[.!]|$)|pitiful|tragic|nothing to me|less than nothing|a (?:cheap|bad|poor) (?:copy|version|imitation)[^.!?;]*|an insult|useless as (?:a|an)[^.!?;]*|pathetic|disgusting|ridiculous|worthless|useless|hopeless|laughable|repulsive|embarrassing|beneath me|a joke|a disgrace|an embarrassment|a waste of (?:space|time|air)|good for nothing|not worth (?:it|my time)|nothing(?! but)|a nobody",
    kin: "mother|mom|mum|father|dad|parents|sister|brother|family|ex",
    good: "laugh|laughs|laughed|smile|happy|kind|kindly|gentle|patient|sweet|lovely|wonderful|beautiful|thank|thanks|grateful|feel loved|felt loved|safe|calm|feel at home|at peace|alive|better|stronger|learn|learned|learnt|welcome|seen|there for|supportive|supported|encouraged|stood by|remember|remembered|honest|generous|warm|hugged|held|hold|kissed goodbye|left the light|kept me|saved|get up in the morning|made it|keep going|kept going|sober|quit smoking|stopped smoking|came back to life|still here|didn't give up|forgave|forgive me|made my day|cheer|cheered|believed in me|believe in|good to|good with|good at",
    bad: "no|not|\\w+n't|never|nothing|nobody|lost|lose|losing|miss|missed|broke|broken|ruined|fail|failed|failing|cry|cried|crying|drink|drinking|hide|hides|hiding|hate|hates|alone|lonely|debt|debts|afraid|scared|sick|ill|stress|stressed|depressed|depression|unhappy|miserable|angry|gone|left|quit|suffer|suffering|worse|bad|like this|fight|fighting|late|mess|trouble|pain|hurt|anxiety|nightmares|exhausted|stuck|over|everything",
    harm: "hit|hits|hurt me|push|pushed|shove|slap|beat|choke|grab|touch me|touch the kids|threaten|cheat|lie|drink|drive drunk|use again|gamble|force|follow me|spit|steal|break things|lay a hand",
  },
  silent: [
    // What somebody said or did with words is a fact about an act.
    "(?:you|he|she|they|we|i|it|your \\w+|my \\w+) (?:have |had |'ve |'d |once |also |then |just )*(?:said|told|called|named|wrote|shouted|yelled|screamed|texted|insulted|accused|blamed|threatened|warned|asked|admitted|claimed|swore|compared|mocked|promised)(?! (?:it|that|this|so|those things|these things|all that)(?: only| just| all| clearly| obviously)* (?:to|because|on purpose|out of|for))(?! (?:sorry|i'm sorry|i was sorry|i am sorry|you (?:i'm|i am|i was) sorry))(?:(?!,? but )[^.!?;\\n]){0,240}",
    "(?:calling|called|telling|saying|told|said) (?:you|that you|you're|me|him|her)(?! (?:sorry|i'm|i was|i am))[^.!?;\\n]*",
    "(?:as|like) you (?:say|said|put it)[^.!?;\\n]*",
    // A denial, a doubt, a fear of one's own, a sentence about oneself.
    "(?:i|we|nobody|no one) (?:don't|do not|didn't|did not|never|doesn't|wouldn't|would not|can't|cannot) (?:think|thought|believe|believed|mean|meant|say|said|want to say|call|called|claim|feel|find)[^.!?;,\\n]*",
    "(?:i'm|i am|i was|i get|we are) (?:so |very |often |sometimes |just |a bit )*(?:afraid|scared|worried|frightened|anxious|terrified|not sure|unsure)[^.!?;\\n]*",
    "(?:i|we) (?:don't|do not|didn't|did not) know (?:if|whether|why|how)[^.!?;\\n]*",
    "(?:i wonder|i'm wondering|i am wondering|i wondered|i ask myself|i tell myself|i told myself|i (?:\\w+ )?imagine|i imagined|i thought|i had the thought|in my head|it felt as if|it feels as if|it felt like|it feels like|maybe|perhaps|i fear|i hope|i hoped)[^.!?;\\n]*",
    "(?:my|your|his|her|our|the|some|most|other) (?:\\w+ )?(?:mother|mom|mum|father|dad|sister|brother|parents|family|friends?|boss|ex|therapist|counsell?or|doctor|lawyer|colleague|neighbou?r|people|kids|children|son|daughter|aunt|uncle|cousin|teacher) (?:always |still |often |also |all |used to )*(?:thinks?|thought|says?|believes?|believed|feels?|claims?|think|is (?:convinced|sure)|are (?:convinced|sure)|keeps? saying)[^.!?;\\n]*",
    "(?:nobody|no one) (?:thinks|says|said|is saying|believes|claims)[^.!?;\\n]*",
    "(?:i used to|for years i|sometimes i|at times i|i still sometimes) (?:think|believe|feel|felt|thought|believed|imagine|worry)[^.!?;\\n]*",
    "(?:i'm|i am|i was|i feel|i felt) (?:just |such |so |like |being )*(?:a|an) [^.!?;,\\n]{1,30}",
    "(?:it|this|that)(?:'s| is|'s| was)(?:n't| not) (?:all |only )?your (?:fault|doing)",
    "(?:not|isn't|wasn't|never) (?:all |only )?(?:your fault|because of you|on you)",
  ],
  rules: [...habit, ...blame, ...names, ...contempt, ...scorn, ...mind, ...motive, ...apology, ...threat],
};
