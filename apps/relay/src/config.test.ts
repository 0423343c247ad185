import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readConfig } from "./config.ts";
import { greeting } from "./greeting.ts";

describe("settings", () => {
  it("needs none", () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        port: 8787,
        host: "0.0.0.0",
        dataDir: "./data",
        staticDir: undefined,
        houseCode: undefined,
        owner: undefined,
        tls: undefined,
        log: "error",
      },
    });
  });

  it("names what cannot be used, and never its value", () => {
    const result = readConfig({ PORT: "lots", GOLDSEAM_HOUSE_CODE: "short", GOLDSEAM_LOG: "everything" });
    expect(result).toEqual({ ok: false, wrong: ["PORT", "GOLDSEAM_HOUSE_CODE", "GOLDSEAM_LOG"] });
    expect(readConfig({ PORT: "99999" })).toMatchObject({ ok: false });
  });

  it("asks for key and certificate together", () => {
    expect(readConfig({ GOLDSEAM_TLS_KEY: "a.key" })).toEqual({ ok: false, wrong: ["GOLDSEAM_TLS_CERT"] });
    expect(readConfig({ GOLDSEAM_TLS_CERT: "a.crt" })).toEqual({ ok: false, wrong: ["GOLDSEAM_TLS_KEY"] });
    expect(readConfig({ GOLDSEAM_TLS_KEY: "a.key", GOLDSEAM_TLS_CERT: "a.crt" })).toMatchObject({
      config: { tls: { key: "a.key", cert: "a.crt" } },
    });
  });

  it("takes the house code from a file, as container hosts give secrets", () => {
    const folder = mkdtempSync(join(tmpdir(), "goldseam-config-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "code");
    writeFileSync(file, "quiet morning tea\n");
    expect(readConfig({ GOLDSEAM_HOUSE_CODE_FILE: file })).toMatchObject({
      config: { houseCode: "quiet morning tea" },
    });
  });
});

describe("the greeting", () => {
  const squareOf = (address: string): ReadonlyArray<string> => [`a square of ${address}`];
  const shown = (change: { open?: boolean; hasApp?: boolean; secure?: boolean } = {}): string => {
    const usual = { open: true, hasApp: true, secure: false };
    return greeting({ port: 8787, houseAddresses: ["192.168.1.20"], squareOf, ...usual, ...change }).join("\n");
  };

  it("shows where to go, and what a phone needs", () => {
    expect(shown()).toContain("http://localhost:8787/try");
    expect(shown()).toContain("http://192.168.1.20:8787");
    expect(shown()).toContain("npm run https");
  });

  it("shows no address that does not work", () => {
    expect(shown({ open: false })).not.toContain("192.168.1.20");
    expect(shown({ hasApp: false })).not.toContain("/try");
  });

  it("shows a square only for an address that a phone can use", () => {
    expect(shown()).not.toContain("a square");
    expect(shown({ secure: true })).toContain("a square of https://192.168.1.20:8787");
    expect(shown({ secure: true })).not.toContain("http://");
    expect(shown({ secure: true, open: false })).not.toContain("a square");
    expect(shown({ secure: true, hasApp: false })).not.toContain("a square");
  });
});
