import type { Person } from "@goldseam/ui";
import type { Done, Proposed } from "@goldseam/vault";
import { introduce } from "../runtime/shell-events.ts";
import type { House } from "./house.ts";
import type { SpaceLink } from "./space-link.ts";

/**
 * A person's new word on their name and how sentences address them: kept by this phone, written to the private space,
 * and to the shared one if there is one. `locked`: no room is open in which it could be written.
 */
export const describePerson = async (
  house: House,
  drive: SpaceLink["drive"],
  who: Person,
): Promise<Done | Proposed | "locked" | undefined> => {
  await house.atRest();
  const rooms = [house.own(), house.app()].filter((chamber) => chamber?.space() !== undefined);
  if (rooms.length === 0) return "locked";
  const first = await house.person();
  // On one phone for two the row is of the person who began; the other is known by the shared space alone.
  if (first?.id === who.id && !(await house.keepPerson(who))) return undefined;
  let done: Done | Proposed | undefined;
  for (const room of rooms) {
    done = await drive(room, (chamber) => {
      const space = chamber.space();
      return space === undefined
        ? Promise.resolve(undefined)
        : chamber.run(space.propose([introduce(who)], chamber === house.app() ? { as: who.id } : {}));
    }).catch(() => undefined);
    if (done?.ok !== true) return done;
  }
  return done;
};

/** One phone for two: the second person gets device keys of their own, and there is no private room any more. */
export const addSecondPerson = async (house: House, first: Person, second: Person): Promise<Done | Proposed> => {
  const space = await house.shared(first, false);
  const chamber = house.app();
  if (space === undefined || chamber === undefined) return { ok: false, why: "stopped" };
  const brought = await chamber.run(space.addLocalPerson(second.id));
  if (!brought.ok) return brought;
  await house.removePrivate();
  return chamber.run(space.propose([introduce(second)], { as: second.id }));
};
