import { cleanup, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import ar from "../../locales/ar.json";
import { createTranslator } from "../i18n/translator.ts";
import { Kit } from "../kit/kit.tsx";
import { Icon, IconBack, IconHeart } from "./icons.tsx";
import { CodeSquare, darkPath } from "./code-square.tsx";
import { DeliveryMark, Name, StepOf, Steps, VisuallyHidden } from "./small.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);

it("says what is asked before it is asked, in the language of the kit", () => {
  const { rerender } = render(<Steps steps={1} minutes={5} />);
  expect(screen.getByText("1 step, 5 minutes")).toBeTruthy();
  rerender(
    <Kit t={createTranslator(ar, "ar")} language="ar">
      <Steps steps={2} minutes={1} />
    </Kit>,
  );
  expect(screen.getByText("خطوتان، دقيقة واحدة")).toBeTruthy();
});

it("says where one is", () => {
  render(<StepOf at={2} of={3} />);
  expect(screen.getByText("2 of 3")).toBeTruthy();
});

it.each([
  ["typed", "Typed, not kept yet"],
  ["kept", "Kept on this phone"],
  ["sent", "Sent"],
  ["there", "On the other phone"],
] as const)("marks %s with words, not with a drawing alone", (state, words) => {
  const { container } = render(<DeliveryMark state={state} />);
  expect(container.textContent).toBe(words);
  expect(container.textContent).not.toMatch(/read|seen/i);
});

it("isolates names and hides what is for the ear", () => {
  const { container } = render(
    <p>
      <Name>سلمى</Name> <VisuallyHidden>aloud</VisuallyHidden>
    </p>,
  );
  expect(container.querySelector("bdi")?.textContent).toBe("سلمى");
  expect(screen.getByText("aloud")).toBeTruthy();
});

it("turns arrows round, and nothing else; no drawing is read aloud", () => {
  const { container } = render(
    <>
      <Icon of={IconBack} />
      <Icon of={IconHeart} />
    </>,
  );
  expect(container.querySelectorAll("[data-mirror]")).toHaveLength(1);
  for (const svg of container.querySelectorAll("svg")) expect(svg.getAttribute("aria-hidden")).toBe("true");
});

it("draws a code with its border, as few runs as possible, and a name", () => {
  expect(
    darkPath([
      [true, true, false],
      [false, false, true],
    ]),
  ).toBe("M4 4h2v1h-2zM6 5h1v1h-1z");
  render(<CodeSquare cells={[[true]]} label="A square code" />);
  expect(screen.getByRole("img", { name: "A square code" }).getAttribute("viewBox")).toBe("0 0 9 9");
});
