import { expect, it } from "vitest";
import { NO_TAPS, isCall, nextTaps } from "./shift-taps.ts";
import type { KeyMoment } from "./shift-taps.ts";

const down = (key: string, at: number, repeat = false): KeyMoment => ({ type: "down", key, at, repeat });
const up = (key: string, at: number): KeyMoment => ({ type: "up", key, at, repeat: false });
const tap = (at: number) => [down("Shift", at), up("Shift", at + 80)];
const calls = (...moments: ReadonlyArray<KeyMoment>) => isCall(moments.reduce(nextTaps, NO_TAPS));

it("hears three lone taps within five seconds", () => {
  expect(calls(...tap(0), ...tap(2000), ...tap(4500))).toBe(true);
  expect(calls(...tap(0), ...tap(400))).toBe(false);
});
it("does not count taps that are too far apart", () => {
  expect(calls(...tap(0), ...tap(3000), ...tap(6000))).toBe(false);
});
it("does not count capitals, however fast", () => {
  const capital = (at: number) => [down("Shift", at), down("A", at + 20), up("A", at + 40), up("Shift", at + 60)];
  expect(calls(...capital(0), ...capital(200), ...capital(400), ...capital(600))).toBe(false);
});
it("starts again when a letter comes between, or a press while Shift is down", () => {
  expect(calls(...tap(0), ...tap(300), down("a", 400), up("a", 450), ...tap(600))).toBe(false);
  const press: KeyMoment = { type: "other", key: "", at: 650, repeat: false };
  expect(calls(...tap(0), ...tap(300), down("Shift", 600), press, up("Shift", 700))).toBe(false);
});
it("does not count a Shift that did something else, not even as the first of three", () => {
  const press: KeyMoment = { type: "other", key: "", at: 50, repeat: false };
  expect(calls(down("Shift", 0), press, up("Shift", 90), ...tap(300), ...tap(600))).toBe(false);
});
it("counts a held Shift once", () => {
  expect(
    calls(...tap(0), down("Shift", 200), down("Shift", 700, true), down("Shift", 800, true), up("Shift", 900)),
  ).toBe(false);
});
