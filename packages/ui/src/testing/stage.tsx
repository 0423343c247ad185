import {
  admit,
  eventId,
  type EventShape,
  fold,
  type Handoff,
  type Logged,
  type Meta,
  type Now,
  personId,
  type Practice,
  within,
} from "@goldseam/kernel";
import { type Signal, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { type Catalog, createTranslator } from "../i18n/translator.ts";
import { Kit, type KitKey } from "../kit/kit.tsx";
import type { Draft, ExchangeState, Intent, Outcome, Person, ScreenProps, ShellHands } from "../screen.ts";

/** A stage for the tests of screens: the real practice and the real screen, on phones that live in memory. */
export interface StageOptions<S, M, E extends EventShape, V> {
  readonly practice: Practice<S, M, E, V>;
  // A screen's own message keys are its affair; the stage hands it a translator over whatever words it gets.
  readonly screen: ComponentType<ScreenProps<V, E>>;
  readonly words: Catalog;
  readonly kit: Readonly<Record<KitKey, string>>;
  readonly language?: string;
  readonly mode?: ScreenProps["mode"];
  /** One or two; the first holds the phone in mode `one`. */
  readonly people: readonly [Person, Person?];
  readonly now: () => Now;
  readonly shell?: ShellHands;
  readonly handed?: Handoff;
  /** Goes on from another stage's log. */
  readonly log?: Signal<ReadonlyArray<Logged>>;
  /** Refuses everything with this, as a full or locked phone does. */
  readonly refuses?: Exclude<Outcome, { readonly ok: true }>;
}
interface Seal {
  readonly opens: EventShape;
  readonly meta: Meta;
}

const OPEN: ExchangeState = { mine: "none", stage: "open" };

export const createStage = <S, M, E extends EventShape, V>(options: StageOptions<S, M, E, V>) => {
  const { practice, people, mode = "two", language = "en", screen: Screen } = options;
  const log = options.log ?? signal<ReadonlyArray<Logged>>([]);
  const seals = signal<ReadonlyMap<string, ReadonlyMap<string, Seal>>>(new Map());
  const withdrawn = signal<ReadonlySet<string>>(new Set());
  const holder = signal(people[0].id);
  const drafts = new Map<string, string>();
  const announced: string[] = [];
  const left = { times: 0 };
  const handedOver: Handoff[] = [];
  const ids = { given: 0 };

  const entry = (person: string, event: EventShape, at: number, lane?: "opened"): Logged => ({
    practice: practice.id,
    ...event,
    lane: lane ?? practice.events[event.type]?.lane ?? "shared",
    meta: {
      id: eventId(`item-${log.value.length}`, at),
      author: personId(person),
      at: options.now().at,
      day: options.now().day,
    },
  });
  const heldBy = (person: string) =>
    fold(
      practice,
      log.value.filter(({ lane, meta }) => lane !== "private" || meta.author === person),
    );
  const seal = (person: string, { exchange, opens }: NonNullable<Intent["seal"]>): void => {
    const { meta } = entry(person, opens, 0, "opened");
    const both = new Map(seals.value.get(exchange)).set(person, { opens, meta });
    seals.value = new Map(seals.value).set(exchange, both);
    if (both.size < 2) return;
    log.value = [...log.value, ...[...both].map(([who, one], at) => entry(who, one.opens, at, "opened"))];
  };
  const propose =
    (person: string) =>
    (intent: Intent<E>): Promise<Outcome> => {
      if (options.refuses !== undefined) return Promise.resolve(options.refuses);
      const envelope = intent.events.map((event, at) => entry(person, event, at));
      if (mode === "one" && envelope.some(({ lane }) => lane === "private"))
        return Promise.resolve({ ok: false, why: "no-private-room" });
      const verdict = admit(practice, heldBy(person), envelope);
      if (!verdict.ok) return Promise.resolve({ ok: false, why: "rule", rule: verdict.rule, sentence: verdict.rule });
      log.value = [...log.value, ...envelope];
      if (intent.seal !== undefined) seal(person, intent.seal);
      return Promise.resolve({ ok: true });
    };
  const exchangeFor =
    (person: string) =>
    (id: string): ExchangeState => {
      const both = seals.value.get(id);
      if (withdrawn.value.has(id)) return { mine: "none", stage: "withdrawn" };
      if (both === undefined) return OPEN;
      if (both.size > 1) return { mine: "released", stage: "opened" };
      return { mine: both.has(person) ? "sealed" : "none", stage: "open" };
    };
  const withdraw = (id: string): Promise<Outcome> => {
    if ((seals.value.get(id)?.size ?? 0) < 2) withdrawn.value = new Set([...withdrawn.value, id]);
    return Promise.resolve({ ok: true });
  };
  const draftOf = (key: string): Draft => ({
    value: drafts.get(key) ?? "",
    set: (value) => void drafts.set(key, value),
    clear: () => void drafts.delete(key),
  });

  /** One person's phone; in mode `one` the phone of whoever holds it. */
  const Phone = ({ of }: { readonly of?: string }) => {
    const id = mode === "one" ? holder.value : (of ?? people[0].id);
    const self = people.find((person) => person?.id === id) ?? people[0];
    const other = people.find((person) => person !== undefined && person.id !== id);
    const me = { person: personId(id), other: other === undefined ? undefined : personId(other.id) };
    const { shown, mine } = heldBy(id);
    const passTo = (person: string): void => {
      holder.value = person;
    };
    return (
      <Kit t={createTranslator(options.kit, language)} language={language} still>
        <Screen
          view={practice.view(shown, mine, me, options.now())}
          suggestions={within(
            practice.limits(shown, mine, me, options.now()),
            practice.ideas(shown, mine, me, options.now()),
            "me",
          )}
          me={me}
          now={options.now()}
          self={self}
          other={other}
          mode={mode}
          passTo={mode === "one" ? passTo : undefined}
          t={createTranslator(options.words, language, {
            address: self.address,
            otherAddress: other?.address ?? "none",
            self: self.name,
            other: other?.name ?? "",
          })}
          language={language}
          propose={propose(id)}
          exchange={exchangeFor(id)}
          withdraw={withdraw}
          openNow={withdraw}
          newId={() => String(++ids.given).padStart(32, "0")}
          draft={(key, of = "me") => draftOf(of === "both" ? key : `${id}/${key}`)}
          handOff={(draft) => void handedOver.push(draft)}
          done={() => void left.times++}
          announce={(text) => void announced.push(text)}
          handed={options.handed}
          {...(options.shell === undefined ? {} : { shell: options.shell })}
        />
      </Kit>
    );
  };
  return { Phone, log, drafts, announced, left, handedOver, propose };
};
