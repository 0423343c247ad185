import type { TopicSigns } from "./names.ts";

const OWN = "(?:my|your|his|her|their|each other's)";
const words = (...alternatives: ReadonlyArray<string>): RegExp =>
  new RegExp(`\\b(?:${alternatives.join("|")})\\b`, "u");

export const en: TopicSigns = {
  passwords: words(
    "pass ?words?|pass ?codes?|pin(?: codes?| numbers?)?|log-?ins?|unlock(?:s|ed|ing)?|face id",
    `(?:read|show|see|check|open|look at|look through|go through|share)(?:ing)? ${OWN} (?:phones?|messages?|chats?|texts?|e-?mails?|inbox|accounts?|dms?)`,
  ),
  location: words(
    "location|gps|whereabouts|track(?:er|s|ed|ing)?|find my phone|live map",
    "where (?:i am|i'm|i go|i was|i've been|i will be|i'll be|you are|you're|you go|you were|you've been|she is|he is|they are)",
  ),
  family: words(
    "mothers?|mums?|moms?|mummy|dads?|daddy|fathers?|parents?|sisters?|brothers?|siblings?|aunts?|uncles?|cousins?",
    "grand(?:ma|pa|mother|father|parent)s?|in-laws|relatives",
    `${OWN} (?:own )?family`,
  ),
  friends: words(
    "friends?|friendships?|best mates?|mates|budd(?:y|ies)|girlfriends?|boyfriends?|the (?:girls|lads|guys)",
  ),
  doctor: words(
    "doctors?|gp|therapists?|therapy|psychologists?|psychiatrists?|counsell?ors?|nurses?|midwi(?:fe|ves)|clinic|hospital",
    "medication|medicines?|diagnos(?:is|es)",
  ),
  faith: words(
    "church|mosque|temple|synagogue|pray(?:s|ed|er|ers|ing)?|priests?|imam|pastor|rabbi|religions?|religious|ramadan",
    "bible|quran|koran",
    `${OWN} (?:faith|belief)`,
  ),
  work: words(
    "colleagues?|co-?workers?|boss|office|jobs?|clients?|workplace",
    `(?:at|from|to|after|about|${OWN}) work(?! on| out| it| through)`,
  ),
  clothing: words(
    "clothes|clothing|dress(?:es|ed)?|skirts?|wears?|wearing|outfits?|makeup|make-up|lipstick|heels|underwear|hijab",
    "head ?scarf|bikini|swimsuit",
  ),
  money: words(
    "money|salary|wages?|pay ?checks?|bank|(?:credit|debit) cards?|cash|allowance|savings|income|budget|spend(?:s|ing)?",
    "receipts?",
  ),
  phones: words(
    "phones?(?! you| me)|mobiles?|cell|smartphone|whatsapp|telegram|instagram|snapchat|facebook|social media|contacts",
    "apps?|call log",
    `${OWN} (?:messages?|chats?|texts?|e-?mails?|inbox|dms?)`,
  ),
  sex: words("sex|sexual|sexually|sleep(?:ing)? with|make love|making love|intercourse|porn|naked|nudes?|in bed"),
};
