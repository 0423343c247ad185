import type { ItemId } from "@goldseam/wire-types";
import fc from "fast-check";
import { expect } from "vitest";
import type { Phone } from "./phones.test-support.ts";
import { sync } from "./phones.test-support.ts";

export type Step = readonly [what: string, who: number, n: number];
/** What happens to a few phones and their relay, in any order; `more` happens as often as each of these. */
export const stepsOf = (
  more: ReadonlyArray<string> = [],
  length = { minLength: 10, maxLength: 50 },
): fc.Arbitrary<ReadonlyArray<Step>> =>
  fc.array(
    fc.tuple(
      fc.constantFrom(
        ...["say", "say", "seal", "seal", "seal", "take", "take", "all", "online", "offline"],
        ...["heavy", "open", "withdraw", "delete", "reopen", "backup", "restore", ...more],
      ),
      fc.nat(2),
      fc.nat(11),
    ),
    length,
  );

/** What the world remembers of a schedule. */
export interface Story {
  copy: ReturnType<Phone["relay"]["backup"]> | undefined;
  /** Each item's words, which occur nowhere else. */
  readonly said: Map<ItemId, string>;
}
export const newStory = (): Story => ({ copy: undefined, said: new Map() });

export const act = (phones: ReadonlyArray<Phone>, story: Story, [what, who, n]: Step): void => {
  const phone = phones[who % phones.length] ?? expect.unreachable();
  const { relay, person, space } = phone;
  const exchange = `x${n % 3}`;
  const text = `<${story.said.size}> of ${person}`;
  const opens = { practice: "p", type: "t", data: { text } };
  const write = (...[events, options]: Parameters<typeof space.propose>): void => {
    const written = phone.run(space.propose(events, options));
    if (written.ok) story.said.set(written.item, text);
  };
  if (what === "say") write([opens]);
  if (what === "seal") write([], { seal: { exchange, heavy: false, opens } });
  if (what === "heavy") write([], { seal: { exchange: `heavy${n % 2}`, heavy: true, opens } });
  if (what === "open") phone.run(space.openNow(`heavy${n % 2}`));
  if (what === "withdraw") phone.run(space.withdraw(exchange));
  if (what === "take") for (let i = 0; i <= n && phone.take(); i += 1);
  if (what === "all") sync(...phones);
  if (what === "online") phone.online();
  if (what === "offline") phone.offline();
  if (what === "reopen") phone.reopen();
  if (what === "delete") {
    const own = space.timeline().filter((entry) => entry.author === person && entry.removed === undefined);
    const entry = own[n % Math.max(1, own.length)];
    if (entry !== undefined && n % 3 === 0) phone.run(space.deleteItem(entry.item));
  }
  if (what === "backup") story.copy = relay.backup();
  if (what === "restore" && story.copy !== undefined) {
    relay.restore(story.copy);
    for (const other of phones) other.offline();
  }
};
