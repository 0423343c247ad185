import {
  type EventShape,
  type Folded,
  type Idea,
  type Limit,
  type Logged,
  type Me,
  type Meta,
  type Now,
  type Practice,
  type Signal,
  type Suggestion,
  admit,
  parse,
  start,
  within,
  withoutNews,
} from "@goldseam/kernel";
import type { Intent, Outcome } from "@goldseam/ui";
import { type ReadonlySignal, computed, signal } from "@preact/signals";
import { fromPhone } from "./from-phone.ts";
import { type Half, type Halves, foldingHalves } from "./halves.ts";
import { returnedOf, sentenceOf } from "./returned.ts";
import type { PracticesPort, Settings } from "./runtime.ts";

/** Writes one envelope that the rules have admitted; knows the vault or a test's memory. */
export type Write = (practice: string, events: ReadonlyArray<Logged>, intent: Intent) => Promise<Outcome>;

export interface HostOptions {
  readonly practices: ReadonlyArray<Practice>;
  readonly me: ReadonlySignal<Me | undefined>;
  readonly now: ReadonlySignal<Now>;
  /** Signals that come from the phone itself: what was declined today. */
  readonly ownSignals: ReadonlySignal<ReadonlyArray<Signal>>;
  /** The settings, for the one remembered time of a bad night. */
  readonly settings?: ReadonlySignal<Pick<Settings, "nightAt">>;
  /** Private limits of a locked room: [Note: kept steering]. */
  readonly outside?: ReadonlySignal<ReadonlyArray<Limit>>;
  /** Stamps an intent's events; all events of one envelope share the item's name. */
  readonly stamp: (at: number) => Meta;
  readonly write: Write;
}

/** A list, and what this person says yes to: everything that a phone's weekly match rests on. */
export interface Matchings {
  readonly practice: string;
  readonly list: { readonly id: string; readonly items: ReadonlyArray<string> };
  readonly wishes: ReadonlyArray<string>;
}

type Hosted = Pick<PracticesPort, "view" | "suggestions" | "propose" | "signals" | "ideas" | "limits" | "returned">;
export interface PracticeHost extends Hosted {
  readonly ids: ReadonlyArray<string>;
  /** What was said in talks that are over and were not kept by both: who said it, and the item that has to go. */
  readonly fading: ReadonlySignal<ReadonlyArray<Fading>>;
  /** What each practice would match today: wishes that have passed the gate of this phone. */
  readonly matchings: ReadonlySignal<ReadonlyArray<Matchings>>;
  /** Private limits, of the practices that keep something for this person alone, as they stand at a time. */
  readonly ownLimits: (at: Now) => ReadonlyArray<Limit>;
  /**
   * One practice's halves, each in its order; one that only grew is folded onwards, any other from its beginning.
   * `undefined`: it stays as it was, until all of the joint half is here.
   */
  readonly replace: (practice: string, own: Half, joint: Half) => Halves | undefined;
}

export interface Fading {
  readonly item: string;
  readonly author: string;
}

interface Room {
  readonly practice: Practice;
  readonly folded: ReturnType<typeof signal<Folded<unknown, unknown>>>;
  readonly fold: ReturnType<typeof foldingHalves>;
  /** They change with the fold. */
  readonly of: { own: Half; joint: Half };
}

const NO_HALF: Half = { log: [] };
/** Of both halves, the events that may still be looked at one by one. */
const logsOf = ({ own, joint }: Room["of"]): ReadonlyArray<ReadonlyArray<Logged>> =>
  [own.kept?.log, own.log, joint.kept?.log, joint.log].filter((log) => log !== undefined);

const NOTHING: ReadonlyArray<never> = [];

/**
 * Folds, views and offers of every practice, kept as signals; shared by all runtimes. It asks the rules before it
 * lets anything be written, and it never lets an idea through that has not passed the gate.
 */
export const createPracticeHost = (options: HostOptions): PracticeHost => {
  const { practices, me, now } = options;
  const rooms = new Map<string, Room>(
    practices.map((practice) => [
      practice.id,
      {
        practice,
        folded: signal(start(practice)),
        fold: foldingHalves(practice),
        of: { own: NO_HALF, joint: NO_HALF },
      },
    ]),
  );
  const look = <T>(room: Room, of: (room: Room, folded: Folded<unknown, unknown>, me: Me) => T): T | undefined => {
    const who = me.value;
    const folded = room.folded.value;
    return who === undefined || folded === undefined ? undefined : of(room, folded, who);
  };
  const overAll = <T>(of: (p: Practice, f: Folded<unknown, unknown>, me: Me) => ReadonlyArray<T>) =>
    computed(() => [...rooms.values()].flatMap((room) => look(room, (r, f, who) => of(r.practice, f, who)) ?? []));

  const practiceLimits = overAll<Limit>((p, f, who) => p.limits(f.shown, f.mine, who, now.value));
  const practiceIdeas = overAll<Idea>((p, f, who) => p.ideas(f.shown, f.mine, who, now.value));
  const practiceSignals = overAll<Signal>((p, f, who) => p.signals(f.shown, f.mine, who, now.value));
  const phone = computed(() => fromPhone(options.ownSignals.value, options.settings?.value.nightAt, now.value));
  const limits = computed(() => [...practiceLimits.value, ...phone.value.limits, ...(options.outside?.value ?? [])]);
  const told = computed(() =>
    withoutNews(limits.value, {
      ideas: [...practiceIdeas.value, ...phone.value.ideas],
      signals: [...practiceSignals.value, ...phone.value.signals],
    }),
  );
  const ideas = computed(() => told.value.ideas);
  const signals = computed(() => told.value.signals);

  const views = new Map<string, ReadonlySignal<unknown>>();
  const offers = new Map<string, ReadonlySignal<ReadonlyArray<Suggestion>>>();
  for (const [id, room] of rooms) {
    views.set(
      id,
      computed(() => look(room, (r, f, who) => r.practice.view(f.shown, f.mine, who, now.value))),
    );
    offers.set(
      id,
      computed(() =>
        within(
          limits.value,
          ideas.value.filter(({ practice }) => practice === id),
          "me",
        ),
      ),
    );
  }

  const goingOf = (room: Room, folded: Folded<unknown, unknown>): ReadonlyArray<Logged> => {
    const { practice } = room;
    if (practice.fades === undefined) return NOTHING;
    const fades = (logged: Logged): boolean => {
      const read = practice.events[logged.type]?.lane === "talk" ? parse(practice, logged) : undefined;
      return read?.ok === true && practice.fades?.(folded.shared, read.event, now.value) === true;
    };
    return logsOf(room.of).flatMap((log) => log.filter(fades));
  };
  const going = computed(() => [...rooms.values()].flatMap((room) => look(room, goingOf) ?? NOTHING));
  const fading = computed(() =>
    going.value.map(({ meta }): Fading => ({ item: meta.id.split("#", 1)[0] ?? "", author: meta.author })),
  );

  const matchings = computed(() =>
    [...rooms.values()].flatMap(
      (room) =>
        look(room, ({ practice }, f, who): ReadonlyArray<Matchings> => {
          const matched = practice.match?.(f.shown, f.mine, who, now.value);
          if (matched === undefined || who.other === undefined) return NOTHING;
          const wishes = within(limits.value, matched.wishes, "me").map(({ id }) => id.slice(id.indexOf("/") + 1));
          return [{ practice: practice.id, list: { id: matched.list, items: matched.items }, wishes }];
        }) ?? NOTHING,
    ),
  );

  const returned = computed(() => {
    const person = me.value?.person;
    if (person === undefined) return NOTHING;
    const gone = new Set(going.value.map(({ meta }) => meta.id));
    return [...rooms.values()].flatMap(({ practice, folded, of }) =>
      returnedOf(practice, folded.value?.ignored ?? NOTHING, logsOf(of), person, gone),
    );
  });

  const propose = async (id: string, intent: Intent): Promise<Outcome> => {
    const room = rooms.get(id);
    const folded = room?.folded.value;
    if (room === undefined || folded === undefined) return { ok: false, why: "read-only" };
    if (me.value === undefined) return { ok: false, why: "locked" };
    const events = intent.events.map((event, at) => logged(room.practice, event, options.stamp(at)));
    const verdict = admit(room.practice, folded, events);
    if (!verdict.ok) {
      return { ok: false, why: "rule", rule: verdict.rule, sentence: sentenceOf(room.practice, verdict.rule) };
    }
    return options.write(id, events, intent);
  };

  return {
    ids: [...rooms.keys()],
    view: (id) => views.get(id) ?? signal(undefined),
    suggestions: (id) => offers.get(id) ?? signal(NOTHING),
    propose,
    signals,
    ideas,
    limits,
    returned,
    fading,
    matchings,
    ownLimits: (at) => [...rooms.values()].flatMap((room) => look(room, privateLimits(at)) ?? NOTHING),
    replace: (id, own, joint) => {
      const room = rooms.get(id);
      const halves = room?.fold(own, joint);
      if (room === undefined || halves === undefined) return undefined;
      room.of.own = own;
      room.of.joint = joint;
      room.folded.value = halves.whole;
      return halves;
    },
  };
};

/** What would not be there without what this person keeps for oneself. */
const privateLimits =
  (at: Now) =>
  ({ practice }: Room, { shown, mine }: Folded<unknown, unknown>, me: Me): ReadonlyArray<Limit> => {
    const nothing = start(practice).mine;
    if (mine === nothing) return NOTHING;
    const others = new Set(practice.limits(shown, nothing, me, at).map((limit) => JSON.stringify(limit)));
    const all = practice.limits(shown, mine, me, at);
    return all.filter((limit) => limit.reach === "mine" && !others.has(JSON.stringify(limit)));
  };

const logged = (practice: Practice, event: EventShape, meta: Meta): Logged => ({
  practice: practice.id,
  type: event.type,
  data: event.data,
  lane: practice.events[event.type]?.lane ?? "shared",
  meta,
});
