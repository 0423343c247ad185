import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { List, ListRow } from "./list.tsx";
import { LanguagePicker, RoomNav } from "./navigation.tsx";
import { SearchField } from "./search-field.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);

it("links four rooms and marks the one we are in, without counts", () => {
  render(<RoomNav here="ours" href={(room) => `#/${room}`} />);
  expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual([
    "Today",
    "Ways back",
    "Ours",
    "Just me",
  ]);
  expect(screen.getByRole("link", { current: "page" }).getAttribute("href")).toBe("#/ours");
  expect(screen.getByRole("navigation").textContent).not.toMatch(/\d/);
});

it("makes a row a link, a button or plain words", () => {
  const onClick = vi.fn();
  render(
    <List label="Promises">
      <ListRow title="goes" href="#/k1" />
      <ListRow title="does" onClick={onClick} />
      <ListRow title="stands" note="since Tuesday" />
    </List>,
  );
  expect(screen.getByRole("list", { name: "Promises" }).children).toHaveLength(3);
  expect(screen.getByRole("link", { name: "goes" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "does" }));
  expect(onClick).toHaveBeenCalledOnce();
  expect(screen.getByText("stands").closest("a,button")).toBeNull();
});

it("offers each language in its own name", () => {
  const onValue = vi.fn();
  render(<LanguagePicker value="en" onValue={onValue} />);
  const picker = screen.getByRole("combobox", { name: "Language" });
  expect(screen.getByRole("option", { name: "العربية" }).getAttribute("lang")).toBe("ar");
  fireEvent.change(picker, { target: { value: "ar" } });
  expect(onValue).toHaveBeenCalledWith("ar");
});

it("searches, and clears with the focus kept in the field", () => {
  const onValue = vi.fn();
  const { rerender } = render(<SearchField value="" onValue={onValue} />);
  expect(screen.queryByRole("button")).toBeNull();
  fireEvent.input(screen.getByRole("searchbox", { name: "Search" }), { target: { value: "touch" } });
  expect(onValue).toHaveBeenLastCalledWith("touch");
  rerender(<SearchField value="touch" onValue={onValue} />);
  fireEvent.click(screen.getByRole("button", { name: "Clear the search" }));
  expect(onValue).toHaveBeenLastCalledWith("");
  expect(document.activeElement).toBe(screen.getByRole("searchbox"));
});
