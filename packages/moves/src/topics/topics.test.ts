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

describe("parts of life that stay each person's own", () => {
  it.each(LABELLED)("%s: %s", (topic, text) => {
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
