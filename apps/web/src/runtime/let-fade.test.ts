import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import type { Told } from "../vault-worker/service.ts";
import { letFade } from "./let-fade.ts";
import type { Fading } from "./practice-host.ts";

const settle = () => new Promise((done) => setTimeout(done));
const setUp = (answer: () => Told = () => ({ ok: true })) => {
  const fading = signal<ReadonlyArray<Fading>>([]);
  const here = signal<ReadonlyArray<string>>(["ana"]);
  const removed: ReadonlyArray<string>[] = [];
  letFade({
    fading,
    here,
    remove: (items) => {
      removed.push(items);
      return Promise.resolve(answer());
    },
  });
  return { fading, here, removed };
};
const said = (item: string, author = "ana"): Fading => ({ item, author });

it("removes each item once, and only what people of this phone have said", async () => {
  const { fading, removed } = setUp();
  fading.value = [said("1"), said("2", "ben"), said("1")];
  await settle();
  fading.value = [said("1"), said("2", "ben"), said("3")];
  await settle();
  expect(removed).toEqual([["1"], ["3"]]);
});

it("asks again for what could not be removed, with the next change", async () => {
  const answers: Told[] = [{ ok: false, why: "locked" }];
  const { fading, here, removed } = setUp(() => answers.shift() ?? { ok: true });
  here.value = [];
  fading.value = [said("1")];
  expect(removed).toEqual([]);
  here.value = ["ana"];
  await settle();
  here.value = ["ana", "ben"];
  await settle();
  expect(removed).toEqual([["1"], ["1"]]);
});
