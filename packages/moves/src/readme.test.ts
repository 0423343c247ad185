import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as moves from "./index.ts";

describe.each([
  ["agreement", moves.agreementSays, moves.agreementFreedomSays],
  ["consent", moves.consentSays, moves.consentFreedomSays],
  ["invitation", moves.invitationSays, moves.invitationFreedomSays],
  ["joint-words", moves.jointWordsSays, undefined],
  ["limit", moves.limitSays, moves.limitFreedomSays],
  ["match", { ...moves.matchSays, ...moves.matchMemorySays }, undefined],
  ["measure", moves.measureSays, undefined],
  ["note", moves.noteSays, moves.noteFreedomSays],
  ["promise", moves.promiseSays, moves.promiseFreedomSays],
  ["ritual", moves.ritualSays, moves.ritualFreedomSays],
  ["sealed-exchange", moves.sealedExchangeSays, undefined],
  ["table", moves.tableSays, moves.tableFreedomSays],
  ["turns", moves.turnsSays, moves.turnsFreedomSays],
] as const)("%s", (folder, says, freedom) => {
  it("quotes each of its rules in its README", () => {
    const readme = readFileSync(new URL(`./${folder}/README.md`, import.meta.url), "utf8");
    const quoted = [...readme.matchAll(/^- (?:Free: )?"(.+)"$/gm)].map(([, sentence]) => sentence);
    expect(quoted).toEqual([...Object.values(says), ...(freedom === undefined ? [] : [freedom])]);
  });
});
