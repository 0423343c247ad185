import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Real IndexedDB, WebCrypto and workers: what the unit tests stand in for. */
const here = fileURLToPath(new URL(".", import.meta.url));
const source = (name: string): string => JSON.stringify(join(here, name));
const entry = `
export * from ${source("indexed-db.ts")};
export * from ${source("held-keys.ts")};
export * from ${source("unlock.ts")};
export * from ${source("effect-runner.ts")};
export { argonHere } from ${JSON.stringify(join(here, "../vault-worker/argon-here.ts"))};
export * from "@goldseam/vault";
`;
const virtual = join(here, "entry.ts");
const canary = "canary-7f3e-we-were-happy-in-march";
const code = "tea at nine";
/** What begins every Ed25519 and X25519 private key that lies open (PKCS8, RFC 8410). */
const openKeys = ["302e020100300506032b657004220420", "302e020100300506032b656e04220420"];

const QUIETLY =
  "no-sandbox disable-gpu disable-background-networking disable-component-update disable-sync no-first-run";

let folder: string;
let server: Server | undefined;
let origin: string;

const launch = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(join(folder, profile), {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: QUIETLY.split(" ").map((word) => `--${word}`),
  });
/** Runs in the page with the adapters as `m`. The text form keeps the tests' own imports out of the page. */
const inPage = async <T>(context: BrowserContext, body: string): Promise<T> => {
  const page: Page = await context.newPage();
  try {
    await page.goto(origin);
    return await page.evaluate(
      `(async () => { const m = await import("/entry.js"); const argon = m.argonHere; const quiet = () => {};
        const hex = (bytes) => bytes && [...bytes].map((b) => b.toString(16).padStart(2, "0")).join(""); ${body} })()`,
    );
  } finally {
    await page.close();
  }
};
const type = (file: string): string => (extname(file) === ".js" ? "text/javascript" : "text/html");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goldseam-adapters-"));
  await build({
    configFile: false,
    logLevel: "error",
    root: join(here, "../.."),
    worker: { format: "es" },
    // The entry lies among the adapters for whoever resolves its imports, and on no disk.
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === virtual ? id : undefined),
        load: (id) => (id === virtual ? entry : undefined),
      },
    ],
    build: {
      target: "es2023",
      outDir: join(folder, "built"),
      assetsInlineLimit: 0,
      minify: false,
      rolldownOptions: {
        input: { entry: virtual },
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const built = path === "/" ? Buffer.from("<!doctype html><title>adapters</title>") : undefined;
    const bytes = built ?? (await readFile(join(folder, "built", path)).catch(() => undefined));
    response.writeHead(bytes === undefined ? 404 : 200, { "content-type": type(path) }).end(bytes);
  };
  const own = createServer((request, response) => void answer(request.url ?? "/", response));
  await new Promise<void>((done) => own.listen(0, "127.0.0.1", done));
  server = own;
  const address = own.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
}, 120_000);
afterAll(async () => {
  await new Promise((done) => (server === undefined ? done(undefined) : server.close(done)));
  await rm(folder, { recursive: true, force: true });
});

/** Begins a locked database as the app does, with a space of the vault and words in it. */
const beginLocked = `
  const db = await m.openDatabase(m.databaseName({ profile: "main", kind: "app", generation: 1 }), quiet);
  const set = await m.beginWithCode(db, ${JSON.stringify(code)}, argon);
  const runner = m.createEffectRunner({ database: db, keys: await m.holdKeys(set.unlockKey), send: quiet, changed: quiet, clock: Date.now });
  const { space } = await runner.run(m.createSpace({ kind: "shared", person: "ana", rowsKey: m.rowsKeyOf(set.unlockKey) }));
  const said = await runner.run(space.propose([{ practice: "thanks", type: "thanked", data: { text: ${JSON.stringify(canary)} } }],
    { seal: { exchange: "first", heavy: false, opens: { practice: "first-opening", type: "answered", data: { text: ${JSON.stringify(canary)} } } } }));
`;

describe("the browser's adapters in Chromium", () => {
  it("keep everything over a restart, and unlock to the same keys", async () => {
    const first = await launch("one");
    const before = await inPage<Record<string, unknown>>(
      first,
      `${beginLocked} return { ok: said.ok, item: said.item, unlockKey: hex(set.unlockKey), device: space.members()[0].device };`,
    );
    expect(before["ok"]).toBe(true);
    await first.close();
    const second = await launch("one");
    const after = await inPage<Record<string, unknown>>(
      second,
      `
      const [generation] = await m.generationsOf({ profile: "main", kind: "app" });
      const db = await m.openDatabase(m.databaseName({ profile: "main", kind: "app", generation }), quiet);
      const unlockKey = await m.unlockWithCode(db, ${JSON.stringify(code)}, argon);
      const keys = await m.holdKeys(unlockKey);
      const rowsKey = m.rowsKeyOf(unlockKey);
      const runner = m.createEffectRunner({ database: db, keys, send: quiet, changed: quiet, clock: Date.now });
      const [id] = await runner.run(m.listSpaces(rowsKey));
      const { space } = await runner.run(m.openSpace({ space: id, rowsKey }));
      const held = keys.held(space.signer().handle, "sign").privateKey;
      const exported = await crypto.subtle.exportKey("pkcs8", held).then(() => "exported", () => "refused");
      const again = await runner.run(space.propose([{ practice: "thanks", type: "thanked", data: { text: "more" } }]));
      const entries = space.timeline().filter((entry) => entry.events.length > 0);
      return { unlockKey: hex(unlockKey), device: space.members()[0].device, exported, again: again.ok, sealed: space.exchange("first", Date.now()).mine,
        item: entries[0].item, words: entries.map((entry) => entry.events[0].data.text) };
    `,
    );
    await second.close();
    expect(after).toEqual({
      unlockKey: before["unlockKey"],
      device: before["device"],
      item: before["item"],
      words: [canary, "more"],
      exported: "refused",
      again: true,
      sealed: "sealed",
    });
  }, 120_000);

  it("keep most of what was written in the very moment in which its worker was ended", async () => {
    const context = await launch("ended");
    // It ends as soon as it has asked; a write that does not ask to be done at once loses that race nearly always.
    const kept = `let kept = 0; const db = await m.openDatabase("gs-ended-app-1", quiet);
      for (const write of ["write", "jot"]) for (let i = 0; i < 8; i += 1) {
        const text = 'import("' + location.origin + '/entry.js").then((m) => m.openDatabase("gs-ended-app-1", () => {})).then((db) => {' +
          ' void db.' + write + '([["' + write + i + '", new Uint8Array([7])]]); postMessage(""); });';
        const worker = new Worker(URL.createObjectURL(new Blob([text])));
        await new Promise((done) => { worker.onmessage = () => { worker.terminate(); done(); }; });
        kept += (await db.read(write + i))?.[0] === 7 ? 1 : 0;
      }
      return kept;`;
    expect(await inPage<number>(context, kept)).toBeGreaterThan(8);
    await context.close();
  });

  it("a copied profile, locked, opens, signs and shows nothing", async () => {
    await cp(join(folder, "one"), join(folder, "copy"), { recursive: true });
    const thief = await launch("copy");
    const found = await inPage<{ rows: ReadonlyArray<readonly [string, string, string]> } & Record<string, unknown>>(
      thief,
      `
      const db = await m.openDatabase(m.databaseName({ profile: "main", kind: "app", generation: 1 }), quiet);
      const kind = await m.lockKind(db);
      const bare = await m.unlockBare(db);
      const wrong = await m.unlockWithCode(db, "tea at ten", argon);
      const guess = new Uint8Array(32);
      const runner = m.createEffectRunner({ database: db, keys: await m.holdKeys(guess), send: quiet, changed: quiet, clock: Date.now });
      const listed = (await runner.run(m.listSpaces(m.rowsKeyOf(guess)))).length;
      const [[index]] = await db.scan("space/");
      const forced = await runner.run(m.openSpace({ space: index.slice(6), rowsKey: m.rowsKeyOf(guess) }));
      const rows = [];
      for (const { name } of await indexedDB.databases()) {
        const raw = await new Promise((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result); });
        for (const store of raw.objectStoreNames) {
          const all = raw.transaction(store).objectStore(store);
          const read = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
          const [keys, values] = await Promise.all([read(all.getAllKeys()), read(all.getAll())]);
          keys.forEach((key, i) => rows.push([String(key), Object.prototype.toString.call(values[i]), hex(values[i])]));
        }
      }
      return { kind, opened: [bare, wrong].map((x) => x === undefined), listed, forced: forced.ok, rows };
    `,
    );
    await thief.close();
    expect(found).toMatchObject({ kind: "code", opened: [true, true], listed: 0, forced: false });
    expect(found.rows.length).toBeGreaterThanOrEqual(7);
    const forms = [canary, Buffer.from(canary).toString("base64").slice(0, 40), Buffer.from(canary).toString("hex")];
    const needles = [...forms.map((form) => Buffer.from(form)), Buffer.from(canary, "utf16le")];
    for (const [, kind, value] of found.rows) {
      expect(kind).toBe("[object Uint8Array]");
      for (const needle of [...needles.map((bytes) => bytes.toString("hex")), ...openKeys])
        expect(value).not.toContain(needle);
    }
    const files = await readdir(join(folder, "one", "Default"), { recursive: true, withFileTypes: true });
    const stored = files.filter((file) => file.isFile() && file.parentPath.includes("IndexedDB"));
    expect(stored.length).toBeGreaterThan(0);
    for (const file of stored) {
      const bytes = await readFile(join(file.parentPath, file.name));
      for (const needle of [...needles, ...openKeys.map((key) => Buffer.from(key, "hex"))])
        expect([file.name, bytes.includes(needle)]).toEqual([file.name, false]);
    }
  }, 120_000);

  it("a full disk is one clear value: nothing of the transaction stays, and later ones succeed", async () => {
    const context = await launch("full");
    const page = await context.newPage();
    await page.goto(origin);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 3_000_000 });
    const result = await inPage<Record<string, unknown>>(
      context,
      `
      const db = await m.openDatabase("gs-full-app-1", quiet);
      const big = crypto.getRandomValues(new Uint8Array(60_000));
      const rows = Array.from({ length: 100 }, (_, i) => ["big/" + i, big]);
      const full = await db.write([["small", new Uint8Array([1])], ...rows]);
      const left = (await db.scan("")).length;
      const later = await db.write([["small", new Uint8Array([2])]]);
      return { full, left, later, small: hex(await db.read("small")) };
    `,
    );
    await context.close();
    expect(result).toEqual({ full: { ok: false, why: "quota" }, left: 0, later: { ok: true }, small: "02" });
  }, 120_000);

  it("lets go when another tab deletes the database, and tells so once", async () => {
    const context = await launch("tabs");
    const result = await inPage<Record<string, unknown>>(
      context,
      `
      const heard = [];
      const db = await m.openDatabase("gs-tabs-app-1", (why) => heard.push(why));
      await db.write([["a", new Uint8Array([1])]]);
      await m.deleteDatabase("gs-tabs-app-1");
      const after = await db.write([["a", new Uint8Array([1])]]);
      return { heard, after, names: await m.generationsOf({ profile: "tabs", kind: "app" }) };
    `,
    );
    await context.close();
    expect(result).toEqual({ heard: ["replaced"], after: { ok: false, why: "failed" }, names: [] });
  }, 120_000);
});
