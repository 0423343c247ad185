import type { Limit, Now, Signal } from "@goldseam/kernel";

/** Topic that every offer to invite somebody carries; quiet nights cover it. */
export const INVITATION = "invitation";

/** No inviting is suggested between 21:00 and 7:00, nor while a limit covers it (S-52). */
export const mayInvite = ({ minute }: Now, limits: ReadonlyArray<Limit>): boolean =>
  minute >= 7 * 60 && minute < 21 * 60 && !limits.some(({ covers }) => covers.topics?.includes(INVITATION) === true);

/**
 * *Say thanks* stands on Today once something was done together; *I need a break* and every other button only after
 * their own first use.
 */
export const showsButton = (practice: string, signals: ReadonlyArray<Signal>): boolean =>
  signals.some((signal) => signal.is === "done" && (practice === "thanks" || signal.practice === practice));
