import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { Chips, Choice } from "./choices.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);
const options = [
  { value: "walk", label: "A walk" },
  { value: "meal", label: "A meal", note: "without phones" },
  { value: "sleep", label: "Sleep" },
] as const;

it("are native checkboxes that report in the options' order", () => {
  const onChosen = vi.fn();
  render(<Chips legend="What fits" options={options} chosen={["sleep"]} onChosen={onChosen} />);
  expect(screen.getByRole("group", { name: "What fits" })).toBeTruthy();
  fireEvent.click(screen.getByRole("checkbox", { name: "A walk" }));
  expect(onChosen).toHaveBeenLastCalledWith(["walk", "sleep"]);
  fireEvent.click(screen.getByRole("checkbox", { name: "Sleep" }));
  expect(onChosen).toHaveBeenLastCalledWith([]);
});

it("are native radio buttons where one is picked", () => {
  const onChosen = vi.fn();
  render(<Chips pick="one" legend="How long" options={options} chosen={["walk"]} onChosen={onChosen} />);
  fireEvent.click(screen.getByRole("radio", { name: "Sleep" }));
  expect(onChosen).toHaveBeenLastCalledWith(["sleep"]);
});

it("choose nothing beforehand, and tie the note to its choice", () => {
  const onChosen = vi.fn();
  render(
    <Choice id="danger" legend="Which" error="Choose one." options={options} chosen={undefined} onChosen={onChosen} />,
  );
  const radios = screen.getAllByRole<HTMLInputElement>("radio");
  expect(radios.map((radio) => radio.checked)).toEqual([false, false, false]);
  expect(document.getElementById(radios[1]?.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
    "without phones",
  );
  expect(document.getElementById("danger")).toBe(radios[0]);
  fireEvent.click(radios[2] ?? document.body);
  expect(onChosen).toHaveBeenCalledWith("sleep");
});
