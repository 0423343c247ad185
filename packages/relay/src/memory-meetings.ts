import { sizes } from "@goldseam/sync";
import { type Bytes, sameBytes, toHex } from "@goldseam/wire-types";
import type { MeetingFrame, MeetingRefusal } from "./store.ts";

interface Meeting {
  readonly until: number;
  readonly closed: boolean;
  readonly frames: ReadonlyMap<number, Bytes>;
}

/** Meetings of a store in memory. */
export class MemoryMeetings {
  readonly #most: number;
  readonly #all: Map<string, Meeting>;

  constructor(most: number, all: ReadonlyMap<string, Meeting> = new Map()) {
    this.#most = most;
    this.#all = new Map(all);
  }

  copy(): MemoryMeetings {
    return new MemoryMeetings(this.#most, this.#all);
  }

  open(id: Bytes, until: number): "opened" | "rendezvous-used" | "disk-full" {
    if (this.#all.has(toHex(id))) return "rendezvous-used";
    if (this.#all.size >= this.#most) return "disk-full";
    this.#all.set(toHex(id), { until, closed: false, frames: new Map() });
    return "opened";
  }

  put(id: Bytes, n: number, body: Bytes, at: number): "put" | MeetingRefusal {
    const meeting = this.#living(id, at);
    if (typeof meeting === "string") return meeting;
    if (n >= sizes.rendezvousFrames) return "rendezvous-full";
    const before = meeting.frames.get(n);
    if (before !== undefined) return sameBytes(before, body) ? "put" : "rendezvous-used";
    this.#all.set(toHex(id), { ...meeting, frames: new Map([...meeting.frames, [n, body]]) });
    return "put";
  }

  read(id: Bytes, at: number): ReadonlyArray<MeetingFrame> | MeetingRefusal {
    const meeting = this.#living(id, at);
    if (typeof meeting === "string") return meeting;
    return [...meeting.frames].sort(([a], [b]) => a - b).map(([n, body]) => ({ n, body }));
  }

  close(id: Bytes, at: number): "closed" | MeetingRefusal {
    const meeting = this.#living(id, at);
    if (typeof meeting === "string") return meeting;
    this.#all.set(toHex(id), { ...meeting, closed: true, frames: new Map() });
    return "closed";
  }

  sweep(at: number): void {
    for (const [id, meeting] of this.#all) if (meeting.until <= at) this.#all.delete(id);
  }

  #living(id: Bytes, at: number): Meeting | MeetingRefusal {
    const meeting = this.#all.get(toHex(id));
    if (meeting === undefined) return "not-found";
    if (meeting.closed) return "rendezvous-used";
    return meeting.until <= at ? "rendezvous-over" : meeting;
  }
}
