import {
  type CalendarDay,
  type Closed,
  type Fold,
  type Instant,
  instant,
  type Meta,
  type Now,
  type PersonId,
  type Recorded,
  type ThingId,
  turned,
  type Words,
} from "@goldseam/kernel";
import {
  changed,
  type Ids,
  isKept,
  TALK_STEPS,
  type TalkEvent,
  type Talks,
  type Things,
  turnTalk,
  withId,
  withoutThing,
  withThing,
} from "@goldseam/moves";
import type { ListenEvent } from "./listen-in-turns.events.ts";

/** Milliseconds of quiet after which a talk that nobody ended is over, and goes. */
export const QUIET_FOR = 24 * 3_600_000;

const TALK_TYPES: ReadonlySet<string> = new Set(Object.values(TALK_STEPS).flat());

export interface Topic {
  readonly topic?: string;
  readonly words?: Words;
}
/** What is known of a talk beside its turns: who asked whom, and when something last happened in it. */
export interface Around {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly to: PersonId;
  readonly first: PersonId;
  readonly day: CalendarDay;
  readonly takenBack: boolean;
  readonly about: Topic | undefined;
  readonly begunOn: CalendarDay | undefined;
  readonly touched: Instant;
  readonly endedAt: Instant | undefined;
}
export interface Shared {
  readonly around: Things<Around>;
  readonly talks: Talks;
}
export interface Mine {
  readonly aside: Ids;
  readonly notes: Things<{ readonly id: ThingId; readonly words: Words; readonly day: CalendarDay }>;
  readonly closed: ReadonlyArray<Closed>;
}

/** The earlier of two ends counts, so that both phones name the same one in whatever order they came. */
const ended = (one: Around, at: Instant): Around => ({
  ...one,
  about: undefined,
  touched: instant(0),
  endedAt: one.endedAt === undefined || at < one.endedAt ? at : one.endedAt,
});
const around = (
  before: Things<Around>,
  { type, data, meta }: ListenEvent & { readonly meta: Meta },
): Things<Around> => {
  if (!("talk" in data)) return before;
  const touch = (until: Instant, more: Partial<Around> = {}): Things<Around> =>
    changed(before, data.talk, (one) =>
      one.endedAt === undefined ? { ...one, ...more, touched: until > one.touched ? until : one.touched } : one,
    );
  switch (type) {
    case "talk-asked": {
      const { talk: id, to, first } = data;
      const asked = { id, to, first, by: meta.author, day: meta.day, touched: instant(0), takenBack: false } as const;
      return withThing(before, id, { ...asked, about: undefined, begunOn: undefined, endedAt: undefined });
    }
    case "talk-taken-back":
      return changed(before, data.talk, (one) => ({ ...one, takenBack: true, about: undefined }));
    case "talk-topic": {
      const { topic, words } = data;
      const about = { ...(topic === undefined ? {} : { topic }), ...(words === undefined ? {} : { words }) };
      return touch(meta.at, { about });
    }
    case "talk-begun":
      return touch(meta.at, { begunOn: meta.day });
    case "talk-stopped":
    case "talk-let-go":
      return changed(before, data.talk, (one) => ended(one, meta.at));
    case "talk-paused":
      return touch(data.backAt > meta.at ? data.backAt : meta.at);
    default:
      return touch(meta.at);
  }
};

const isOfTalk = (event: Recorded<ListenEvent>): event is Recorded<TalkEvent> => TALK_TYPES.has(event.type);

export const shared: Fold<Shared, ListenEvent> = {
  initial: { around: new Map(), talks: new Map() },
  evolve: (state, event) => ({
    around: around(state.around, event),
    talks: isOfTalk(event) ? turnTalk(state.talks, event) : state.talks,
  }),
};

/**
 * Nothing more comes of it: stopped, let go, or not kept by both and quiet for a day. An ask that nobody took up is
 * over with the day after it.
 */
export const isOver = ({ around: known, talks }: Shared, id: ThingId, now: Now): boolean => {
  const one = known.get(id);
  const talk = talks.get(id);
  if (one === undefined || one.takenBack) return true;
  if (talk === undefined) return now.at - one.touched > 2 * QUIET_FOR && one.touched > 0;
  return talk.ended !== undefined || (!isKept(talk) && now.at - one.touched > QUIET_FOR);
};

export const mine: Fold<Mine, ListenEvent> = {
  initial: { aside: new Map(), notes: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "talk-put-aside":
        return { ...state, aside: withId(state.aside, data.talk) };
      case "talk-noted":
        return {
          ...state,
          notes: withThing(state.notes, data.note, { id: data.note, words: data.words, day: meta.day }),
        };
      case "talk-note-ended":
        return { ...state, notes: withoutThing(state.notes, data.note) };
      default:
        return state;
    }
  },
};
