import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { Field } from "./field.tsx";
import { Announce, ErrorSummary, Notice, createAnnouncer } from "./messages.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);

it("sums problems up, takes the focus, and leads to the field", () => {
  const problems = [{ field: "name", text: "Write a name." }];
  const { rerender } = render(<ErrorSummary problems={[]} />);
  expect(document.activeElement).toBe(document.body);
  rerender(
    <>
      <ErrorSummary problems={problems} />
      <Field id="name" label="Name" value="" onValue={() => {}} />
    </>,
  );
  expect(document.activeElement).toBe(screen.getByRole("group", { name: "One thing needs another look" }));
  fireEvent.click(screen.getByRole("link", { name: "Write a name." }));
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
});

it("announces politely, the same sentence twice too", async () => {
  const announcer = createAnnouncer();
  const { container } = render(<Announce from={announcer} />);
  const region = container.querySelector("[aria-live=polite]");
  const heard: Array<string | null | undefined> = [];
  for (const text of ["Your turn", "Your turn"]) {
    await act(() => announcer.say(text));
    heard.push(region?.textContent);
  }
  expect(heard[0]).toBe("Your turn");
  expect(heard[1]?.trim()).toBe("Your turn");
  expect(heard[1]).not.toBe(heard[0]);
});

it("is a status only when it comes later", () => {
  const { rerender } = render(<Notice live={false}>Saved</Notice>);
  expect(screen.queryByRole("status")).toBeNull();
  rerender(<Notice>Saved</Notice>);
  expect(screen.getByRole("status").textContent).toBe("Saved");
});
