import { expect } from "vitest";

/** `expect` costs much more than a comparison, and a walk makes thousands of them. */
export const must = (holds: boolean, law: () => string): void => {
  if (!holds) expect.fail(law());
};
