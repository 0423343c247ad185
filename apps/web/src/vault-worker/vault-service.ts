import type { Person } from "@goldseam/ui";
import type { Done, Proposed, RelayChoice, Space } from "@goldseam/vault";
import type { ClientMessage, SpaceId } from "@goldseam/wire-types";
import type { Chamber } from "./chamber.ts";
import { createChannels } from "./channels.ts";
import { addSecondPerson, describePerson } from "./persons.ts";
import { type House, createHouse } from "./house.ts";
import { isMeetingMessage } from "./meeting.ts";
import { snapshotsIn } from "./snapshots.ts";
import { createSpaceLink } from "./space-link.ts";
import { createPairingDesk } from "./pairing-desk.ts";
import type { Change, Told, VaultService } from "./service.ts";
import { type Trouble, statusOf } from "./status-of.ts";
import { removeItems } from "./remove-items.ts";
import type { ServicePorts } from "./service-ports.ts";
import { LOCKED, toldOf } from "./told.ts";
import { type Telling, createTelling } from "./telling.ts";

/** How often what passes by itself is looked at: epochs, removals, exchanges that did not open. */
const TICK_MS = 30_000;

const DRAFT = "draft/";
/** The vault behind the page: databases, keys, sockets and pairing, told as states and opened entries. */
export const createVaultService = (ports: ServicePorts): VaultService => {
  let house: House | undefined;
  let telling: Telling | undefined;
  let person: Person | undefined;
  let trouble: Trouble;
  let due = false;
  let folds: string | undefined;
  const channels = createChannels(ports.socketAddress);

  const publish = (): void => {
    due = false;
    if (house === undefined || telling === undefined) return;
    const [app, own] = [house.app(), house.own()];
    telling.timeline("shared", app?.space()?.timeline() ?? [], app?.found());
    telling.timeline("private", own?.space()?.timeline() ?? [], own?.found());
    telling.status(statusOf(house, trouble, person?.id, Date.now()));
  };
  /** Many changes of one flow are told once. */
  const changed = (): void => {
    if (due) return;
    due = true;
    setTimeout(publish, 0);
  };
  const link = createSpaceLink({ channels, chamber: () => house?.app(), person: () => person, changed });
  const { drive, connect } = link;
  const hangUp = (): void => {
    const space = house?.app()?.space();
    if (space !== undefined) channels.close(space.status().space);
  };
  const send = (id: SpaceId, message: ClientMessage): void => {
    if (isMeetingMessage(message)) desk.send(id, message);
    else channels.send(id, message);
  };
  const desk = createPairingDesk(channels, {
    chamber: () => house?.app(),
    tell: (state) => {
      telling?.other({ is: "pairing", state });
      changed();
    },
    sharedSpace: async () => {
      if (house === undefined || person === undefined) return undefined;
      const space = await house.shared(person, true);
      if (space?.status().relay === undefined && space !== undefined) {
        const relay: RelayChoice = { address: "same-origin" };
        await house.app()?.run(space.attachRelay(relay));
      }
      connect();
      return space;
    },
    person: () => person,
    joined: () => {
      connect();
      changed();
      return link.introduceAtLast();
    },
    relayIsOurs: ports.relayIsOurs,
  });

  const settleIn = async (): Promise<void> => {
    person = await house?.person();
    const drafts = await house?.app()?.kept(DRAFT);
    telling?.other({ is: "drafts", drafts: Object.fromEntries(drafts ?? []) });
    connect();
    // Before the page opens: it would make another invitation where it knows of none.
    await desk.recall();
    publish();
    await desk.resume();
    await house?.tidy();
    changed();
    if (house?.app()?.space() !== undefined) void link.introduceMyself().catch(() => false);
  };
  const propose: VaultService["propose"] = async ({ room, as, events, seal }) => {
    await house?.atRest();
    const chamber = room === "shared" ? house?.app() : house?.own();
    const space = chamber?.space();
    if (chamber === undefined || space === undefined) return LOCKED;
    if (room === "shared") channels.hurry(space.status().space);
    const options = room === "shared" ? { as, ...(seal && { seal }) } : {};
    return inTheEnd(await drive(chamber, (one) => one.run(space.propose(events, options))).catch(() => undefined));
  };
  /** The answer to what was asked comes when the page knows what has come of it: screens read on from there. */
  const inTheEnd = async (done: Done | Proposed | undefined): Promise<Told> => {
    publish();
    await telling?.heard();
    return toldOf(done ?? { ok: false, why: "failed" });
  };
  const inShared = async (work: (chamber: Chamber, space: Space) => Promise<Done | Proposed>): Promise<Told> => {
    await house?.atRest();
    const chamber = house?.app();
    const space = chamber?.space();
    if (chamber === undefined || space === undefined) return LOCKED;
    return inTheEnd(await drive(chamber, (one) => work(one, space)).catch(() => undefined));
  };
  const shutDown = (kind: "app" | "private"): void => {
    if (kind === "app") {
      person = undefined;
      desk.stop();
      channels.closeAll();
      telling?.other({ is: "drafts", drafts: {} });
    }
    house?.lock(kind);
    // First that it is locked, then that nothing is here: an empty room and a closed one are told apart.
    if (house !== undefined) telling?.status(statusOf(house, trouble, person?.id, Date.now()));
    publish();
  };
  /** Opens what is here; what the browser refuses is said on a page of its own. */
  const open = async (): Promise<void> => {
    try {
      if (await ports.canMakeKeys()) await house?.open();
      else trouble = "browser";
    } catch {
      trouble = "storage";
    }
    await settleIn();
  };
  /** Another tab removed a database: it is the one in use now. What the browser took is looked for anew. */
  const lost = (why: "replaced" | "taken"): void => {
    shutDown("app");
    if (why === "taken") return void open();
    trouble = "elsewhere";
    publish();
  };
  /** What passes by itself, and what has waited for a connection. */
  const tick = async (): Promise<void> => {
    await house?.atRest();
    for (const chamber of [house?.app(), house?.own()]) {
      const space = chamber?.space();
      if (space !== undefined) await drive(chamber, (one) => one.run(space.tick()));
    }
    await house?.tidy();
  };

  return {
    start: async (profile, listener: (change: Change) => void, version) => {
      telling = createTelling(listener);
      folds = version;
      const around = { send, changed, lost, hangUp, disk: ports.disk, argon: ports.argon, folds: () => folds };
      house = createHouse(profile, around);
      const mine = await ports.claim(profile, () => {
        shutDown("app");
        trouble = "elsewhere";
        publish();
      });
      if (!mine) trouble = "elsewhere";
      await (mine ? open() : settleIn());
      setInterval(() => void tick().catch(() => undefined), TICK_MS);
    },
    begin: async (who) => {
      if (house === undefined) return LOCKED;
      try {
        if (!(await house.begin(who))) return { ok: false, why: "storage-full" };
        person = await house.person();
        return { ok: true };
      } catch {
        trouble = "storage";
        return { ok: false, why: "failed" };
      } finally {
        publish();
      }
    },
    secondPerson: async (second) => {
      if (house === undefined || person === undefined) return LOCKED;
      const told = toldOf(await addSecondPerson(house, person, second));
      publish();
      return told;
    },
    describe: async (who) => {
      const done = house === undefined ? "locked" : await describePerson(house, drive, who);
      person = await house?.person();
      return done === "locked" ? LOCKED : inTheEnd(done);
    },
    propose,
    remove: (items) => inShared((chamber, space) => removeItems(chamber, space, items)),
    withdraw: (exchange, as) => inShared((chamber, space) => chamber.run(space.withdraw(exchange, as))),
    openNow: (exchange, as) => inShared((chamber, space) => chamber.run(space.openNow(exchange, as))),
    invite: (atDistance) => desk.invite(atDistance),
    readLink: (link) => desk.read(link),
    acceptInvitation: () => desk.accept(),
    notNow: () => desk.notNow(),
    confirmJoiner: (itIsThem) => desk.confirm(itIsThem),
    comparePictures: (same) => desk.compare(same),
    setCode: async (which, code) => {
      if (house === undefined) return "failed";
      // An invitation is signed by the keys that are about to go.
      if (which === "app") await desk.end();
      const done = await house.setCode(which, code).catch(() => "failed" as const);
      if (which === "app") connect();
      await house.tidy().catch(() => undefined);
      publish();
      return done;
    },
    unlock: async (which, code) => {
      await house?.unlock(which, code).catch(() => {
        trouble = "storage";
      });
      const opened = house?.door(which) === "open";
      if (opened && which === "app") await settleIn();
      publish();
      return opened;
    },
    // Without a code there is nothing to lock with; the page's end drops the keys.
    lock: (which) => Promise.resolve(house?.hasCode(which) === true ? shutDown(which) : undefined),
    keepDraft: async (key, text) => {
      await house?.atRest();
      const kept = await house?.app()?.jot(`${DRAFT}${key}`, text);
      if (kept === undefined) return LOCKED;
      return kept === "kept" ? { ok: true } : { ok: false, why: kept };
    },
    ...snapshotsIn({ house: () => house, telling: () => telling, folds: () => folds }),
    lineReturned: () => Promise.resolve(channels.renew()),
    leave: () => inShared((chamber, space) => chamber.run(space.leave())),
    erase: async () => {
      desk.stop();
      channels.closeAll();
      await house?.erase();
      person = undefined;
      telling?.other({ is: "drafts", drafts: {} });
      publish();
    },
    stop: () => Promise.resolve(shutDown("app")),
  };
};
