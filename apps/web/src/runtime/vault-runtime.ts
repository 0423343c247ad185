import { type Me, type Meta, eventId, personId } from "@goldseam/kernel";
import type { ExchangeState, Intent, Outcome, Person } from "@goldseam/ui";
import type { LoggedEvent } from "@goldseam/vault";
import { type ReadonlySignal, batch, computed, effect, signal } from "@preact/signals";
import type { Change, Told, MatchingService } from "../vault-worker/service.ts";
import { createClock } from "./clock.ts";
import { type LoadHost, createLazyHost } from "./lazy-host.ts";
import type { Phase, Runtime, SettingsPort } from "./runtime.ts";
import type { RoomPorts, Rooms } from "./read-rooms.ts";
import { codeRefused } from "./settings.ts";
import { decline } from "./shell-events.ts";
import { createDrafts } from "./vault-drafts.ts";
import { createVaultMirror } from "./vault-mirror.ts";

export interface VaultRuntimeOptions {
  readonly host: LoadHost<RoomPorts, Rooms>;
  readonly profile: string;
  readonly settings: SettingsPort;
  readonly service: MatchingService;
  /** Wraps a callback so that it can be handed to the service's thread. */
  readonly proxy: (listener: (change: Change) => void) => (change: Change) => void;
  readonly clock: () => Date;
  /** The version of this page's folds, and when it has time to write one; absent: none is kept. */
  readonly folds?: { readonly version: string; readonly idle: () => Promise<void> } | undefined;
  /** The address that carries an invitation's text. */
  readonly address: (payload: string) => string;
}

const outcome = (told: Told): Outcome =>
  told.ok ? told : { ok: false, why: told.why === "failed" ? "read-only" : told.why };
const NOBODY: ReadonlyMap<string, Person> = new Map();
const unknownExchange: ExchangeState = { mine: "none", stage: "open" };
const randomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Resolves when a condition over signals first holds. */
const until = (holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = effect(() => {
      if (holds()) queueMicrotask(() => (stop(), resolve()));
    });
  });

/** What the page itself does to its runtime: keep what is being typed, and look at the clock. */
export interface OwnRuntime extends Runtime {
  readonly flush: () => void;
  readonly tick: () => void;
}

/** The app over its vault: folds and views here on the page, keys and bytes in the worker behind `service`. */
export const createVaultRuntime = (options: VaultRuntimeOptions): OwnRuntime => {
  const { service } = options;
  const clock = createClock(options.clock);
  const mirror = createVaultMirror();
  const holder = signal<string | undefined>(undefined);
  const status = mirror.status;

  /** From the tap on: the worker's word for it comes later than the page may be seen. */
  const locking = signal(false);
  const atVault = computed((): Phase => (locking.value ? { is: "locked" } : status.value.phase));
  const selfId = computed(() => {
    const { here } = status.value;
    return holder.value !== undefined && here.includes(holder.value) ? holder.value : here[0];
  });
  const people = computed((): ReadonlyMap<string, Person> => practices.host.value?.people.value ?? NOBODY);
  const personOf = (id: string | undefined): Person | undefined =>
    id === undefined ? undefined : (people.value.get(id) ?? { id, name: "", address: "none" });
  const self = computed(() => personOf(selfId.value));
  const other = computed(() => personOf(status.value.persons.find((id) => id !== selfId.value)));
  const me = computed((): Me | undefined => {
    if (selfId.value === undefined || atVault.value.is !== "open") return undefined;
    return { person: personId(selfId.value), other: other.value && personId(other.value.id) };
  });

  const practices = createLazyHost(options.host, {
    ...{ mirror, service, me },
    ...(options.folds && { idle: options.folds.idle }),
    now: clock.now,
    settings: options.settings.value,
    stamp: (at): Meta => {
      const now = clock.tick();
      return { id: eventId("draft", at), author: personId(selfId.value ?? ""), at: now.at, day: now.day };
    },
    write: (practice, events, intent) =>
      write(
        practice,
        events.map(({ lane }) => lane),
        intent,
      ),
  });
  effect(() => {
    // Not to be had now: the next word of the worker asks again.
    if (status.value.phase.is === "open" || status.value.phase.is === "ended") practices.load().catch(() => undefined);
  });
  const phase = computed((): Phase => {
    const begun = atVault.value.is === "open" || atVault.value.is === "ended";
    return begun && practices.host.value?.waiting.value !== false ? { is: "starting" } : atVault.value;
  });

  /** Private words first: if the private room refuses, nothing has gone out. */
  const write = async (practice: string, lanes: ReadonlyArray<string>, intent: Intent): Promise<Outcome> => {
    const as = selfId.value ?? "";
    const logged = intent.events.map(({ type, data }): LoggedEvent => ({ practice, type, data }));
    const own = logged.filter((_, at) => lanes[at] === "private");
    const joint = logged.filter((_, at) => lanes[at] !== "private" && lanes[at] !== "talk");
    const inTalk = logged.filter((_, at) => lanes[at] === "talk");
    if (own.length > 0) {
      if (status.value.mode === "one") return { ok: false, why: "no-private-room" };
      const told = await service.propose({ room: "private", as, events: own });
      if (!told.ok) return outcome(told);
    }
    const { seal } = intent;
    if (joint.length > 0 || seal !== undefined) {
      const opens = seal && { practice, type: seal.opens.type, data: seal.opens.data };
      const sealed = seal && opens && { seal: { ...seal, opens } };
      const told = await service.propose({ room: "shared", as, events: joint, ...sealed });
      if (!told.ok) return outcome(told);
    }
    // An envelope of its own: what is said in a talk goes again, and nothing else may go with it.
    if (inTalk.length === 0) return { ok: true };
    return outcome(await service.propose({ room: "shared", as, events: inTalk }));
  };

  const drafts = createDrafts(mirror.drafts, (key, text) => void service.keepDraft(key, text));
  effect(() => {
    const { is } = status.value.phase;
    if (is !== "locked" && is !== "elsewhere") return;
    locking.value = false;
    drafts.forget();
  });
  /** In mode `one` each person's drafts stay behind the cover screen of the other. */
  const draftKey = (key: string, of: "me" | "both"): string => `${of === "me" ? (selfId.value ?? "") : "both"} ${key}`;
  const exchange = (id: string): ReadonlySignal<ExchangeState> =>
    computed(() => status.value.exchanges[`${id} ${selfId.value ?? ""}`] ?? unknownExchange);
  /** Answers and news travel apart: who was begun is here when the news has come as well. */
  const heard = async (told: Told, person: string): Promise<Outcome> => {
    if (told.ok) await until(() => status.value.here.includes(person) && people.value.has(person));
    return outcome(told);
  };

  /** What was written after the page last looked at the clock would count as not yet: "it is over" came a minute late. */
  const hear = (change: Change): void =>
    batch(() => {
      mirror.hear(change);
      const looked = clock.now.peek().at;
      if (change.is === "timeline" && change.entries.some(({ at }) => at > looked)) clock.tick();
    });
  void service.start(options.profile, options.proxy(hear), options.folds?.version);

  return {
    phase,
    mode: computed(() => status.value.mode),
    self,
    other,
    now: clock.now,
    delivery: computed(() => {
      const { unsent, link, warning } = status.value;
      return { unsent, link, warning };
    }),
    newId: randomId,
    flush: drafts.flush,
    tick: () => void clock.tick(),
    practices: {
      ...practices.port,
      exchange,
      withdraw: async (id) => outcome(await service.withdraw(id, selfId.value ?? "")),
      openNow: async (id) => outcome(await service.openNow(id, selfId.value ?? "")),
      notToday: async ({ id, kind }) => {
        const events = [decline({ is: "declined", idea: id, kind, day: clock.tick().day })];
        return outcome(await service.propose({ room: "private", as: selfId.value ?? "", events }));
      },
    },
    begin: {
      person: async (person) => {
        await practices.load();
        return heard(await service.begin(person), person.id);
      },
      secondPerson: async (person) => heard(await service.secondPerson(person), person.id),
      describe: async (person) => outcome(await service.describe(person)),
      passTo: (person) => {
        holder.value = person;
      },
    },
    pairing: {
      state: computed(() => {
        const state = mirror.pairing.value;
        return state.is === "inviting" ? { ...state, link: options.address(state.link) } : state;
      }),
      invite: ({ atDistance }) => service.invite(atDistance),
      read: (link) => service.readLink(link),
      accept: () => service.acceptInvitation(),
      notNow: () => void service.notNow(),
      confirm: (itIsThem) => service.confirmJoiner(itIsThem),
      comparePictures: (same) => service.comparePictures(same),
    },
    locks: {
      app: computed(() => status.value.app),
      privateRoom: computed(() => status.value.privateRoom),
      setCode: async (which, code) => {
        const why = codeRefused(code);
        if (why !== undefined) return { ok: false, why };
        const done = await service.setCode(which, code);
        return done === "set" ? { ok: true } : { ok: false, why: done };
      },
      unlock: (which, code) => service.unlock(which, code),
      lock: (which) => {
        drafts.flush();
        if (which === "app" && status.value.app === "open") locking.value = true;
        void service.lock(which);
      },
    },
    settings: options.settings,
    devices: {
      list: computed(() =>
        status.value.devices
          .filter(({ person }) => person === selfId.value)
          .map(({ id, here }) => ({ id, label: undefined, thisOne: here })),
      ),
    },
    ownWords: {
      list: async () => {
        await practices.load();
        await Promise.all([service.tellWhole("shared"), service.tellWhole("private")]);
        return practices.host.peek()?.ownWordsOf(selfId.value ?? "") ?? [];
      },
      leave: async () => outcome(await service.leave()),
      erase: () => service.erase(),
    },
    draft: (key, of = "me") => drafts.of(draftKey(key, of)),
  };
};
