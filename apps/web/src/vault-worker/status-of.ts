import type { ExchangeView, Warning } from "@goldseam/vault";
import type { House } from "./house.ts";
import type { VaultStatus } from "./service.ts";

/** What keeps the page from being used; told by the browser or another tab. */
export type Trouble = "storage" | "elsewhere" | "browser" | undefined;

/** Keys of sentences in the app's own messages. */
const sentenceOf: Readonly<Record<Warning["kind"], string>> = {
  "something-is-missing": "warning.missing",
  "relay-lied": "warning.relay-lied",
  "relay-inconsistent": "warning.relay-inconsistent",
  "relay-lost-data": "warning.relay-lost",
  "relay-refused": "warning.relay-refused",
  "update-needed": "warning.update",
  "epoch-unreadable": "warning.unreadable",
  "forked-device": "warning.forked",
  "unreadable-item": "warning.unreadable",
  "sealing-cheated": "warning.sealing",
  "storage-full": "warning.storage-full",
};

const phaseOf = (house: House, trouble: Trouble): VaultStatus["phase"] => {
  if (trouble === "elsewhere") return { is: "elsewhere" };
  if (trouble !== undefined) return { is: "unsupported", why: trouble };
  const door = house.door("app");
  if (door === "sealed") return { is: "locked" };
  if (door === "absent") return { is: "fresh" };
  return { is: house.app()?.space()?.status().ended === true ? "ended" : "open" };
};

/** Everything small about the vault, read anew from the house. */
export const statusOf = (house: House, trouble: Trouble, person: string | undefined, now: number): VaultStatus => {
  const space = house.app()?.space();
  const told = space?.status();
  const here = told?.here ?? (person === undefined ? [] : [person]);
  const exchanges: Record<string, ExchangeView> = {};
  for (const id of space?.exchanges() ?? [])
    for (const who of here) if (space !== undefined) exchanges[`${id} ${who}`] = space.exchange(id, now, who);
  const isOne = here.length > 1;
  const warning = space?.warnings()[0];
  const roomOf = house.door("private") === "open" ? "open" : "locked";
  return {
    phase: phaseOf(house, trouble),
    mode: isOne ? "one" : (told?.persons.length ?? 0) > 1 ? "two" : "alone",
    here,
    checked: told?.checked ?? false,
    persons: told?.persons ?? here,
    app: house.hasCode("app") ? (house.door("app") === "open" ? "open" : "locked") : "none",
    privateRoom: isOne ? "not-on-this-phone" : house.hasCode("private") ? roomOf : "none",
    unsent: space?.outboxSize() ?? 0,
    link: told?.link ?? "none",
    warning: warning && sentenceOf[warning.kind],
    devices: (space?.members() ?? []).map(({ device, person: of, here: isHere }) => ({
      id: device,
      person: of,
      here: isHere,
    })),
    exchanges,
  };
};
