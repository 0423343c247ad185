import { dayFromNumber, eventId, fold, instant, type Logged, personId } from "@goldseam/kernel";
import { strategy } from "@goldseam/strategies/positivity/strategy";
import { median, worked } from "./ten-years.ts";

/** One a day from each of two people for ten years. */
const EVENTS = 7300;
const RUNS = 9;
const [thanks] = strategy.practices;
const people = [personId("a".repeat(32)), personId("b".repeat(32))] as const;

/** Thanks of two people, day by day, each opened on the other's phone; as the lines of text in which they would lie. */
const linesOf = (count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, n) => {
    const [author, to] = n % 2 === 0 ? people : [people[1], people[0]];
    const note = ((n * 2_654_435_761) % 4_294_967_296).toString(16).padStart(32, "0");
    const meta = { author, at: n * 43_200_000, day: dayFromNumber(17_000 + (n >> 1)) };
    const words = { text: `for the bread, number ${n}`, language: "en", direction: "ltr" };
    const did = n % 3 === 0 ? { chips: [], words } : { chips: ["cooked"] };
    return JSON.stringify([
      { type: "thanks-sent", lane: "shared", data: { note, to, did }, meta },
      ...(author === people[0] ? [] : [{ type: "thanks-opened", lane: "private", data: { note }, meta }]),
    ]);
  });

type Line = ReadonlyArray<Pick<Logged, "type" | "lane" | "data" | "meta">>;
/** The floor: the same lines parsed, and each event put into a map under its name. */
const read = (lines: ReadonlyArray<string>): ReadonlyMap<string, Logged> => {
  const found = new Map<string, Logged>();
  lines.forEach((line, item) =>
    (JSON.parse(line) as Line).forEach((event, index) => {
      const meta = { ...event.meta, id: eventId(`item-${item}`, index), at: instant(event.meta.at) };
      found.set(meta.id, { ...event, practice: thanks.id, meta });
    }),
  );
  return found;
};

const spent = (count: number) => {
  const lines = linesOf(count);
  const log = [...read(lines).values()];
  const times = { floor: [] as number[], fold: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    times.floor.push(worked(() => void read(lines)));
    times.fold.push(
      worked(() => {
        const { shared, ignored } = fold(thanks, log);
        if (shared.size !== count || ignored.length > 0) throw new Error("not everything was folded");
      }),
    );
  }
  return { floor: median(times.floor), fold: median(times.fold) };
};

/** What one practice of ten years costs to fold from its beginning, and whether it grows as its history does. */
export const measure = async () => {
  spent(EVENTS);
  const [ten, forty] = [spent(EVENTS), spent(4 * EVENTS)];
  console.log(`${EVENTS} thanks: ${ten.fold.toFixed(1)} ms, floor ${ten.floor.toFixed(1)} ms`);
  console.log(`${4 * EVENTS} thanks: ${forty.fold.toFixed(1)} ms, floor ${forty.floor.toFixed(1)} ms`);
  const value = Number((ten.fold / ten.floor).toFixed(2));
  const growth = Number((forty.fold / ten.fold).toFixed(2));
  return {
    "folding ten years": { value, unit: "× parsing and keeping the same events", holds: value <= 5, ...ten },
    "folding four times as much": { value: growth, unit: "× the time", holds: growth <= 6, ...forty },
  };
};
