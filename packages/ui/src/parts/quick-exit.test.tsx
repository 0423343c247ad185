import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { QuickExit, uncoverPage, veilWhenHidden } from "./quick-exit.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(() => {
  cleanup();
  uncoverPage(document);
});
const covered = () => "covered" in document.documentElement.dataset;
const tapShift = (times: number) => {
  for (let tap = 0; tap < times; tap += 1) {
    fireEvent.keyDown(document.body, { key: "Shift" });
    fireEvent.keyUp(document.body, { key: "Shift" });
  }
};

it("covers the page first, then calls, both within the press", () => {
  const seen: boolean[] = [];
  document.title = "words";
  render(<QuickExit onExit={() => seen.push(covered())} />);
  fireEvent.click(screen.getByRole("button", { name: "Leave quickly" }));
  expect(seen).toEqual([true]);
  expect(document.title).not.toContain("words");
});

it("leaves when Shift is pressed alone three times, also from inside a text field", () => {
  const onExit = vi.fn();
  render(<QuickExit onExit={onExit} />);
  tapShift(2);
  expect(onExit).not.toHaveBeenCalled();
  tapShift(1);
  expect(onExit).toHaveBeenCalledTimes(1);
});

it("does not listen to Shift when that is switched off, nor after it is gone", () => {
  const onExit = vi.fn();
  const { rerender, unmount } = render(<QuickExit onExit={onExit} shift={false} />);
  tapShift(3);
  rerender(<QuickExit onExit={onExit} shift />);
  unmount();
  tapShift(3);
  expect(onExit).not.toHaveBeenCalled();
});

it("veils the page while it is hidden, and lifts the veil", () => {
  const page = document;
  let state: DocumentVisibilityState = "hidden";
  vi.spyOn(page, "visibilityState", "get").mockImplementation(() => state);
  const undo = veilWhenHidden(page);
  page.dispatchEvent(new Event("visibilitychange"));
  expect("veiled" in page.documentElement.dataset).toBe(true);
  state = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  expect("veiled" in page.documentElement.dataset).toBe(false);
  undo();
});
