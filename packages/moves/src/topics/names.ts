/** Parts of life that stay each person's own: what somebody pushing would ask for first. */
export const TOPICS = [
  "passwords",
  "location",
  "family",
  "friends",
  "doctor",
  "faith",
  "work",
  "clothing",
  "money",
  "phones",
  "sex",
] as const;
export type Topic = (typeof TOPICS)[number];
/** Drafted by the project; `docs/review.md` says what no native reader has seen. */
export type TopicSigns = Readonly<Record<Topic, RegExp>>;
