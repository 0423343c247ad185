import {
  type Logged,
  type Me,
  type PersonId,
  type Practice,
  type Signal as KernelSignal,
  eventId,
  personId,
} from "@goldseam/kernel";
import type { Draft, ExchangeState, Outcome, Person } from "@goldseam/ui";
import { type ReadonlySignal, batch, computed, signal } from "@preact/signals";
import { createClock } from "./clock.ts";
import { type MemoryHouse, createMemoryHouse } from "./memory-house.ts";
import { memoryLocks } from "./memory-locks.ts";
import { createMemoryPairing } from "./memory-pairing.ts";
import type { MemorySpace } from "./memory-space.ts";
import { ownEntries } from "./own-words.ts";
import { createPracticeHost } from "./practice-host.ts";
import type { DeliveryState, Phase, Runtime, Settings } from "./runtime.ts";
import { startingSettings } from "./settings.ts";

export interface MemoryOptions {
  readonly practices: ReadonlyArray<Practice>;
  readonly language: string;
  /** Two runtimes with one house can be paired. */
  readonly house?: MemoryHouse;
  readonly clock?: () => Date;
  readonly newId?: () => string;
  /** The link that carries an invitation. */
  readonly address?: (payload: string) => string;
}

const OK: Outcome = { ok: true };
const randomId = (): string => crypto.randomUUID().replaceAll("-", "");

/** Everything the app can do, kept nowhere: for tests, the gallery, and a page without a vault. */
export const createMemoryRuntime = (options: MemoryOptions): Runtime => {
  const { house = createMemoryHouse(), newId = randomId, clock: read = () => new Date() } = options;
  const clock = createClock(read);
  const place = signal<Phase>({ is: "fresh" });
  const people = signal<ReadonlyArray<Person>>([]);
  const holder = signal(0);
  const space = signal<MemorySpace>(house.newSpace());
  const joined = signal(false);
  const changes = signal(0);
  const privateLog = signal<ReadonlyArray<Logged>>([]);
  const declined = signal<ReadonlyArray<KernelSignal>>([]);
  const settings = signal<Settings>(startingSettings(options.language));
  const drafts = new Map<string, string>();

  const self = computed(() => people.value[holder.value]);
  const other = computed((): Person | undefined => {
    void changes.value;
    const mine = self.value?.id;
    if (people.value.length > 1) return people.value.find(({ id }) => id !== mine);
    return [...space.value.people.values()].find(({ id }) => id !== mine);
  });
  const mode = computed(() => (people.value.length > 1 ? "one" : joined.value ? "two" : "alone"));
  const me = computed((): Me | undefined => {
    const mine = self.value;
    if (mine === undefined) return undefined;
    return { person: personId(mine.id), other: other.value === undefined ? undefined : personId(other.value.id) };
  });

  const host = createPracticeHost({
    practices: options.practices,
    me,
    now: clock.now,
    ownSignals: declined,
    settings,
    stamp: (at) => {
      // An envelope has one time, as from the vault: its first event asks the clock.
      const now = at === 0 ? clock.tick() : clock.now.value;
      return { id: eventId("draft", at), author: personId(self.value?.id ?? ""), at: now.at, day: now.day };
    },
    write: (practice, events, intent) => {
      const item = newId();
      const named = events.map((event, at) => ({ ...event, meta: { ...event.meta, id: eventId(item, at) } }));
      const own = named.filter(({ lane }) => lane === "private");
      if (own.length > 0 && mode.value === "one") return Promise.resolve({ ok: false, why: "no-private-room" });
      const seal = intent.seal;
      batch(() => {
        privateLog.value = [...privateLog.value, ...own];
        space.value.add(named.filter(({ lane }) => lane !== "private"));
        if (seal !== undefined) {
          const meta = { ...clock.now.value, id: eventId(item, named.length), author: personId(self.value?.id ?? "") };
          space.value.seal(seal.exchange, { practice, opens: seal.opens, heavy: seal.heavy, meta });
        }
      });
      refold();
      return Promise.resolve(OK);
    },
  });

  const refold = (): void => {
    changes.value += 1;
    const ofPractice = (log: ReadonlyArray<Logged>, id: string) => ({
      log: log.filter(({ practice }) => practice === id),
    });
    for (const { id } of options.practices)
      host.replace(id, ofPractice(privateLog.value, id), ofPractice(space.value.log(), id));
  };
  let stopListening = space.value.listen(refold);

  const enter = (next: MemorySpace): void => {
    stopListening();
    batch(() => {
      space.value = next;
      joined.value = true;
      for (const person of people.value) next.people.set(personId(person.id), person);
    });
    stopListening = next.listen(refold);
    next.add([]);
  };

  const locks = memoryLocks(mode);
  const phase = computed(
    (): Phase => (place.value.is === "open" && locks.app.value === "locked" ? { is: "locked" } : place.value),
  );
  const author = (): PersonId => personId(self.value?.id ?? "");
  const exchanges = (id: string): ReadonlySignal<ExchangeState> =>
    computed(() => {
      void changes.value;
      return space.value.exchange(id, author());
    });
  const start = (person: Person): Promise<Outcome> => {
    people.value = [...people.value, person];
    space.value.people.set(personId(person.id), person);
    place.value = { is: "open" };
    refold();
    return Promise.resolve(OK);
  };
  const delivery = computed(
    (): DeliveryState => ({
      unsent: 0,
      link: joined.value ? "online" : "none",
      warning: undefined,
    }),
  );

  return {
    phase,
    mode,
    self,
    other,
    now: clock.now,
    delivery,
    newId,
    practices: {
      ...host,
      exchange: exchanges,
      withdraw: (id) => {
        space.value.withdraw(id, author());
        return Promise.resolve(OK);
      },
      openNow: (id) => {
        space.value.openNow(id, author());
        return Promise.resolve(OK);
      },
      notToday: ({ id, kind }) => {
        declined.value = [...declined.value, { is: "declined", idea: id, kind, day: clock.tick().day }];
        return Promise.resolve(OK);
      },
    },
    begin: {
      person: start,
      secondPerson: start,
      describe: (person) => {
        people.value = people.value.map((known) => (known.id === person.id ? person : known));
        space.value.people.set(personId(person.id), person);
        space.value.add([]);
        return Promise.resolve(OK);
      },
      passTo: (person) => {
        holder.value = Math.max(
          people.value.findIndex(({ id }) => id === person),
          0,
        );
      },
    },
    pairing: createMemoryPairing({
      house,
      newId,
      end: { person: () => self.value, joins: enter },
      space: () => space.value,
      now: () => clock.tick().at,
      address: options.address ?? ((payload) => payload),
    }),
    locks,
    settings: {
      value: settings,
      set: (change) => {
        settings.value = { ...settings.value, ...change };
      },
    },
    devices: {
      list: computed(() => (self.value === undefined ? [] : [{ id: "here", label: undefined, thisOne: true }])),
    },
    ownWords: {
      list: () => {
        const open = locks.privateRoom.value === "open" || locks.privateRoom.value === "none";
        return Promise.resolve(ownEntries([...space.value.log(), ...(open ? privateLog.value : [])], author()));
      },
      leave: () => {
        place.value = { is: "ended" };
        return Promise.resolve(OK);
      },
      erase: () => {
        batch(() => {
          people.value = [];
          privateLog.value = [];
          joined.value = false;
          space.value = house.newSpace();
          place.value = { is: "fresh" };
        });
        drafts.clear();
        return Promise.resolve();
      },
    },
    draft: (key) => memoryDraft(drafts, key),
  };
};

const memoryDraft = (drafts: Map<string, string>, key: string): Draft => ({
  get value() {
    return drafts.get(key) ?? "";
  },
  set: (value) => void drafts.set(key, value),
  clear: () => void drafts.delete(key),
});
