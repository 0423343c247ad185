import { expect, it } from "vitest";
import { PRACTICE_DOORS, isHeavy } from "./doors.ts";

it("[S-19] stands before what weighs, and before nothing light", () => {
  const weighs = PRACTICE_DOORS.filter(isHeavy);
  const beside = weighs.filter(({ strategy }) => !["forgiveness", "affection", "boundaries"].includes(strategy));
  expect(beside.map(({ id }) => id).sort()).toEqual(["find-my-words", "making-it-right", "what-happened"]);
  for (const light of ["first-opening", "after-a-fight", "thanks", "listen-in-turns", "reassurance", "promises"])
    expect(
      weighs.map(({ id }) => id),
      light,
    ).not.toContain(light);
});
