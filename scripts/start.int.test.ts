import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { expect, it } from "vitest";
import { isTaken } from "./start/port.mjs";

const start = (env: Record<string, string>) =>
  spawnSync(process.execPath, ["scripts/start.mjs"], { encoding: "utf8", env: { ...process.env, ...env } });

it("says in words that the port is in use, and shows no stack", async () => {
  const other = createServer();
  const port = await new Promise<number>((done) => {
    other.listen(0, () => {
      const address = other.address();
      done(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  expect(await isTaken(port)).toBe(true);
  const { status, stderr } = start({ PORT: String(port) });
  await new Promise((done) => other.close(done));
  expect(status).toBe(1);
  expect(stderr).toContain(`Port ${port} is in use`);
  expect(stderr).not.toContain("    at ");
  expect(await isTaken(port)).toBe(false);
});

it("says in words that PORT is no port", () => {
  const { status, stderr } = start({ PORT: "web" });
  expect(status).toBe(1);
  expect(stderr).toContain('PORT is "web"');
});
