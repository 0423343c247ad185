import type { Done, Proposed } from "@goldseam/vault";
import type { Told } from "./service.ts";

/** What the page is told of how something in the vault went. */
export const toldOf = (done: Done | Proposed): Told => {
  if (done.ok) return { ok: true };
  return {
    ok: false,
    why:
      done.why === "quota"
        ? "storage-full"
        : done.why === "ended" || done.why === "stopped" || done.why === "update-needed"
          ? "read-only"
          : "failed",
  };
};
export const LOCKED: Told = { ok: false, why: "locked" };
