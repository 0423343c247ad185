import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { Disclosure, Sheet } from "./sheet.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);
const dialog = () => document.querySelector("dialog");

it("opens as a modal named by its title, and closes by its button", () => {
  const onClose = vi.fn();
  const { rerender } = render(<Sheet open={false} onClose={onClose} title="Who sees this?" />);
  expect(dialog()?.open).toBe(false);
  rerender(<Sheet open onClose={onClose} title="Who sees this?" />);
  expect(dialog()?.open).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledOnce();
  rerender(<Sheet open={false} onClose={onClose} title="Who sees this?" />);
  expect(dialog()?.open).toBe(false);
});

it("asks to be closed by Escape instead of closing behind the page's back", () => {
  const onClose = vi.fn();
  render(<Sheet open onClose={onClose} title="Sheet" />);
  const escape = new Event("cancel", { cancelable: true });
  dialog()?.dispatchEvent(escape);
  expect(onClose).toHaveBeenCalledOnce();
  expect(escape.defaultPrevented).toBe(true);
});

it("never opens over writing: it waits until the field is left", () => {
  const at = (open: boolean) => (
    <>
      <textarea />
      <Sheet open={open} onClose={() => {}} title="Sheet" />
    </>
  );
  const { rerender } = render(at(false));
  const area = document.querySelector("textarea");
  area?.focus();
  rerender(at(true));
  expect(dialog()?.open).toBe(false);
  area?.blur();
  expect(dialog()?.open).toBe(true);
});

it("does not open later when it was closed before the field was left", () => {
  const at = (open: boolean) => (
    <>
      <textarea />
      <Sheet open={open} onClose={() => {}} title="Sheet" />
    </>
  );
  const { rerender } = render(at(false));
  const area = document.querySelector("textarea");
  area?.focus();
  rerender(at(true));
  rerender(at(false));
  area?.blur();
  expect(dialog()?.open).toBe(false);
});

it("keeps more for who wants it", () => {
  render(<Disclosure summary="Why this">Because.</Disclosure>);
  expect(document.querySelector("details")?.open).toBe(false);
  expect(screen.getByText("Why this")).toBeTruthy();
});
