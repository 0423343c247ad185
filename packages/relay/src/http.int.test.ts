import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, it } from "vitest";
import { dataFolder, house } from "./house.test-support.ts";

const app = (): string => {
  const staticDir = dataFolder();
  mkdirSync(join(staticDir, "assets"));
  writeFileSync(join(staticDir, "index.html"), `<!doctype html><title>Goldseam</title>${"<p>quiet</p>".repeat(100)}`);
  writeFileSync(join(staticDir, "try.html"), "<!doctype html><title>Two phones</title>");
  writeFileSync(join(staticDir, "sw.js"), "self.addEventListener('fetch', () => {});");
  writeFileSync(join(staticDir, "assets", "main-Bq3xYz81.js"), "export const a = 1;");
  writeFileSync(join(staticDir, ".hidden"), "no");
  return staticDir;
};

/** What `fetch` would tidy up: an exact path and Host. */
const exact = (port: number, path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Promise<{ readonly status: number | undefined; readonly csp: string; readonly text: string }>((resolve) => {
    request({ port, host: "127.0.0.1", path, headers }, (answer) => {
      let text = "";
      answer.on("data", (data) => {
        text += String(data);
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode, csp: String(answer.headers["content-security-policy"]), text }),
      );
    }).end();
  });

describe("the pages", () => {
  it("[S-11] every answer has the strict headers, errors included", async () => {
    const relay = await house({ staticDir: app() });
    for (const path of ["/", "/try", "/assets/main-Bq3xYz81.js", "/assets/none.js", "/healthz", "/start.json"]) {
      const { headers } = await fetch(`${relay.url}${path}`);
      const policy = (headers.get("content-security-policy") ?? "").split("; ");
      expect(policy).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "font-src 'self'",
        `connect-src 'self' ws://127.0.0.1:${relay.port} wss://127.0.0.1:${relay.port}`,
        "worker-src 'self'",
        "manifest-src 'self'",
        "media-src 'self'",
        `frame-src ${path === "/try" ? "'self'" : "'none'"}`,
        "frame-ancestors 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types goldseam",
      ]);
      expect(Object.fromEntries(headers)).toMatchObject({
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      });
      const permissions = headers.get("permissions-policy") ?? "";
      for (const off of [
        "geolocation=()",
        "microphone=()",
        "camera=(self)",
        "payment=()",
        "usb=()",
        "screen-wake-lock=(self)",
      ])
        expect(permissions).toContain(off);
      expect(headers.has("strict-transport-security")).toBe(false);
      expect(headers.has("server")).toBe(false);
    }
  });

  it("hashed files are kept for ever, pages and the service worker are asked for each time", async () => {
    const relay = await house({ staticDir: app() });
    const cached = async (path: string) => (await fetch(`${relay.url}${path}`)).headers.get("cache-control");
    expect(await cached("/assets/main-Bq3xYz81.js")).toBe("public, max-age=31536000, immutable");
    expect([await cached("/"), await cached("/sw.js"), await cached("/try")]).toEqual(Array(3).fill("no-cache"));
    expect(await cached("/start.json")).toBe("no-store");
    const first = await fetch(`${relay.url}/`, { headers: { "accept-encoding": "br, gzip" } });
    const again = await fetch(`${relay.url}/`, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(first.headers.get("content-encoding")).toBe("br");
    expect(await first.text()).toContain("quiet");
  });

  it("gives what the build squeezed as it lies there, and nothing that has grown old beside its file", async () => {
    const staticDir = app();
    const page = readFileSync(join(staticDir, "index.html"));
    const lay = (bytes: Buffer): Buffer => {
      const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } });
      writeFileSync(join(staticDir, "index.html.br"), small);
      return small;
    };
    const served = async (
      path: string,
    ): Promise<{ readonly status: number; readonly length: number; readonly text: string }> => {
      const relay = await house({ staticDir });
      const answer = await fetch(`${relay.url}${path}`, { headers: { "accept-encoding": "br" } });
      return {
        status: answer.status,
        length: Number(answer.headers.get("content-length")),
        text: await answer.text(),
      };
    };
    const made = await served("/");
    const small = lay(page);
    expect(small.length).not.toBe(made.length);
    expect(await served("/")).toEqual({ status: 200, length: small.length, text: page.toString() });
    lay(Buffer.concat([page, Buffer.from("older")]));
    expect(await served("/")).toEqual(made);
    writeFileSync(join(staticDir, "index.html.br"), "no such thing");
    expect(await served("/")).toEqual(made);
    expect((await served("/index.html.br")).status).toBe(404);
  });

  it("a route is the app, /try its own page, a missing file is never a page", async () => {
    const relay = await house({ staticDir: app() });
    const title = async (path: string) => {
      const answer = await fetch(`${relay.url}${path}`);
      return [answer.status, /<title>(.*)<\/title>/.exec(await answer.text())?.[1]];
    };
    expect(await title("/")).toEqual([200, "Goldseam"]);
    expect(await title("/x1/y2")).toEqual([200, "Goldseam"]);
    expect(await title("/try")).toEqual([200, "Two phones"]);
    for (const path of ["/assets/gone-Bq3xYz82.js", "/favicon.ico", "/assets/", "/.hidden"])
      expect(await title(path)).toEqual([404, undefined]);
    expect((await fetch(`${relay.url}/`, { method: "POST", body: "x" })).status).toBe(405);
    const head = await fetch(`${relay.url}/`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("no path leads outside, and a strange Host gets into no header", async () => {
    const relay = await house({ staticDir: app() });
    for (const path of [
      "/../relay.db",
      "/..%2f..%2fetc/passwd.txt",
      "/assets/../../x.db",
      "//etc/passwd.txt",
      "/%00.js",
    ]) {
      const answer = await exact(relay.port, path);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    for (const host of ["evil.example; script-src *", "a b", "evil.example/x", "[::1", "x:999999"])
      expect((await exact(relay.port, "/", { host })).csp).not.toMatch(/evil|a b|\[::1 |999999/);
    expect((await exact(relay.port, "/", { host: "home.example:8443" })).csp).toContain("wss://home.example:8443;");
  });

  it("without a built app the relay still answers for itself", async () => {
    const relay = await house({ staticDir: "/nowhere/at/all" });
    expect((await fetch(`${relay.url}/`)).status).toBe(404);
    expect([(await fetch(`${relay.url}/healthz`)).status, (await fetch(`${relay.url}/readyz`)).status]).toEqual([
      200, 200,
    ]);
  });
});

describe("/start.json", () => {
  const start = async (relay: { readonly port: number }, headers: Readonly<Record<string, string>> = {}) =>
    JSON.parse((await exact(relay.port, "/start.json", headers)).text);

  it("says whether this address is secure", async () => {
    const relay = await house();
    expect(await start(relay)).toMatchObject({ v: 1, secure: true, relay: { path: "/sync" } });
    expect(await start(relay, { host: "192.168.1.20:8787" })).toMatchObject({ secure: false });
    expect(await start(relay, { host: "localhost:8787" })).toMatchObject({ secure: true });
    expect(await start(relay, { host: "[::1]:8787" })).toMatchObject({ secure: true });
    expect(await start(relay, { host: "home.example", "x-forwarded-proto": "https" })).toMatchObject({ secure: true });
  });

  it("says who runs the relay, in one of three ways", async () => {
    expect((await start(await house())).relay).toMatchObject({ owner: "unsaid", name: null });
    expect((await start(await house({ owner: "one-of-us" }))).relay).toMatchObject({ owner: "one-of-us", name: null });
    expect((await start(await house({ owner: "A friend" }))).relay).toMatchObject({
      owner: "someone-else",
      name: "A friend",
    });
  });

  it("says whether making a space from here needs the house code", async () => {
    const outside = { "x-forwarded-for": "198.51.100.4" };
    const open = await house();
    const coded = await house({ houseCode: "quiet morning tea" });
    expect([(await start(open)).houseCode, (await start(open, outside)).houseCode]).toEqual(["none", "closed"]);
    expect([(await start(coded)).houseCode, (await start(coded, outside)).houseCode]).toEqual(["none", "needed"]);
  });

  it("a secure way in is remembered by the browser", async () => {
    const relay = await house();
    const answer = await fetch(`${relay.url}/`, { headers: { "x-forwarded-proto": "https" } });
    expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000");
  });
});
