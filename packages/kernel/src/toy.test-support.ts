import { ana, ben, logged, type Step } from "@goldseam/testkit";
import {
  arrivals,
  type EventOf,
  opened,
  type PersonId,
  type Practice,
  practiceId,
  privately,
  rulesOver,
  type Schema,
  shared,
} from "./index.ts";

/** A toy: notes that are sent, read in private, and taken back. */
const note: Schema<{ readonly note: string }> = {
  "~standard": {
    validate: (value) =>
      typeof value === "object" && value !== null && "note" in value && typeof value.note === "string"
        ? { value: { note: value.note } }
        : { issues: [1] },
  },
};
const events = {
  sent: shared(note),
  back: shared(note),
  read: privately(note),
  shown: opened(note),
  ...arrivals,
} as const;
export type Toy = EventOf<typeof events>;
export type Notes = ReadonlyMap<string, PersonId>;
const on = rulesOver<Notes, Toy>();
export const toy: Practice<Notes, ReadonlySet<string>, Toy, ReadonlyArray<string>> = {
  id: practiceId("toy"),
  events,
  rules: {
    "TOY-1": on(["sent"], "A note is sent once.", (state, { data }) => !state.has(data.note)),
    "TOY-2": on(
      ["back"],
      "Only its author takes a note back.",
      (state, { data, meta }) => state.get(data.note) === meta.author,
    ),
  },
  mineRules: {
    "TOY-3": rulesOver<ReadonlySet<string>, Toy>()(
      ["read"],
      "A note is read once.",
      (state, { data }) => !state.has(data.note),
    ),
  },
  freedoms: {
    "TOY-F1": {
      says: "An author takes a note back at any time.",
      from: (state) =>
        [...state].flatMap(([key, by]) =>
          by === ana || by === ben ? [[by, { type: "back", data: { note: key } }] as const] : [],
        ),
    },
  },
  inbound: [{ type: "sent", atMost: 1, days: 1 }],
  shared: {
    initial: new Map(),
    evolve: (state, event) => {
      if (event.type === "sent") return new Map(state).set(event.data.note, event.meta.author);
      if (event.type !== "back") return state;
      const rest = new Map(state);
      rest.delete(event.data.note);
      return rest;
    },
  },
  mine: {
    initial: new Set(),
    evolve: (state, event) => (event.type === "read" ? new Set([...state, event.data.note]) : state),
  },
  view: (state) => [...state.keys()],
  ideas: () => [],
  limits: () => [],
  signals: () => [],
};
export const sent = (key: string): Toy => ({ type: "sent", data: { note: key } });
export const back = (key: string): Toy => ({ type: "back", data: { note: key } });
export const entries = (...steps: ReadonlyArray<Step<Toy>>) =>
  steps.flatMap((step, index) => logged(toy, `i${index}`, step));
