/** Time that only moves when it is told to: everything that happens later waits here. */
export interface Clockwork {
  /** Milliseconds since the schedule began. */
  readonly now: () => number;
  /** Runs after so many milliseconds; what is due at one moment runs in the order of asking. */
  readonly later: (after: number, run: () => void) => void;
  /** Lets everything happen that is due within so many milliseconds. */
  readonly pass: (milliseconds: number) => void;
}

interface Due {
  readonly at: number;
  readonly serial: number;
  readonly run: () => void;
}
const before = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.serial < b.serial);

export const newClockwork = (): Clockwork => {
  let now = 0;
  let serial = 0;
  const queue: Due[] = [];
  return {
    now: () => now,
    later: (after, run) => {
      serial += 1;
      const due: Due = { at: now + Math.max(0, after), serial, run };
      let place = queue.length;
      for (let other = queue[place - 1]; other !== undefined && before(due, other); other = queue[place - 1])
        place -= 1;
      queue.splice(place, 0, due);
    },
    pass: (milliseconds) => {
      const until = now + milliseconds;
      for (let due = queue[0]; due !== undefined && due.at <= until; due = queue[0]) {
        queue.shift();
        now = due.at;
        due.run();
      }
      now = until;
    },
  };
};
