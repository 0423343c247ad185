import type { Done, Space } from "@goldseam/vault";
import { parseItemId } from "@goldseam/wire-types";
import type { Chamber } from "./chamber.ts";

/** Removes own items one after the other. What is gone already is as wished; the first real refusal is told. */
export const removeItems = async (chamber: Chamber, space: Space, items: ReadonlyArray<string>): Promise<Done> => {
  for (const item of items.map(parseItemId)) {
    if (item === undefined) continue;
    const done = await chamber.run(space.deleteItem(item));
    if (!done.ok && done.why !== "unknown-item") return done;
  }
  return { ok: true, queued: false };
};
