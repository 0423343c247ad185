import { type EventOf, opened, type PersonId, shared } from "@goldseam/kernel";
import { ana, ben, given, owesTheLaws } from "@goldseam/testkit";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";
import { one, toy, two, words } from "../toy.ts";

describe("sealed exchange", () => {
  const answer = v.object({ exchange: moves.thing, chip: moves.key });
  const events = {
    asked: shared(v.object({ exchange: moves.thing })),
    answered: opened(answer),
    beside: shared(v.object({ exchange: moves.thing, words: moves.words() })),
    closed: shared(v.object({ exchange: moves.thing, as: v.picklist(["talked", "kept"]) })),
  } as const;
  type Event = EventOf<typeof events>;
  const rules = moves.sealedExchangeRules<moves.Exchanges<string>, string, Event>({
    things: (state) => state,
    key: "exchange",
    steps: { opened: ["answered"], beside: ["beside"], closed: ["closed"] },
  });
  const practice = toy<moves.Exchanges<string>, Event>({
    events,
    rules,
    freedoms: {},
    shared: {
      initial: new Map(),
      evolve: (state, { type, data, meta }) => {
        if (type === "asked") return moves.askExchange(state, data.exchange, meta);
        if (type === "answered") return moves.receiveAnswer(state, data.exchange, data.chip, meta);
        if (type === "beside") return moves.writeBeside(state, data.exchange, data.words, meta);
        return moves.closeExchange(state, data.exchange, data.as);
      },
    },
  });
  const asked = (exchange = one): Event => ({ type: "asked", data: { exchange } });
  const answered = (chip: string, exchange = one): Event => ({ type: "answered", data: { exchange, chip } });
  const beside = (exchange = one): Event => ({ type: "beside", data: { exchange, words: words("and tea") } });
  const closed = (exchange = one): Event => ({ type: "closed", data: { exchange, as: "kept" } });
  it("keeps the laws", () =>
    owesTheLaws(practice, () =>
      [one, two].flatMap((exchange) => [
        asked(exchange),
        answered("walk", exchange),
        beside(exchange),
        closed(exchange),
      ]),
    ));
  it("shows both answers or none, to each as own and other's", () => {
    const half = given(practice, [ana, asked()], [ana, answered("walk")]);
    const pair = (story: typeof half, person: PersonId) => {
      const exchange = story.shared.get(one);
      return exchange === undefined ? undefined : moves.pairFor(exchange, person);
    };
    expect([pair(half, ana), pair(half, ben)]).toEqual([undefined, undefined]);
    const both = half.and([ben, answered("sleep")]);
    expect(pair(both, ana)).toEqual({ mine: "walk", theirs: "sleep" });
    expect(pair(both, ben)).toEqual({ mine: "sleep", theirs: "walk" });
  });
  it("takes both orders of opening, and both asking at once, as one", () => {
    const first = given(practice, [ana, asked()], [ben, asked()], [ana, answered("walk")], [ben, answered("sleep")]);
    const second = given(practice, [ana, asked()], [ben, answered("sleep")], [ana, answered("walk")]);
    expect(first.shared).toEqual(second.shared);
  });
  it("refuses by name", () => {
    const half = given(practice, [ana, asked()], [ana, answered("walk")]);
    given(practice).when(ana, answered("walk")).refused("answersAQuestion");
    half.when(ana, answered("sleep")).refused("oneAnswerEach");
    half.when(ana, beside()).refused("besideAfterOpening");
    half.when(ana, closed()).refused("closedAfterOpening");
    half
      .and([ben, answered("sleep")])
      .when(ben, closed())
      .accepted();
  });
});
