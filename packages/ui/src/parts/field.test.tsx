import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Field } from "./field.tsx";
import { TextArea, upTo } from "./text-area.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);

describe.each([
  ["Field", Field],
  ["TextArea", TextArea],
] as const)("%s", (_, Part) => {
  it("names its control, and describes it by hint and error", () => {
    render(<Part label="Name" hint="A first name is plenty." error="Write a name." value="" onValue={() => {}} />);
    const control = screen.getByRole("textbox", { name: "Name" });
    const described = control.getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      "A first name is plenty.",
      "Write a name.",
    ]);
    expect(control.getAttribute("aria-invalid")).toBe("true");
    expect(control.getAttribute("dir")).toBe("auto");
  });

  it("hands on what is typed and keeps quiet without an error", () => {
    const onValue = vi.fn();
    render(<Part label="Name" value="" onValue={onValue} />);
    const control = screen.getByRole("textbox");
    fireEvent.input(control, { target: { value: "سلمى" } });
    expect(onValue).toHaveBeenCalledWith("سلمى");
    expect(control.hasAttribute("aria-invalid")).toBe(false);
    expect(control.hasAttribute("aria-describedby")).toBe(false);
  });
});

describe("a most length", () => {
  it("never cuts a character in two", () => {
    expect(upTo("ab👩‍❤️‍👨cd", 3)).toBe("ab👩‍❤️‍👨");
    expect(upTo("كِتَاب", 2)).toBe("كِتَ");
    expect(upTo("short", 9)).toBe("short");
  });
  it("holds while typing", () => {
    const onValue = vi.fn();
    render(<TextArea label="Words" most={2} value="" onValue={onValue} />);
    const area = screen.getByRole("textbox");
    fireEvent.input(area, { target: { value: "a🌱c" } });
    expect(onValue).toHaveBeenCalledWith("a🌱");
  });
});
