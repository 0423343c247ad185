import { type Idea, ideaId, practiceId } from "@goldseam/kernel";
import { type About, GROUPS, TOPICS, type TopicKey } from "./what-happened.events.ts";

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
const TAGS: Readonly<Record<string, ReadonlyArray<TopicKey>>> = {
  "outside-stress": GROUPS.outside,
  work: ["work-load"],
  money: ["money-tight", "spending"],
  health: ["too-tired", "illness"],
  family: ["relatives"],
  children: ["children"],
  closeness: ["closeness"],
  faith: ["faith-and-custom"],
  past: ["an-old-fight", "trust-broken"],
};
export const topicsOf = (about: About): ReadonlyArray<string> =>
  Object.entries(TAGS).flatMap(([tag, keys]) => (keys.some((key) => key === about) ? [tag] : []));
const ofTopic = (key: TopicKey): Pick<Idea, "id" | "topics"> => ({ id: ideaId(id, key), topics: topicsOf(key) });
/** A topic as the gate sees it; offered when both chose it. */
export const topicIdea = (key: TopicKey): Idea => idea(key, { ...ofTopic(key), reason: "both" });

/** Alone, and useful alone: nothing of it is sent. */
export const choose = idea("choose", { kind: "solo", joint: false, conflict: false, minutes: 5 });
export const answer = idea("answer", { joint: false, conflict: false, minutes: 1, recurs: 7 });
/** A topic of the list that the other person put on the table: a limit on it keeps it off this phone. */
export const askedIdea = (key: TopicKey): Idea => ({ ...answer, ...ofTopic(key) });
export const write = idea("write", { recurs: 7 });
export const sentence = idea("sentence", { minutes: 5, recurs: 7 });
export const prompts: ReadonlyArray<Idea> = [choose, answer, write, sentence, ...TOPICS.map(topicIdea)];
