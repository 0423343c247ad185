import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { Page, Section } from "./page.tsx";
import { Shell } from "./shell.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);

it("has one first heading, which gets the focus when the page appears and at each step", () => {
  const { rerender } = render(<Page title="One" step={1} />);
  const heading = screen.getByRole("heading", { level: 1, name: "One" });
  expect(document.activeElement).toBe(heading);
  heading.blur();
  rerender(<Page title="Two, because the other one moved on" step={1} />);
  expect(document.activeElement).not.toBe(heading);
  rerender(<Page title="Two" step={2} />);
  expect(document.activeElement).toBe(heading);
});

it("leaves the focus alone on the very first page", () => {
  render(<Page title="One" focus={false} />);
  expect(document.activeElement).toBe(document.body);
});

it("goes back by address or by function, and draws nothing without either", () => {
  const { rerender } = render(<Page title="One" />);
  expect(screen.queryByText("Back")).toBeNull();
  rerender(<Page title="One" back="#/k7" />);
  expect(screen.getByRole("link", { name: "Back" }).getAttribute("href")).toBe("#/k7");
  const back = vi.fn();
  rerender(<Page title="One" back={back} />);
  fireEvent.click(screen.getByRole("button", { name: "Back" }));
  expect(back).toHaveBeenCalledOnce();
});

it("has a skip link that puts the focus on the heading without touching the address", () => {
  render(
    <Shell exit={<button type="button">exit</button>}>
      <Page title="One" focus={false}>
        <Section title="Part">words</Section>
      </Page>
    </Shell>,
  );
  const address = location.href;
  fireEvent.click(screen.getByRole("link", { name: "Skip to the page" }));
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  expect(location.href).toBe(address);
  expect(screen.getByRole("contentinfo").contains(screen.getByText("exit"))).toBe(true);
});
