import { fileURLToPath } from "node:url";
import { fold, type Logged, type PersonId, type Practice, type Strategy } from "@goldseam/kernel";
import { ana, ben, heldBy, me, now, randomOf, readGolden } from "@goldseam/testkit";
import {
  createTranslator,
  HeavyExchange,
  type HeavyExchangeProps,
  Kit,
  type Messages,
  type StrategyScreens,
} from "@goldseam/ui";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { cleanup, fireEvent, render, screen as screenOf } from "@testing-library/preact";
import { expect, it } from "vitest";

/** No page waits for somebody without something to do alone: every practice, in states that its golden log reaches. */
const PRACTICES: ReadonlyArray<Practice> = Object.values(
  import.meta.glob<{ strategy: Strategy }>("./*/strategy.ts", { eager: true }),
).flatMap(({ strategy }) => [...strategy.practices]);
const SCREENS: StrategyScreens = Object.assign(
  {},
  ...Object.values(import.meta.glob<{ screens: StrategyScreens }>("./*/screens.ts", { eager: true })).map(
    ({ screens }) => screens,
  ),
);
const GOLDEN = Object.keys(import.meta.glob("./*/*/fixtures/*.json")).map((file) =>
  readGolden(fileURLToPath(new URL(file, import.meta.url))),
);
const PEOPLE = [
  { id: ana, name: "Ana", address: "f" },
  { id: ben, name: "Ben", address: "m" },
] as const;

/**
 * Where a page says that something of one's own stands open with the other person, and what there is to do alone.
 * Keys of the practice's words, or of the kit's. A practice that is not named here never waits. A talk that is on is no
 * waiting: the other person is there.
 */
const WAITS: Readonly<Record<string, { readonly says: ReadonlyArray<string>; readonly alone: ReadonlyArray<string> }>> =
  {
    "first-opening": { says: ["kit.sealed.now"], alone: ["kit.sealed.meanwhile"] },
    "daily-moment": { says: ["offered.mine"], alone: ["offered.meanwhile"] },
    "what-happened": { says: ["note.lies"], alone: ["choose.open"] },
    "find-my-words": { says: ["sent.title"], alone: ["begin"] },
    "listen-in-turns": {
      says: ["asked.hint", "pause.title"],
      alone: ["note.summary", "kit.sealed.meanwhile"],
    },
    "talk-rules": {
      says: ["offered.title", "paused.title", "stopped.title"],
      alone: ["own.title", "kit.sealed.meanwhile"],
    },
    "weekly-check-in": { says: ["pause.title"], alone: ["kit.sealed.meanwhile"] },
    "what-hurt": { says: ["note.open"], alone: ["write", "part.write"] },
    "say-sorry": { says: ["stands-open"], alone: ["write.own"] },
    "not-tonight": { says: ["asked.hint", "close.mine"], alone: ["asked.own", "own.end", "week.label"] },
    promises: { says: ["offered.stays"], alone: ["prompt.to-myself"] },
    openness: { says: ["wish.stays"], alone: ["own.title"] },
    "seen-effort": { says: ["kit.sealed.now"], alone: ["kit.sealed.meanwhile"] },
    "making-it-right": { says: ["mine"], alone: ["own.title"] },
    "back-me-up": { says: ["offered.stays"], alone: ["me.label"] },
    "limit-review": { says: ["mine.may-ask"], alone: ["choose"] },
    "my-limits": { says: ["wishes.mine"], alone: ["set"] },
  };

/** Prefixes of a log, whole and thinned out: what the rules refuse is skipped, as on a phone. */
const statesOf = (log: ReadonlyArray<Logged>): ReadonlyArray<ReadonlyArray<Logged>> =>
  [0, 1].flatMap((seed) => {
    const random = randomOf(seed);
    const thin = seed === 0 ? log : log.filter(() => random.next() < 0.75);
    return thin.map((_, at) => thin.slice(0, at + 1));
  });
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map || inner instanceof Set ? [...inner] : inner));

/** What can be pressed, opened or written to. */
const controls = (): ReadonlySet<string> =>
  new Set(
    [...document.querySelectorAll("button:not([aria-disabled='true']), summary, label")].map(({ textContent }) =>
      textContent.trim(),
    ),
  );

interface Place {
  readonly practice: Practice;
  readonly log: ReadonlyArray<Logged>;
  readonly person: PersonId;
  readonly view: unknown;
  readonly waits: boolean;
}
const placesOf = (practice: Practice): ReadonlyArray<Place> => {
  const seen = new Map<string, Place>();
  for (const { log } of GOLDEN.filter((one) => one.practice === practice.id))
    for (const held of statesOf(log))
      for (const person of [ana, ben]) {
        const when = now(held.at(-1)?.meta.day, "12:00");
        const { shown, mine } = fold(practice, heldBy(person, held));
        const view = practice.view(shown, mine, me(person), when);
        const told = practice.signals(shown, mine, me(person), when);
        const waits = told.some(({ is }) => is === "waiting-for-other");
        seen.set(`${person} ${plain(view)}`, { practice, log: held, person, view, waits });
      }
  return [...seen.values()];
};
const draw = async ({ practice, log, person }: Place): Promise<(key: string) => string> => {
  const found = SCREENS[practice.id];
  if (found === undefined) throw new Error(`no screen for ${practice.id}`);
  const words: Messages = (await found.locales.en()).default;
  const screen = await found.load();
  const day = log.at(-1)?.meta.day;
  const stage = createStage({
    ...{ practice, screen, words, kit: kitEn, people: PEOPLE },
    now: () => now(day, "12:00"),
  });
  stage.log.value = log;
  cleanup();
  render(<stage.Phone of={person} />);
  const other = person === ana ? "Ben" : "Ana";
  const catalog: Messages = { ...kitEn, ...words };
  const say = createTranslator(catalog, "en", { other, otherAddress: "none", name: other });
  return (key) => {
    // An unknown key would come back as itself, and be found nowhere.
    if (!(key in catalog)) throw new Error(`${practice.id} has no "${key}"`);
    return say(key);
  };
};

it("[C-03] every waiting state of every practice has something to do alone", async () => {
  const without: string[] = [];
  const unknown = new Set<string>();
  const waited = new Map<string, number>();
  for (const practice of PRACTICES) {
    const known = WAITS[practice.id];
    for (const place of placesOf(practice)) {
      if (place.waits && known === undefined) unknown.add(practice.id);
      if (known === undefined) continue;
      const say = await draw(place);
      const text = document.body.textContent;
      // Something that came, or a talk that has just ended, may stand before what waits.
      if (!known.says.some((key) => text.includes(say(key)))) continue;
      waited.set(practice.id, (waited.get(practice.id) ?? 0) + 1);
      const there = controls();
      if (!known.alone.some((key) => there.has(say(key))))
        without.push(`${practice.id}, ${place.person === ana ? "Ana" : "Ben"}, after ${place.log.at(-1)?.type}`);
    }
  }
  cleanup();
  expect([...unknown], "practices that wait, and are not named in WAITS").toEqual([]);
  expect(without, "waiting states without something to do alone").toEqual([]);
  expect([...waited.keys()].sort(), "practices that were seen waiting").toEqual(Object.keys(WAITS).sort());
}, 240_000);

it("[C-03] a heavy page that both have closed and one has opened is left for something alone", () => {
  let alone = 0;
  const screen: HeavyExchangeProps["screen"] = {
    ...{ mode: "two", other: PEOPLE[1], self: PEOPLE[0], passTo: undefined },
    announce: () => {},
    done: () => {},
    draft: () => ({ value: "", set: () => {}, clear: () => {} }),
    exchange: () => ({ mine: "released", stage: "ready" }),
    openNow: () => Promise.resolve({ ok: true }),
    withdraw: () => Promise.resolve({ ok: true }),
  };
  render(
    <Kit t={createTranslator(kitEn, "en")} language="en" still>
      <HeavyExchange
        {...{ screen, title: "One topic", exchange: "one", write: () => null, again: () => {} }}
        alone={() => void alone++}
      />
    </Kit>,
  );
  fireEvent.click(screenOf.getByRole("button", { name: kitEn["kit.sealed.meanwhile"] }));
  expect(alone).toBe(1);
});
