import type { DeviceId, ItemId } from "@goldseam/wire-types";
import type { Node } from "./node.ts";

/**
 * Where envelopes stand in their device's own chain: by number, and, for the first of a session, by what it follows.
 * An honest device fills each place once. Nested by device and session, as ten years have many places and few names.
 */
export class Places {
  readonly #numbers = new Map<DeviceId, Map<string, Array<ItemId | undefined>>>();
  readonly #begun = new Map<DeviceId, Set<string>>();

  #session({ device, session }: Pick<Node, "device" | "session">): Array<ItemId | undefined> {
    let sessions = this.#numbers.get(device);
    if (sessions === undefined) this.#numbers.set(device, (sessions = new Map()));
    let numbers = sessions.get(session);
    if (numbers === undefined) sessions.set(session, (numbers = []));
    return numbers;
  }
  #starts(device: DeviceId): Set<string> {
    let starts = this.#begun.get(device);
    if (starts === undefined) this.#begun.set(device, (starts = new Set()));
    return starts;
  }
  /** Another envelope stands there. `prev`: what the node follows, if that is known. */
  taken(node: Node, prev: Node | undefined): boolean {
    if (this.#session(node)[node.seq] !== undefined) return true;
    if (node.gone) return false;
    if (this.#starts(node.device).has(node.prev ?? "nothing")) return true;
    return node.seq === 1 && prev !== undefined && this.#session(prev)[prev.seq + 1] !== undefined;
  }
  put(node: Node): void {
    this.#session(node)[node.seq] = node.id;
    if (!node.gone && node.seq === 1) this.#starts(node.device).add(node.prev ?? "nothing");
  }
  drop(node: Node): void {
    this.#session(node)[node.seq] = undefined;
  }
}
