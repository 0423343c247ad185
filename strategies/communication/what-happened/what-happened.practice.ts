import { daysBetween, type Idea, type Me, type Now, type Practice, type Signal } from "@goldseam/kernel";
import { events, TOPICS, type WhatHappenedEvent } from "./what-happened.events.ts";
import { answer, askedIdea, choose, id, sentence, topicIdea, topicsOf, write } from "./what-happened.prompts.ts";
import { freedoms, mineRules, rules } from "./what-happened.rules.ts";
import { type Mine, mine, type Shared, shared } from "./what-happened.state.ts";
import { view, type WhatHappenedView, wishesOn } from "./what-happened.view.ts";

/** Days for which a topic that came is said on Today; then it waits in its place, and says nothing. */
const SAID_FOR = 14;

const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const { both, table, topics, own: kept } = view(state, own, me, now);
  const asked = table.filter((one) => !one.mine && one.answer === undefined);
  const ready = asked.flatMap(({ about }) => (typeof about === "string" ? [askedIdea(about)] : []));
  const begun = table.filter(({ takenUp }) => takenUp);
  const unwritten = begun.find(({ opened }) => opened === undefined);
  const unsaid = begun.find(({ opened, words }) => opened !== undefined && words?.agreed.has(me.person) !== true);
  return [
    ...(topics.every(({ chosen }) => chosen === undefined) && kept.length === 0 ? [choose] : []),
    ...(me.other === undefined ? [] : both.map(topicIdea)),
    ...(ready.length < asked.length ? [...ready, answer] : ready),
    ...(unwritten === undefined ? [] : [{ ...write, topics: topicsOf(unwritten.about) }]),
    ...(unsaid === undefined ? [] : [{ ...sentence, topics: topicsOf(unsaid.about) }]),
  ];
};

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const { table, said } = view(state, own, me, now);
  const forMe = table.find((one) => !one.mine && one.answer === undefined && daysBetween(one.day, now.day) < SAID_FOR);
  const ofMine = table.find((one) => one.mine && one.answer === undefined);
  return [
    ...(forMe === undefined ? [] : [{ is: "waiting-for-me", practice: id, since: forMe.day } as const]),
    ...(ofMine === undefined ? [] : [{ is: "waiting-for-other", practice: id, since: ofMine.day } as const]),
    ...(own.ratedOn === undefined
      ? []
      : [{ is: "done", practice: id, kind: "solo", minutes: 5, day: own.ratedOn, idea: choose.id } as const]),
    ...said.map(({ words, day }): Signal => {
      const on = words?.saidOn ?? day;
      return { is: "done", practice: id, kind: "talk", minutes: 20, day: on, idea: sentence.id };
    }),
  ];
};

export const whatHappened: Practice<Shared, Mine, WhatHappenedEvent, WhatHappenedView> = {
  ...{ id, events, rules, mineRules, freedoms, shared, mine, view, ideas, signals },
  inbound: [{ type: "topic-tabled", atMost: 3, days: 7 }],
  limits: () => [],
  match: (state, own, _, now) => ({
    list: "topics-1",
    items: TOPICS,
    wishes: wishesOn(state, own, now).map(topicIdea),
  }),
};
