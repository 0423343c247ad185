import { type Now, dayOf, instant } from "@goldseam/kernel";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { backIn, Meanwhile, minuteOf, NobodyFollows, TalkBreak } from "./talk-break.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);
const at = (minute: number): Now => ({ at: instant(1e12 + minute * 60_000), day: dayOf("2026-11-23"), minute });

it("says when one means to be back, about twenty minutes ahead on a full five, over midnight as well", () => {
  expect(backIn(at(1200)).minute).toBe(1220);
  expect(backIn(at(1201)).minute).toBe(1225);
  expect(backIn(at(1430)).minute).toBe(10);
  expect(backIn(at(1201)).at - at(1201).at).toBe(24 * 60_000);
  expect(minuteOf(at(1430), backIn(at(1430)).at)).toBe(10);
});

it("[S-50] has two buttons, the same everywhere, each one tap; a pause is not offered in a pause", () => {
  const told: unknown[] = [];
  const stop = () => told.push("stop");
  const { rerender } = render(<TalkBreak now={at(1200)} onPause={(back) => told.push(back)} onStop={stop} />);
  const [pause, end] = screen.getAllByRole("button");
  expect(pause?.textContent).toMatch(/^Pause \(back at (8:20|20:20)/);
  if (pause) fireEvent.click(pause);
  if (end) fireEvent.click(end);
  expect(told).toEqual([backIn(at(1200)).at, "stop"]);
  rerender(<TalkBreak now={at(1200)} onStop={stop} />);
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Stop for today"]);
});

it("tells both that nobody follows, and where help is", () => {
  let helped = 0;
  render(<NobodyFollows help={() => void helped++} />);
  expect(screen.getByText("Nobody follows. If you are followed or held, press Help.")).toBeTruthy();
  fireEvent.click(screen.getByText("Help"));
  expect(helped).toBe(1);
});

it("has something to settle with while a talk rests, and goes back to the rest", () => {
  render(<Meanwhile />);
  fireEvent.click(screen.getByText("Meanwhile, something for you alone"));
  expect(screen.getByText("In for four, out for six. Your own pace is fine too.")).toBeTruthy();
  fireEvent.click(screen.getByText("That is enough"));
  expect(screen.getByText("Meanwhile, something for you alone")).toBeTruthy();
});
