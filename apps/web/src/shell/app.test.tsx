import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PRACTICES } from "../practice/doors.ts";
import { pathOf } from "../routes.ts";
import { createMemoryRuntime } from "../runtime/memory-runtime.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { Root } from "./app.tsx";
import { leaveQuickly, lockWhenHidden } from "./leave.ts";

let runtime: Runtime;
const at = (path: string): void => {
  location.hash = path;
  window.dispatchEvent(new HashChangeEvent("hashchange"));
};
const heading = (): string => screen.getByRole("heading", { level: 1 }).textContent ?? "";
const press = (name: string): void => void fireEvent.click(screen.getByRole("button", { name }));
const onPage = (title: string): Promise<void> => waitFor(() => expect(heading()).toBe(title));

beforeEach(async () => {
  location.hash = "";
  runtime = createMemoryRuntime({
    practices: PRACTICES,
    language: "en",
    clock: () => new Date(2026, 10, 23, 12),
  });
  render(<Root runtime={runtime} trial={undefined} />);
  await onPage("For two people who want to find each other again.");
});
afterEach(cleanup);

const beginAlone = async (): Promise<void> => {
  press("I am alone for now");
  await onPage("What shall we call you?");
  fireEvent.input(screen.getByLabelText("Your name"), { target: { value: "Ana" } });
  press("Next");
  await onPage("Before you begin");
  press("Go on");
  await onPage("Today");
};

it("asks for a name in words when there is none, and keeps the person on the page", async () => {
  press("I am alone for now");
  await onPage("What shall we call you?");
  press("Next");
  expect((await screen.findAllByText("Write a name, or one letter.")).length).toBeGreaterThan(0);
  expect(heading()).toBe("What shall we call you?");
});

it("makes a person only on the last of the first pages, and comes to one card", async () => {
  press("I am alone for now");
  await onPage("What shall we call you?");
  expect(runtime.phase.value).toEqual({ is: "fresh" });
  at(pathOf("start"));
  await onPage("For two people who want to find each other again.");
  await beginAlone();
  expect(runtime.self.value?.name).toBe("Ana");
  await waitFor(() => expect(screen.getAllByRole("link", { name: "Begin" })).toHaveLength(1));
  press("Not today");
  await screen.findByText("Not today. That is fine");
  expect(screen.queryByRole("link", { name: "Begin" })).toBeNull();
});

it("finds a door by a noun, and says so when there is nothing here for it yet", async () => {
  await beginAlone();
  at(pathOf("waysBack"));
  await onPage("Ways back");
  const field = screen.getByRole("searchbox");
  fireEvent.input(field, { target: { value: "seminar" } });
  await screen.findByText(/This belongs to: Help from others/);
  fireEvent.input(field, { target: { value: "small thing" } });
  await screen.findByRole("link", { name: /One small thing/ });
});

it("[S-19] shows once, before the private room, what leaving quickly cannot do", async () => {
  await beginAlone();
  at(pathOf("justMe"));
  await onPage("Before you open this");
  press("Open it");
  await onPage("Just me");
  at(pathOf("today"));
  await onPage("Today");
  at(pathOf("justMe"));
  await onPage("Just me");
});

it("opens help in every phase, and nothing else while the app is locked", async () => {
  await beginAlone();
  await runtime.locks.setCode("app", "blue teapot");
  runtime.locks.lock("app");
  await onPage("Welcome back");
  at(pathOf("ownWords"));
  await onPage("Welcome back");
  at(pathOf("help"));
  await onPage("Good to know");
  expect(screen.getByText("A number that you call can appear on the bill and in the call list.")).toBeTruthy();
});

it("[S-18] drops the keys before it leaves, and leaves to an address without a way back", async () => {
  await beginAlone();
  await runtime.locks.setCode("app", "blue teapot");
  const replace = vi.fn(() => expect(runtime.phase.value).toEqual({ is: "locked" }));
  leaveQuickly(runtime, { document, replace });
  expect(replace).toHaveBeenCalledWith("https://www.wikipedia.org/");
  expect(document.documentElement.dataset["covered"]).toBe("");
});

it("[S-03] locks after a minute out of sight, not before", async () => {
  await runtime.begin.person({ id: "a".repeat(32), name: "Ana", address: "none" });
  await runtime.locks.setCode("app", "blue teapot");
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  let now = 0;
  const stop = lockWhenHidden(runtime, page as unknown as Document, () => now);
  const turn = (visibilityState: string, after: number): void => {
    now += after;
    Object.assign(page, { visibilityState });
    page.dispatchEvent(new Event("visibilitychange"));
  };
  turn("hidden", 0);
  turn("visible", 59_000);
  expect(runtime.phase.value).toEqual({ is: "open" });
  turn("hidden", 0);
  turn("visible", 61_000);
  expect(runtime.phase.value).toEqual({ is: "locked" });
  stop();
});

it("lets somebody change what they are called, and says who sees it", async () => {
  await runtime.begin.person({ id: "a".repeat(32), name: "Me", address: "none" });
  await runtime.begin.secondPerson({ id: "b".repeat(32), name: "Ben", address: "none" });
  at(pathOf("myName"));
  await onPage("My name and how sentences address me");
  expect(screen.getByText("Ben sees this too.")).toBeTruthy();
  const field = screen.getByLabelText("Your name");
  fireEvent.input(field, { target: { value: " " } });
  press("Keep this");
  expect((await screen.findAllByText("Write a name, or one letter.")).length).toBeGreaterThan(0);
  fireEvent.input(field, { target: { value: " Ana " } });
  press("Keep this");
  await waitFor(() => expect(runtime.self.value?.name).toBe("Ana"));
  expect(runtime.other.value?.name).toBe("Ben");
});

it("passes one phone from one person to the other behind a cover", async () => {
  await runtime.begin.person({ id: "a".repeat(32), name: "Ana", address: "none" });
  await runtime.begin.secondPerson({ id: "b".repeat(32), name: "Ben", address: "none" });
  at(pathOf("today"));
  await onPage("Today");
  press("Pass the phone to Ben");
  await onPage("Pass the phone to Ben.");
  expect(screen.queryByRole("link", { name: "Begin" })).toBeNull();
  expect(runtime.self.value?.name).toBe("Ana");
  press("I am Ben");
  await onPage("Today");
  expect(runtime.self.value?.name).toBe("Ben");
});
