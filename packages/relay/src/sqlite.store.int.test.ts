import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqliteStore } from "./sqlite.store.ts";
import { describeStore } from "./store.contract.ts";

describeStore("the store on SQLite", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "goldseam-store-"));
  return {
    open: (limits) => sqliteStore({ dataDir, limits }),
    reopen: async (store, limits) => {
      await new Promise((done) => store.close(() => done(undefined)));
      return sqliteStore({ dataDir, limits });
    },
    dispose: () => rmSync(dataDir, { recursive: true }),
  };
});
