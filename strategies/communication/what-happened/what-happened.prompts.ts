import { type Idea, ideaId, practiceId } from "@goldseam/kernel";
import { TOPICS, type TopicKey } from "./what-happened.events.ts";

export const id = practiceId("what-happened");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "talk",
  joint: true,
  conflict: true,
  topics: [],
  minutes: 10,
  brief: true,
  reason: key,
  ...more,
});

/** What a limit on a topic covers here, by the words of my-limits. */
const TAGS: Partial<Readonly<Record<TopicKey, ReadonlyArray<string>>>> = {
  "work-load": ["work", "outside-stress"],
  "money-tight": ["money", "outside-stress"],
  "too-tired": ["health", "outside-stress"],
  illness: ["health", "outside-stress"],
  "a-loss": ["outside-stress"],
  relatives: ["family", "outside-stress"],
  "papers-and-home": ["outside-stress"],
  spending: ["money"],
  children: ["children"],
  closeness: ["closeness"],
  "faith-and-custom": ["faith"],
  "an-old-fight": ["past"],
  "trust-broken": ["past"],
};
const ofTopic = (key: TopicKey): Pick<Idea, "id" | "topics"> => ({ id: ideaId(id, key), topics: TAGS[key] ?? [] });
/** A topic as the gate sees it; offered when both chose it. */
export const topicIdea = (key: TopicKey): Idea => idea(key, { ...ofTopic(key), reason: "both" });
export const topicsOf = (key: TopicKey): ReadonlyArray<string> => TAGS[key] ?? [];

/** Alone, and useful alone: nothing of it is sent. */
export const choose = idea("choose", { kind: "solo", joint: false, conflict: false, minutes: 5 });
export const answer = idea("answer", { joint: false, conflict: false, minutes: 1, recurs: 7 });
/** A topic of the list that the other person put on the table: a limit on it keeps it off this phone. */
export const askedIdea = (key: TopicKey): Idea => ({ ...answer, ...ofTopic(key) });
export const write = idea("write", { recurs: 7 });
export const sentence = idea("sentence", { minutes: 5, recurs: 7 });
export const prompts: ReadonlyArray<Idea> = [choose, answer, write, sentence, ...TOPICS.map(topicIdea)];
