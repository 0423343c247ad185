import { dayFromNumber } from "@goldseam/kernel";
import { drive, type Machine } from "@goldseam/simulator/driver";
import { createSpace, type LoggedEvent, rowsKeyOf } from "@goldseam/vault";

export const ANA = "a".repeat(32);
export const BEN = "b".repeat(32);
const FIRST_DAY = 20_000;
const DAY_MS = 86_400_000;

const said = "the tea was warm and you waited for me at the door although it rained all day long".split(" ");
const words = (n: number) => ({
  text: Array.from({ length: 14 }, (_, i) => said[(n * 7 + i * i * (1 + (n % 5))) % said.length]).join(" "),
  language: "en",
  direction: "ltr",
});

/** What two people do on one day: nineteen lawful events of five practices, as often as their rates allow. */
export const dayOfTwo = (day: number): ReadonlyArray<readonly [author: string, event: LoggedEvent]> => {
  let n = day * 100;
  const id = (): string => (n += 1).toString(16).padStart(32, "0");
  const of = (practice: string, type: string, data: unknown): LoggedEvent => ({ practice, type, data });
  const due = dayFromNumber(FIRST_DAY + day + 3);
  const each = [
    [ANA, BEN],
    [BEN, ANA],
  ].flatMap(([me = "", to = ""]): Array<readonly [string, LoggedEvent]> => {
    const promise = id();
    return [
      [me, of("thanks", "thanks-sent", { note: id(), to, did: { chips: ["cooked"], words: words(n) } })],
      [me, of("find-my-words", "words-sent", { piece: id(), to, happened: words(n), felt: [], touched: [] })],
      [me, of("reassurance", "signal-sent", { note: id(), to, wish: "call", words: words(n) })],
      [me, of("reassurance", "signal-sent", { note: id(), to, wish: "sit" })],
      [me, of("reassurance", "assurance-given", { note: id(), to, ready: "here" })],
      [me, of("reassurance", "assurance-given", { note: id(), to, words: words(n) })],
      [me, of("promises", "promise-offered", { promise, to, words: words(n), due })],
      [to, of("promises", "promise-accepted", { promise })],
      [me, of("promises", "promise-marked", { promise, as: "kept" })],
    ];
  });
  const moment = "e".repeat(32);
  if (day === 0) {
    const offer = { moment, after: "dinner", act: "walk", minutes: 20 };
    return [
      [ANA, of("daily-moment", "moment-offered", offer)],
      [BEN, of("daily-moment", "moment-agreed", { moment })],
    ];
  }
  return [...each, [ANA, of("daily-moment", "moment-happened", { moment })]];
};

/** So many envelopes of two people on one phone, an event in each, as days go by. */
export const liveYears = (machine: Machine, envelopes: number): void => {
  const made = drive(machine, createSpace({ kind: "shared", person: ANA, rowsKey: rowsKeyOf(machine.unlockKey) }));
  if (!made.ok) throw new Error("no space");
  drive(machine, made.space.addLocalPerson(BEN));
  let left = envelopes;
  for (let day = 0; left > 0; day += 1) {
    machine.clock = (FIRST_DAY + day) * DAY_MS + 36_000_000;
    for (const [as, event] of dayOfTwo(day).slice(0, left)) {
      machine.clock += 60_000;
      const written = drive(machine, made.space.propose([event], { as }));
      if (!written.ok) throw new Error(`not written: ${written.why}`);
      left -= 1;
    }
  }
};
