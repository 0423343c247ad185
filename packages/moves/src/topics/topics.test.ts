import { describe, expect, it } from "vitest";
import { TOPICS, type Topic } from "./names.ts";
import { topicIn } from "./topics.ts";

/** Written before the word lists and kept apart from them: what people may say, and what it speaks of. */
const LABELLED: ReadonlyArray<readonly [Topic | "nothing", string]> = [
  ["passwords", "I will give you the password of my mail"],
  ["passwords", "You may read my messages on Sundays"],
  ["passwords", "the PIN of the tablet"],
  ["passwords", "أعطيك كلمة السر"],
  ["passwords", "تقرأ رسائلي كل مساء"],
  ["location", "I share my location with you"],
  ["location", "You tell me where you are at lunch"],
  ["location", "أرسل لك موقعي كل ساعة"],
  ["location", "تخبريني وين تكونين"],
  ["family", "when my mother calls"],
  ["family", "before I see your parents"],
  ["family", "حين أكلّم أمي"],
  ["family", "قبل زيارة أهلك"],
  ["friends", "whenever I meet a friend"],
  ["friends", "nights out with the girls"],
  ["friends", "حين ألتقي صديقاتي"],
  ["friends", "متى تخرج مع أصحابك"],
  ["doctor", "what my therapist said"],
  ["doctor", "ما قالته الطبيبة"],
  ["faith", "if I go to the mosque"],
  ["faith", "when you pray"],
  ["faith", "متى تصلّي"],
  ["work", "lunch with colleagues"],
  ["work", "who I talk to at work"],
  ["work", "حديثي مع زميلي"],
  ["work", "من بقي معي في العمل"],
  ["clothing", "I no longer wear that skirt"],
  ["clothing", "what I wear when I go out"],
  ["clothing", "ألبس ما يعجبك"],
  ["money", "I hand over my salary"],
  ["money", "my bank card stays with you"],
  ["money", "أعطيك راتبي"],
  ["phones", "my phone lies open on the table"],
  ["phones", "I delete Instagram"],
  ["phones", "هاتفي مفتوح لك"],
  ["sex", "we have sex every week"],
  ["sex", "أنام معك متى شئت"],
  ["nothing", "I write before six when I am late"],
  ["nothing", "I say it when I feel like shutting down"],
  ["nothing", "when a plan of ours changes"],
  ["nothing", "if that person gets in touch with me again"],
  ["nothing", "before I decide something that is about both of us"],
  ["nothing", "when I notice that I want to hide something"],
  ["nothing", "I listen for ten minutes and do not interrupt"],
  ["nothing", "I work on staying in the room"],
  ["nothing", "I message you when the evening gets longer"],
  ["nothing", "I look after the dishes after dinner"],
  ["nothing", "أكتب لك إذا تأخّرت"],
  ["nothing", "أقول لك حين أشعر بالانغلاق"],
  ["nothing", "إذا تغيّر شيء في خططنا"],
  ["nothing", "إذا تواصل معي ذلك الشخص من جديد"],
  ["nothing", "أصغي عشر دقائق بلا مقاطعة"],
  ["nothing", "أهتمّ بالمطبخ بعد العشاء"],
];

/** Written after the word lists, without looking at them: 62 of these 63 were read rightly at first. */
const HELD_OUT: ReadonlyArray<readonly [Topic | "nothing", string]> = [
  ["passwords", "give me your login for the bank"],
  ["passwords", "I unlock my phone for you"],
  ["location", "tell me where you've been"],
  ["location", "turn on location sharing"],
  ["family", "what you talk about with your sister"],
  ["family", "when dad visits"],
  ["friends", "if you go out with the lads"],
  ["friends", "each time my best friend writes"],
  ["doctor", "what the psychiatrist prescribed"],
  ["doctor", "my medication"],
  ["faith", "when I skip church"],
  ["faith", "before I talk to the imam"],
  ["work", "when my boss calls late"],
  ["work", "if I stay longer at work"],
  ["work", "what my coworkers say"],
  ["clothing", "the dress from Friday"],
  ["clothing", "I stop using makeup"],
  ["money", "how much I spend"],
  ["money", "one account for our money"],
  ["phones", "we keep phones unlocked"],
  ["phones", "I read your messages"],
  ["sex", "sleep with me on Sundays"],
  ["passwords", "رمز الهاتف"],
  ["passwords", "أفتح هاتفي أمامك"],
  ["location", "أين كنت مساء أمس"],
  ["location", "أشاركك مكاني"],
  ["family", "حين تتصل أختي"],
  ["family", "زيارة والدتك"],
  ["friends", "سهراتي مع أصدقائي"],
  ["friends", "صديقتك من الجامعة"],
  ["doctor", "ما قاله المعالج النفسي"],
  ["faith", "ذهابي إلى الكنيسة"],
  ["work", "من يجلس معي في المكتب"],
  ["work", "زملائي في الشركة"],
  ["clothing", "ما ألبس حين أخرج"],
  ["money", "كم أصرف في الشهر"],
  ["money", "بطاقة البنك معك"],
  ["phones", "أحذف واتساب"],
  ["sex", "الجنس كل أسبوع"],
  ["nothing", "I come to bed at the time I said"],
  ["nothing", "when I feel lonely in the evening"],
  ["nothing", "if I drink again"],
  ["nothing", "I say it when I am too tired to talk"],
  ["nothing", "the appointment with the school"],
  ["nothing", "I answer when you call my name"],
  ["nothing", "when I am angry I take a walk first"],
  ["nothing", "I wash up three times a week"],
  ["nothing", "if the person from back then writes to me"],
  ["nothing", "I ask you how your day was"],
  ["nothing", "when I lied about something small"],
  ["nothing", "I listen before I explain"],
  ["nothing", "I make up for the evening that I missed"],
  ["nothing", "I pay attention when you speak"],
  ["nothing", "إذا شعرت بالوحدة مساء"],
  ["nothing", "إذا عدت إلى الشرب"],
  ["nothing", "أقول إنني متعب قبل أن أصمت"],
  ["nothing", "أسألك كيف كان يومك"],
  ["nothing", "إذا كذبت في شيء صغير"],
  ["nothing", "أعود في الوقت الذي قلته"],
  ["nothing", "أمشي قليلًا حين أغضب"],
  ["nothing", "أعتذر قبل أن أشرح"],
  ["nothing", "أو أطلب منك وقتًا"],
  ["nothing", "أمامك أقول ما أشعر به"],
];

describe("parts of life that stay each person's own", () => {
  it.each([...LABELLED, ...HELD_OUT])("%s: %s", (topic, text) => {
    const found = TOPICS.filter((one) => topicIn(text, [one]) !== undefined);
    if (topic === "nothing") expect(found).toEqual([]);
    else expect(found).toContain(topic);
  });
  it("names what is asked for, and nothing else", () => {
    expect(topicIn("my salary and my friends", ["friends"])).toBe("friends");
    expect(topicIn("my salary", ["friends", "family"])).toBeUndefined();
  });
  it("reads vowel signs, capitals and mixed languages", () => {
    expect(topicIn("كَلِمَةُ السِّرّ", TOPICS)).toBe("passwords");
    expect(topicIn("MY FRIENDS", TOPICS)).toBe("friends");
    expect(topicIn("أعطيك الـ password", TOPICS)).toBe("passwords");
  });
});
