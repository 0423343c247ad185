import type { Rate, Request } from "@goldseam/sync";
import { DoorKeeper } from "./door-keeper.ts";
import { sameHouseCode } from "./house-code.ts";
import type { Session } from "./session.ts";
import type { Store } from "./store.ts";

/** Tries of the house code by one neighbour. */
const codeTries: Rate = { perSecond: 1 / 6, burst: 10 };

/** Who may make a space here: members, this house, and those who know the house code. */
export class FrontDoor {
  readonly #store: Store;
  readonly #steady: () => number;
  readonly #houseCode: string | undefined;
  readonly #doors: DoorKeeper;
  readonly #tries = new DoorKeeper(codeTries);

  constructor(store: Store, steady: () => number, perMinute: number, houseCode: string | undefined) {
    this.#store = store;
    this.#steady = steady;
    this.#houseCode = houseCode;
    this.#doors = new DoorKeeper({ perSecond: perMinute / 60, burst: perMinute });
  }

  /** Milliseconds before this neighbour may open something new, or `undefined`. */
  knock(session: Session): number | undefined {
    return this.#doors.knock(session.wire.neighbour, this.#steady());
  }

  create(session: Session, request: Extract<Request, { readonly t: "create" }>): void {
    const { r, space, credential } = request;
    if (session.state.is !== "member" && !session.wire.atHome && !this.#knows(session, request)) return;
    const wait = this.knock(session);
    if (wait !== undefined) return session.refuse(r, "too-fast", wait);
    this.#store.createSpace(space, credential, (result) => {
      if (result === "created") session.say({ t: "created", r });
      else session.refuse(r, result === "exists" ? "space-exists" : result);
    });
  }

  forget(at: number): void {
    this.#doors.forget(at);
    this.#tries.forget(at);
  }

  /** Whether the house code was given; otherwise it has been refused. */
  #knows(session: Session, { r, houseCode }: Extract<Request, { readonly t: "create" }>): boolean {
    if (this.#houseCode === undefined || houseCode === undefined) {
      session.refuse(r, "house-code-needed");
      return false;
    }
    const wait = this.#tries.knock(session.wire.neighbour, this.#steady());
    if (wait !== undefined) session.refuse(r, "too-fast", wait);
    else if (sameHouseCode(houseCode, this.#houseCode)) return true;
    else session.refuse(r, "house-code-wrong");
    return false;
  }
}
