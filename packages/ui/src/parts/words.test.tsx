import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { Cover, PrintSheet, Quote } from "./words.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);

it("shows words as written, in their own language and direction", () => {
  const { container } = render(
    <Quote by="Salma wrote" lang="ar">
      {"نزهة\nبعد العشاء"}
    </Quote>,
  );
  const words = container.querySelector("blockquote");
  expect(words?.textContent).toBe("نزهة\nبعد العشاء");
  expect(words?.getAttribute("dir")).toBe("auto");
  expect(words?.getAttribute("lang")).toBe("ar");
});

it("covers everything between two people, with the name isolated", () => {
  const onReady = vi.fn();
  const { container } = render(<Cover name="Ben" onReady={onReady} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Pass the phone to Ben.");
  expect(container.querySelector("h1 bdi")?.textContent).toBe("Ben");
  fireEvent.click(screen.getByRole("button", { name: "I am Ben" }));
  expect(onReady).toHaveBeenCalledOnce();
});

it("puts its note on the printed page", () => {
  render(
    <PrintSheet title="Rules" note="One person's words.">
      words
    </PrintSheet>,
  );
  expect(screen.getByRole("article").textContent).toContain("One person's words.");
});
