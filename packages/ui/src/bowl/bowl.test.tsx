import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { Bowl } from "./bowl.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);
const acts = ["a", "b", "c"];

it("says what it shows without a number, a name or a measure", () => {
  const { container } = render(<Bowl seeds={acts} />);
  const words = screen.getByRole("img").getAttribute("aria-label") ?? "";
  expect(words).toBe("A mended bowl. Gold runs along its seams.");
  expect(container.textContent).not.toMatch(/\d|%/);
});

it("is a plain bowl before the first act", () => {
  render(<Bowl seeds={[]} />);
  expect(screen.getByRole("img", { name: "A whole, plain bowl." })).toBeTruthy();
});

it("lays the newest stretch apart, so that it alone runs in", () => {
  const resting = render(<Bowl seeds={acts} />).container.querySelectorAll("path").length;
  cleanup();
  const { container } = render(<Bowl seeds={acts} fresh />);
  expect(container.querySelectorAll("path")).toHaveLength(resting);
  expect(container.querySelector("g g path")).toBeTruthy();
});

it("can be put away and brought out", () => {
  const onAway = vi.fn();
  const { rerender } = render(<Bowl seeds={acts} onAway={onAway} />);
  fireEvent.click(screen.getByRole("button", { name: "Put the bowl away" }));
  expect(onAway).toHaveBeenLastCalledWith(true);
  rerender(<Bowl seeds={acts} away onAway={onAway} />);
  expect(screen.queryByRole("img")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Bring the bowl out" }));
  expect(onAway).toHaveBeenLastCalledWith(false);
});
