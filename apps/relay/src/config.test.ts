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
        log: "error",
      },
    });
  });

  it("names what cannot be used, and never its value", () => {
    const result = readConfig({ PORT: "lots", GOLDSEAM_HOUSE_CODE: "short", GOLDSEAM_LOG: "everything" });
    expect(result).toEqual({ ok: false, wrong: ["PORT", "GOLDSEAM_HOUSE_CODE", "GOLDSEAM_LOG"] });
    expect(readConfig({ PORT: "99999" })).toMatchObject({ ok: false });
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
  const shown = (open: boolean, hasApp = true): string =>
    greeting({ port: 8787, open, houseAddresses: ["192.168.1.20"], hasApp }).join("\n");

  it("shows where to go, and what a phone needs", () => {
    expect(shown(true)).toContain("http://localhost:8787/try");
    expect(shown(true)).toContain("http://192.168.1.20:8787");
    expect(shown(true)).toContain("https");
  });

  it("shows no address that does not work", () => {
    expect(shown(false)).not.toContain("192.168.1.20");
    expect(shown(true, false)).not.toContain("/try");
  });
});
