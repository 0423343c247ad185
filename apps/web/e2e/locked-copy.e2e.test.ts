import { canary, findCanaries } from "./fixtures/canary.ts";
import { CODE_MS, isLocked, setCode, tryCode } from "./fixtures/codes.ts";
import { expect, test } from "./fixtures/couple.ts";
import { atHome, thank, ownWords, sent } from "./fixtures/living.ts";
import { goToPractice } from "./fixtures/rooms.ts";
import { storeOf } from "./fixtures/store.ts";

const CODE = "gold seam bowl";
test.setTimeout(240_000);

test("while it is locked, a copy of the browser's profile holds no word, no key, and no way to the relay", {
  tag: "@kept",
}, async ({ settled, browser }) => {
  const { ana } = settled;
  const said = canary("said");
  const unfinished = canary("unfinished");
  await atHome(ana.hand);
  await thank(ana.hand, said);
  const smallest = ana.hand.say.practice("daily-moment")("form.smallest");
  await goToPractice(ana.hand, "daily-moment");
  await ana.hand.write(smallest, unfinished);
  await ana.hand.press(ana.hand.say.kit("kit.back"));
  // Keys of 32 bytes that lie open before there is a code: what a row of CBOR calls a string of 32 bytes.
  const open = [...(await storeOf(ana.page))]
    .filter(([place]) => place.includes("/meta/lock"))
    .flatMap(([, row]) =>
      [...Array(row.length).keys()]
        .filter((at) => row[at] === 0x58 && row[at + 1] === 32)
        .map((at) => row.subarray(at + 2, at + 34)),
    );
  expect(open.length).toBeGreaterThan(0);

  await setCode(ana.hand, "app", CODE);
  await ana.page.reload();
  await isLocked(ana.hand);
  const before = sent(settled);
  const kept = await storeOf(ana.page);
  expect([...kept.keys()].filter((place) => place.startsWith("gs-main-app-2/kv")).length).toBeGreaterThan(5);
  expect(findCanaries([said, unfinished], kept)).toEqual([]);
  for (const [place, row] of kept) {
    for (const key of open) expect(row.includes(key), place).toBe(false);
    if (place.includes("/meta/lock")) expect(row.includes("bare"), place).toBe(false);
  }
  const kinds = await ana.page.evaluate(async () => {
    const found = new Set<string>();
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done) => {
        request.onsuccess = () => done(request.result);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames)
        for (const value of await asked(database.transaction(store).objectStore(store).getAll()))
          found.add(Object.prototype.toString.call(value));
      database.close();
    }
    return [...found];
  });
  expect(kinds, "what lies in the databases: bytes, and no key of the browser's").toEqual(["[object Uint8Array]"]);

  const thief = await browser.newContext({
    storageState: await ana.context.storageState({ indexedDB: true }),
    baseURL: settled.address,
    locale: "en-GB",
  });
  const page = await thief.newPage();
  let spoken = 0;
  page.on("websocket", () => {
    spoken += 1;
  });
  await page.goto("/");
  for (const code of ["", "gold seam", "gold seam bowl "]) {
    await page.getByLabel(ana.hand.say.shell("locked.label"), { exact: true }).fill(code || "x");
    await page.getByRole("button", { name: ana.hand.say.shell("locked.open"), exact: true }).click();
    await expect(page.getByText(ana.hand.say.shell("locked.wrong")).first()).toBeVisible({ timeout: CODE_MS });
  }
  expect(spoken, "sockets to the relay without a code").toBe(0);
  expect(sent(settled), "frames of a locked phone").toBe(before);
  await thief.close();

  await tryCode(ana.hand, CODE);
  await expect(ana.page.getByRole("heading", { level: 1, name: ana.hand.say.shell("code.title") })).toBeVisible({
    timeout: CODE_MS,
  });
  await ownWords(ana.hand, said);
  await goToPractice(ana.hand, "daily-moment");
  await expect(ana.page.getByRole("textbox", { name: smallest })).toHaveValue(unfinished);
});
