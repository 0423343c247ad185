import { expect, test } from "./fixtures/couple.ts";

test("[S-20] the first page asks nobody but its own relay, and neither title nor address says what it is", {
  tag: "@kept",
}, async ({ couple }) => {
  for (const phone of [couple.ana, couple.ben]) {
    await phone.page.goto("/");
    await expect(phone.page.locator("h1")).toBeVisible();
    expect(phone.strangers()).toEqual([]);
    expect(await phone.page.title()).not.toMatch(/couple|relationship|repair|marriage|love|goldseam/i);
    expect(new URL(phone.page.url()).hash).toMatch(/^(?:#\/[a-z]?\d?)?$/);
  }
  expect([...couple.wire().keys()].some((place) => place.includes("asked for"))).toBe(true);
});

test("a phone without a line gets nothing from the relay, and gets it again with one", { tag: "@kept" }, async ({
  couple,
}) => {
  const { page, offline, online } = couple.ana;
  await page.goto("/");
  // Words still on their way would be cut off with the line.
  await page.waitForLoadState("networkidle");
  await offline();
  const reach = () =>
    page.evaluate(() =>
      fetch("/start.json", { cache: "no-store" }).then(
        (answer) => answer.ok,
        () => false,
      ),
    );
  expect(await reach()).toBe(false);
  expect(await couple.ben.page.request.get(`${couple.address}/healthz`).then((answer) => answer.ok())).toBe(true);
  await online();
  await expect.poll(reach).toBe(true);
});

test("the relay that is killed comes back on its folder", async ({ couple }) => {
  await couple.relay.kill();
  await couple.relay.restart();
  const answer = await couple.ana.page.request.get(`${couple.address}/readyz`);
  expect(answer.ok()).toBe(true);
  expect([...couple.relay.disk().keys()].length).toBeGreaterThan(0);
});
