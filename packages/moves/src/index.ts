export { type Answered, answerOf, isAlike, saysSomething } from "./answer/answer.ts";
export { isNear, outweighs } from "./answer/near.ts";
export { day, idea, key, minutes, moment, origin, person, thing, words } from "./fields.ts";
export {
  acceptRitual,
  asksForReview,
  declineRitual,
  happened,
  mayBeSmaller,
  offerRitual,
  retireRitual,
  REVIEW_AFTER,
  type Review,
  reviewRitual,
  type Ritual,
  type Rituals,
} from "./ritual/ritual.ts";
export { ritualFreedom, ritualFreedomSays, ritualRules, ritualSays } from "./ritual/ritual.rules.ts";
export { sealedExchangeRules, sealedExchangeSays } from "./sealed-exchange/sealed-exchange.rules.ts";
export {
  askExchange,
  closeExchange,
  type Exchange,
  type Exchanges,
  isOpened,
  type OpenedPair,
  pairFor,
  receiveAnswer,
  writeBeside,
} from "./sealed-exchange/sealed-exchange.ts";
export {
  changed,
  type Ids,
  type Kept,
  refOf,
  ruleAbout,
  type Things,
  withId,
  withoutThing,
  withThing,
} from "./things.ts";
export {
  acceptAgreement,
  type Agreement,
  type Agreements,
  isUpForReview,
  type Proposal,
  proposeAgreement,
  renewAgreement,
  withdrawAgreement,
} from "./agreement/agreement.ts";
export { agreementFreedom, agreementFreedomSays, agreementRules, agreementSays } from "./agreement/agreement.rules.ts";
export { arrived, type Note, type Notes, sendNote, takeBack } from "./note/note.ts";
export { noteFreedom, noteFreedomSays, noteRules, noteSays } from "./note/note.rules.ts";
export {
  acceptPromise,
  declinePromise,
  isDue,
  type Mark,
  markPromise,
  offerPromise,
  type PromiseOffer,
  releasePromise,
  sawDifferently,
  type SmallPromise,
  type SmallPromises,
} from "./promise/promise.ts";
export { promiseFreedom, promiseFreedomSays, promiseRules, promiseSays } from "./promise/promise.rules.ts";
export { SURE_ENOUGH, type TooLarge, tooLarge } from "./promise/too-large.ts";
export {
  beginTalk,
  goOn,
  growPromise,
  type Heard,
  judgeTry,
  keepTalk,
  letGoOfTalk,
  makeSense,
  MOST_MINUTES,
  MOST_PIECES,
  MOST_TRIES,
  offerSolution,
  passTurn,
  type Pause,
  pauseTalk,
  sayBack,
  speak,
  type Spot,
  stopTalk,
  type Talk,
  type Talks,
  type TurnNumber,
} from "./turns/talk.ts";
export {
  isAtLimit,
  isKept,
  isPaused,
  listenerOf,
  minutesLeft,
  openPauses,
  type PieceHeard,
  piecesOf,
  speakerOf,
  stageOf,
  type TalkStage,
  turnOf,
} from "./turns/stage.ts";
export { TALK_STEPS, turnTalk, type TalkEvent, talkEvents } from "./turns/talk-events.ts";
export { type TalkView, turnsOf, type TurnView, viewTalk } from "./turns/talk-view.ts";
export { turnsFreedom, turnsFreedomSays, turnsRules, turnsSays } from "./turns/turns.rules.ts";
export { turnsFields } from "./turns/turns.fields.ts";
export { coversOfAll } from "./limit/covers.ts";
export {
  changeLimit,
  endLimit,
  keepLimit,
  type OwnLimit,
  type OwnLimits,
  sayLimitBack,
  setLimit,
  type Standing,
  standing,
} from "./limit/limit.ts";
export { isAboutTheOther } from "./limit/about-the-other.ts";
export { limitFreedom, limitFreedomSays, limitRules, limitSays } from "./limit/limit.rules.ts";
export {
  answerInvitation,
  type Invitation,
  type InvitationAnswer,
  type Invitations,
  isOpenOn,
  isOverFor,
  offerInvitation,
  restsFromOffering,
  takeBackInvitation,
} from "./invitation/invitation.ts";
export {
  invitationFreedom,
  invitationFreedomSays,
  invitationRules,
  invitationSays,
} from "./invitation/invitation.rules.ts";
export {
  allows,
  bothAllow,
  type Consent,
  type Consents,
  grantConsent,
  myConsents,
  revokeConsent,
} from "./consent/consent.ts";
export { consentFreedom, consentFreedomSays, consentRules, consentSays } from "./consent/consent.rules.ts";
export {
  type Band,
  bandOf,
  type Entry,
  enterMeasure,
  forgetMeasure,
  isLowFor,
  type Measured,
  type Where,
  whereOn,
} from "./measure/measure.ts";
export { measureRules, measureSays } from "./measure/measure.rules.ts";
export { topicIn } from "./topics/topics.ts";
export type { Topic } from "./topics/names.ts";
export {
  type DrawnItems,
  drawItems,
  type MatchCrypto,
  type MatchList,
  type MatchSetting,
  type MatchSide,
  type MatchStep,
  planMatch,
  stepMatch,
} from "./match/match.driver.ts";
export {
  DRAWN,
  type MatchEvent,
  matchEvents,
  type MatchMessage,
  type MatchOwn,
  MOST_SHOWN,
} from "./match/match.fields.ts";
export {
  type MatchMemory,
  type MatchRounds,
  matchesOn,
  noMatches,
  noRounds,
  rememberMatch,
  restsInMatch,
  takeTurn,
  weekOf,
} from "./match/match.ts";
export { matchMemoryRules, matchMemorySays, matchRules, matchSays } from "./match/match.rules.ts";
export { matchOnly } from "./match/match-only.ts";
export { jointWordsRules, jointWordsSays } from "./joint-words/joint-words.rules.ts";
export {
  agreeJointWords,
  JOINT_STARTS,
  type JointStart,
  type JointWords,
  writeJointWords,
} from "./joint-words/joint-words.ts";
export {
  answerOnTable,
  isTakenUp,
  NOT_YET_DAYS,
  putOnTable,
  restOnTable,
  TABLE_ANSWERS,
  type TableAnswer,
  type Tabled,
} from "./table/table.ts";
export { tableFreedom, tableFreedomSays, tableRules, tableSays } from "./table/table.rules.ts";
