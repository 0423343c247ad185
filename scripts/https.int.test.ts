import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRelay } from "@goldseam/relay";
import { WebSocket } from "ws";
import { expect, it, onTestFinished } from "vitest";
import { ensureCertificates } from "./https/certificates.mjs";
import { serveTrust } from "./https/trust-page.mjs";

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "goldseam-https-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

const names = { dns: ["localhost"], ip: ["127.0.0.1"] };

/** Asks over TLS and gives the status, or what went wrong. */
const ask = (url: string, ca?: string): Promise<number | string> =>
  new Promise((done) => {
    get(url, { ca, agent: false }, (response) => {
      response.resume();
      response.on("end", () => done(response.statusCode ?? 0));
    }).on("error", (error) => done(error.message));
  });

const connects = (url: string, ca: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = new WebSocket(url, { ca });
    socket.on("open", () => {
      socket.terminate();
      done(true);
    });
    socket.on("error", () => done(false));
  });

const relayWith = async (made: ReturnType<typeof ensureCertificates>) => {
  const tls = { key: readFileSync(made.key, "utf8"), cert: readFileSync(made.cert, "utf8") };
  const relay = await startRelay({ port: 0, dataDir: folder(), tls });
  onTestFinished(() => relay.stop());
  return relay;
};

it("who trusts the authority of the house reaches the relay by HTTPS and WSS; nobody else does", async () => {
  const made = ensureCertificates(folder(), names);
  const relay = await relayWith(made);
  const ca = readFileSync(made.authority, "utf8");
  expect(relay.url).toMatch(/^https:/);
  expect(await ask(`${relay.url}/healthz`, ca)).toBe(200);
  expect(await connects(relay.socketUrl, ca)).toBe(true);
  expect(await ask(`${relay.url}/healthz`)).toBe("unable to verify the first certificate");
  const stranger = readFileSync(ensureCertificates(folder(), names).authority, "utf8");
  expect(await ask(`${relay.url}/healthz`, stranger)).not.toBe(200);
  expect(await connects(relay.socketUrl, stranger)).toBe(false);
});

it("the authority cannot speak for a name outside the house", async () => {
  const made = ensureCertificates(folder(), { dns: ["localhost", "bank.example"], ip: ["127.0.0.1"] });
  const relay = await relayWith(made);
  expect(await ask(`${relay.url}/healthz`, readFileSync(made.authority, "utf8"))).toBe("permitted subtree violation");
});

it("keeps the authority, and makes a certificate anew when an address came", () => {
  const where = folder();
  const read = (file: string): string => readFileSync(file, "utf8");
  const first = ensureCertificates(where, names);
  const [authority, cert] = [read(first.authority), read(first.cert)];
  ensureCertificates(where, names);
  expect(read(first.cert)).toBe(cert);
  ensureCertificates(where, { ...names, ip: ["127.0.0.1", "192.168.1.20"] });
  expect(read(first.cert)).not.toBe(cert);
  expect(read(first.authority)).toBe(authority);
  expect(statSync(first.authorityKey).mode & 0o077).toBe(0);
  expect(statSync(first.key).mode & 0o077).toBe(0);
});

it("says in words that openssl is not there", () => {
  expect(() => ensureCertificates(folder(), names, "no-such-openssl")).toThrow(/openssl is needed/);
});

it("gives the authority's certificate, and never a key", async () => {
  const made = ensureCertificates(folder(), names);
  const authority = readFileSync(made.authority);
  const told = { authority, fingerprint: made.fingerprint, address: "https://localhost:1" };
  const trust = await serveTrust({ port: 0, host: "127.0.0.1", ...told });
  onTestFinished(() => trust.stop());
  const at = `http://127.0.0.1:${trust.port}`;
  expect(await (await fetch(`${at}/trust`)).text()).toContain(made.fingerprint);
  const file = await fetch(`${at}/trust/goldseam.crt`);
  expect(file.headers.get("content-type")).toBe("application/x-x509-ca-cert");
  expect(await file.text()).toBe(authority.toString());
  expect((await fetch(`${at}/trust/authority.key`)).status).toBe(404);
});
