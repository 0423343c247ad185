import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { Draft, ShellHands } from "../screen.ts";
import { useWording } from "./use-wording.ts";
import { pieces, WordingHelp } from "./wording-help.tsx";
import { render } from "../testing/in-english.test-support.tsx";

afterEach(cleanup);

const keptIn = (place: Map<string, string>): Draft => ({
  get value() {
    return place.get("rounds") ?? "";
  },
  set: (value) => void place.set("rounds", value),
  clear: () => void place.delete("rounds"),
});
/** Finds every "never". */
const finds: NonNullable<ShellHands["flag"]> = (text) =>
  Promise.resolve(
    [...text.matchAll(/never/g)].map(({ index }) => ({ start: index, end: index + 5, hint: "One time?" })),
  );

const Form = ({
  text,
  flag,
  place,
  sent,
}: {
  text: string;
  flag?: ShellHands["flag"];
  place: Map<string, string>;
  sent: string[];
}) => {
  const wording = useWording(flag, keptIn(place));
  return (
    <>
      <WordingHelp wording={wording} text={text} onKeep={() => sent.push("kept")} />
      <button type="button" onClick={() => void wording.look(text).then((goes) => goes && sent.push("goes"))}>
        Send
      </button>
    </>
  );
};
const send = () => fireEvent.click(screen.getByText("Send"));

it("underlines with one sentence why, lets the words stay, and its marks go when the words change", async () => {
  const sent: string[] = [];
  const place = new Map<string, string>();
  const { rerender, container } = render(<Form text="You never ask. never" flag={finds} place={place} sent={sent} />);
  send();
  await screen.findByText("One time?");
  expect([...container.querySelectorAll("mark")].map((one) => one.textContent)).toEqual(["never", "never"]);
  expect(sent).toEqual([]);
  fireEvent.click(screen.getByText("Leave it as it is"));
  expect(sent).toEqual(["kept"]);
  rerender(<Form text="You did not ask" flag={finds} place={place} sent={sent} />);
  expect(container.querySelectorAll("mark")).toHaveLength(0);
  send();
  await waitFor(() => expect(sent).toEqual(["kept", "goes"]));
});

it("[S-53] falls silent after two rounds, over a reload as well", async () => {
  const sent: string[] = [];
  const place = new Map<string, string>();
  const first = render(<Form text="never" flag={finds} place={place} sent={sent} />);
  send();
  await screen.findByText("One time?");
  first.unmount();
  const { rerender } = render(<Form text="never ever" flag={finds} place={place} sent={sent} />);
  send();
  await screen.findByText("One time?");
  rerender(<Form text="never, never" flag={finds} place={place} sent={sent} />);
  await screen.findByText("This can go as it is.");
  send();
  await waitFor(() => expect(sent).toEqual(["goes"]));
  expect(screen.queryByText("One time?")).toBeNull();
});

it("never stands in the way: without the hand, and when it fails, words go as they are", async () => {
  const sent: string[] = [];
  const { rerender } = render(<Form text="never" place={new Map()} sent={sent} />);
  send();
  rerender(<Form text="never" flag={() => Promise.reject(new Error("gone"))} place={new Map()} sent={sent} />);
  send();
  await waitFor(() => expect(sent).toEqual(["goes", "goes"]));
});

it("cuts a text at its marks, once where they touch", () => {
  const flags = [
    { start: 4, end: 8, hint: "b" },
    { start: 0, end: 5, hint: "a" },
  ];
  expect(pieces("abcdefghij", flags)).toEqual([
    { words: "abcde", marked: true },
    { words: "fgh", marked: true },
    { words: "ij", marked: false },
  ]);
});
