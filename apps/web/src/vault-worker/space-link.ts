import type { Person } from "@goldseam/ui";
import type { Flow } from "@goldseam/vault";
import { peopleOf } from "../runtime/read-shell-events.ts";
import { introduce } from "../runtime/shell-events.ts";
import type { Chamber } from "./chamber.ts";
import type { Channels } from "./channels.ts";

/** The log of a space that one has joined comes within moments of being online; offline it is tried at each start. */
const JOIN_WAIT_MS = 150;
const JOIN_TRIES = 100;

export interface LinkPorts {
  readonly channels: Channels;
  readonly chamber: () => Chamber | undefined;
  readonly person: () => Person | undefined;
  readonly changed: () => void;
}

/** The shared space and its relay: what comes over the socket is given to the space, in order. */
export const createSpaceLink = (ports: LinkPorts) => {
  const drive = async <T>(
    chamber: Chamber | undefined,
    work: (chamber: Chamber) => Promise<T>,
  ): Promise<T | undefined> => {
    if (chamber === undefined) return undefined;
    const space = chamber.space();
    try {
      return await work(chamber);
    } finally {
      // After a crash the space was read again from its rows: it has to be told of a connection of its own.
      if (space !== undefined && chamber.space() !== space && chamber === ports.chamber()) {
        ports.channels.close(space.status().space);
        connect();
      }
      ports.changed();
    }
  };
  const connect = (): void => {
    const space = ports.chamber()?.space();
    const status = space?.status();
    if (space === undefined || status?.relay === undefined) return;
    const inSpace = (flow: () => Flow<void>): void => {
      const chamber = ports.chamber();
      if (chamber?.space() === space) void drive(chamber, (one) => one.run(flow())).catch(() => undefined);
    };
    ports.channels.open(status.space, {
      connected: () => inSpace(() => space.connected()),
      disconnected: () => inSpace(() => space.disconnected()),
      received: (message) => inSpace(() => space.receive(message)),
    });
  };
  const introduceMyself = async (): Promise<boolean> => {
    const chamber = ports.chamber();
    const space = chamber?.space();
    const who = ports.person();
    if (chamber === undefined || space === undefined || who === undefined) return false;
    if (peopleOf(space.timeline()).has(who.id)) return true;
    const written = await drive(chamber, (one) => one.run(space.propose([introduce(who)], { as: who.id })));
    return written?.ok === true;
  };
  return {
    drive,
    connect,
    introduceMyself,
    /** Who joins knows nobody until the log has come, and cannot write before; then the first word is one's name. */
    introduceAtLast: async (): Promise<void> => {
      for (let tries = 0; tries < JOIN_TRIES; tries += 1) {
        if (await introduceMyself()) return;
        await new Promise((resolve) => setTimeout(resolve, JOIN_WAIT_MS));
      }
    },
  };
};
export type SpaceLink = ReturnType<typeof createSpaceLink>;
