import { render, screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { Actions, Bowl, Button, Cover, Page, Steps } from "../index.ts";

it("draws a page with one heading and its parts", () => {
  render(
    <Page title="One small thing" above={<Steps steps={3} minutes={5} />}>
      <Bowl seeds={["a", "b"]} />
      <Cover name="Ben" onReady={() => {}} />
      <Actions>
        <Button kind="primary">Close my answer</Button>
      </Actions>
    </Page>,
  );
  expect(screen.getByText("3 steps, 5 minutes")).toBeTruthy();
  expect(screen.getByRole("img", { name: /gold/i })).toBeTruthy();
});
