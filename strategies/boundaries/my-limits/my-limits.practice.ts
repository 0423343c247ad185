import { type Idea, type Limit, type Me, type Now, type Practice, practiceId, type Signal } from "@goldseam/kernel";
import { coversOfAll, standing } from "@goldseam/moves";
import { type Area, type Body, events, type MyLimitsEvent, type OFFERS } from "./my-limits.events.ts";
import { closeness, id, sayBack } from "./my-limits.prompts.ts";
import { freedoms, mineRules, rules } from "./my-limits.rules.ts";
import { type Mine, mine, type Shared, shared } from "./my-limits.state.ts";
import { isFresh, type MyLimitsView, view } from "./my-limits.view.ts";

type Covers = Limit["covers"];
/** What the gate takes away; any other area is a topic of the same name. */
const COVERS: Partial<Readonly<Record<Area, Covers>>> & Readonly<Record<(typeof OFFERS)[number], Covers>> = {
  touch: { kinds: ["touch"] },
  closeness: { practices: [practiceId("time-to-be-close")], topics: ["closeness"] },
  "heavy-talks": { conflict: true },
  talks: { kinds: ["talk"] },
  time: { kinds: ["time"] },
  plans: { kinds: ["plan"] },
  together: { joint: true },
};

/** "Ask first" is asked by a person: the app brings up neither that nor a no. */
const limitOf = ({ areas, level }: Body, reach: Limit["reach"]): ReadonlyArray<Limit> => {
  if (level === "fine" || areas.length === 0) return [];
  return [{ reach, covers: coversOfAll(areas.map((area) => COVERS[area] ?? { topics: [area] })) }];
};

const limits = (state: Shared, own: Mine, _me: Me, { day }: Now): ReadonlyArray<Limit> => [
  ...standing(state.limits, day).flatMap(({ body }) => limitOf(body, "both")),
  // What stands for both is said there; the kept words of before it was shared do not steer beside it.
  ...standing(own.kept, day)
    .filter(({ id: kept }) => standing(state.limits, day).every(({ id: told }) => told !== kept))
    .flatMap(({ body }) => limitOf(body, "mine")),
];

const ofCloseness = ({ areas }: Body): boolean => areas.includes("touch") || areas.includes("closeness");
const ownOf = (state: Shared, own: Mine, me: Me, { day }: Now) => [
  ...standing(state.limits, day).filter(({ by }) => by === me.person),
  ...standing(own.kept, day),
];

const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => [
  ...(ownOf(state, own, me, now).some(({ body }) => ofCloseness(body)) ? [] : [closeness]),
  ...(standing(state.limits, now.day).some((one) => one.by !== me.person && isFresh(one, own, now)) ? [sayBack] : []),
];

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const come = standing(state.limits, now.day).find((one) => one.by !== me.person && isFresh(one, own, now));
  return [
    ...(come === undefined ? [] : [{ is: "waiting-for-me", practice: id, since: come.since } as const]),
    ...ownOf(state, own, me, now)
      .filter(({ body }) => ofCloseness(body))
      .map(({ since: day }): Signal => {
        const { kind, minutes, id: idea } = closeness;
        return { is: "done", practice: id, kind, minutes, day, idea, fortnight: 13 };
      }),
  ];
};

export const myLimits: Practice<Shared, Mine, MyLimitsEvent, MyLimitsView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  // A limit itself has no rate: it stands the moment its owner sets it.
  inbound: [
    { type: "wish-told", atMost: 1, days: 1 },
    { type: "limit-said-back", atMost: 3, days: 1 },
  ],
  shared,
  mine,
  view,
  ideas,
  limits,
  signals,
};
