import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { Actions, Button, ButtonLink } from "./button.tsx";
import { Card } from "./card.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);

it("presses, and sends no form by itself", () => {
  const press = vi.fn();
  render(<Button onClick={press}>Close my answer</Button>);
  const button = screen.getByRole("button", { name: "Close my answer" });
  expect(button.getAttribute("type")).toBe("button");
  fireEvent.click(button);
  expect(press).toHaveBeenCalledOnce();
});

it("stays reachable while busy and does nothing then", () => {
  const press = vi.fn();
  render(
    <Button busy onClick={press}>
      Keeping it
    </Button>,
  );
  const button = screen.getByRole("button");
  fireEvent.click(button);
  expect(press).not.toHaveBeenCalled();
  expect(button.hasAttribute("disabled")).toBe(false);
  expect(button.getAttribute("aria-disabled")).toBe("true");
});

it("keeps the order it is given, the primary one last", () => {
  render(
    <Card title="Card">
      <Actions>
        <ButtonLink href="#/k2">Not today</ButtonLink>
        <Button kind="primary">Begin</Button>
      </Actions>
    </Card>,
  );
  const both = [screen.getByRole("link"), screen.getByRole("button")];
  expect(both[0]?.compareDocumentPosition(both[1] ?? document)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
