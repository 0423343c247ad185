import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createTranslator } from "../i18n/translator.ts";
import en from "../../locales/en.json";
import { Kit } from "../kit/kit.tsx";
import { Breathe } from "./breathe.tsx";
import { GOLD_LINE_MS, GoldLine } from "./gold-line.tsx";
import { EmptyState, Loading, Progress, Waiting } from "./states.tsx";
import { Timer } from "./timer.tsx";
import { render } from "../testing/in-english.test-support.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const press = (name: string) =>
  act(() => {
    fireEvent.click(screen.getByRole("button", { name }));
  });

it("waits without a word about the other, with something to do alone", () => {
  const { container } = render(<Waiting alone={<a href="#/k3">Something for you</a>} />);
  expect(screen.getByRole("status").textContent).toContain("Both are fine.");
  expect(container.textContent).not.toMatch(/has not|yet|waiting|\d/i);
  expect(screen.getByRole("link")).toBeTruthy();
});

it("stays silent over a short wait and speaks over a longer one", async () => {
  render(<Loading />);
  expect(screen.getByRole("status").textContent).toBe("");
  await pass(400);
  expect(screen.getByRole("status").textContent).toBe("One moment.");
});

it("shows long work and lets one leave it", () => {
  const onLeave = vi.fn();
  const { rerender } = render(<Progress label="Making a copy" value={0.4} onLeave={onLeave} />);
  expect(screen.getByRole<HTMLProgressElement>("progressbar", { name: "Making a copy" }).value).toBe(0.4);
  fireEvent.click(screen.getByRole("button"));
  expect(onLeave).toHaveBeenCalledOnce();
  rerender(<Progress label="Making a copy" />);
  expect(screen.getByRole("progressbar").hasAttribute("value")).toBe(false);
});

it("says what an empty place is for", () => {
  render(<EmptyState title="Promises will be here" action={<button type="button">Offer one</button>} />);
  expect(screen.getByRole("heading", { name: "Promises will be here" })).toBeTruthy();
});

it("breathes four in and six out, for two minutes, and can be left at any time", async () => {
  const onDone = vi.fn();
  render(<Breathe onDone={onDone} />);
  expect(screen.getByText("Breathe in")).toBeTruthy();
  await pass(4000);
  expect(screen.getByText("And slowly out")).toBeTruthy();
  await pass(6000);
  expect(screen.getByText("Breathe in")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "That is enough" }));
  expect(onDone).toHaveBeenCalledTimes(1);
  await pass(110_000);
  expect(onDone).toHaveBeenCalledTimes(2);
});

it("rests where nothing should move, and the movement is a choice either way", async () => {
  const { container } = render(
    <Kit t={createTranslator(en, "en")} language="en" still>
      <Breathe onDone={() => {}} />
    </Kit>,
  );
  expect(container.querySelector("[data-moving]")).toBeNull();
  await press("With movement");
  expect(container.querySelector("[data-moving]")).toBeTruthy();
});

it("counts whole minutes, pauses, grows, and stops nothing by itself", async () => {
  const onOver = vi.fn();
  render(<Timer minutes={2} more={2} onOver={onOver} />);
  expect(screen.getByText("2 minutes left")).toBeTruthy();
  await pass(1000);
  expect(screen.getByText("2 minutes left")).toBeTruthy();
  await press("Pause");
  await pass(600_000);
  expect(screen.getByText("2 minutes left")).toBeTruthy();
  await press("Go on");
  await pass(60_000);
  expect(screen.getByText("Less than a minute left")).toBeTruthy();
  expect(onOver).not.toHaveBeenCalled();
  await pass(60_000);
  expect(screen.getByText("The time is up. Take what you need.")).toBeTruthy();
  expect(onOver).toHaveBeenCalledOnce();
  await press("2 more minutes");
  expect(screen.getByText("2 minutes left")).toBeTruthy();
});

it("tells when the gold line has arrived, at once where nothing moves", async () => {
  const onArrived = vi.fn();
  render(<GoldLine onArrived={onArrived} />);
  await pass(GOLD_LINE_MS - 1);
  expect(onArrived).not.toHaveBeenCalled();
  await pass(1);
  expect(onArrived).toHaveBeenCalledOnce();
  cleanup();
  const still = vi.fn();
  render(
    <Kit t={createTranslator(en, "en")} language="en" still>
      <GoldLine onArrived={still} />
    </Kit>,
  );
  await pass(0);
  expect(still).toHaveBeenCalledOnce();
});
