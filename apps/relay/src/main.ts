import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { houseAddresses, NewerSchema, type RunningRelay, relayLog, startRelay } from "@goldseam/relay";
import encodeQR from "qr";
import { type Config, readConfig } from "./config.ts";
import { greeting } from "./greeting.ts";

/** Beside this file once built: `apps/relay/dist/main.js` and `apps/web/dist`. */
const builtApp = join(dirname(fileURLToPath(import.meta.url)), "../../web/dist");

const say = (...lines: ReadonlyArray<string>): void => {
  process.stdout.write(`${lines.join("\n")}\n`);
};
const fail = (...lines: ReadonlyArray<string>): void => {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exitCode = 1;
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** What went wrong, in words, with what to do. */
const explain = (error: unknown, config: Config): void => {
  if (error instanceof NewerSchema) return fail(error.message);
  if (codeOf(error) === "EADDRINUSE")
    return fail(`Port ${config.port} is taken. Set PORT to another number, or stop what uses it.`);
  if (codeOf(error) === "EACCES") return fail(`This computer does not allow port ${config.port} or the data folder.`);
  if (codeOf(error).startsWith("SQLITE_"))
    return fail(`The data folder cannot be used (${codeOf(error)}). Nothing was changed.`);
  if (codeOf(error).startsWith("ERR_OSSL") || codeOf(error).startsWith("ERR_TLS"))
    return fail("GOLDSEAM_TLS_KEY and GOLDSEAM_TLS_CERT are no key and certificate that belong together.");
  if (codeOf(error) === "ENOENT" && config.tls !== undefined)
    return fail("There is no file at GOLDSEAM_TLS_KEY or GOLDSEAM_TLS_CERT.");
  throw error;
};

/** A square for a phone's camera, where somebody can see it: in a terminal, and for an address that phones can use. */
const squareOf = (address: string): ReadonlyArray<string> =>
  process.stdout.isTTY ? encodeQR(address, "term").trimEnd().split("\n") : [];

const stopOnSignals = (relay: RunningRelay): void => {
  let asked = false;
  const stop = (): void => {
    if (asked) return;
    asked = true;
    say("", "  Stopping…");
    void relay.stop().then(() => say("  Stopped. Everything is kept."));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
};

const run = async (config: Config): Promise<void> => {
  const staticDir = resolve(config.staticDir ?? builtApp);
  try {
    const relay = await startRelay({
      port: config.port,
      host: config.host,
      dataDir: resolve(config.dataDir),
      staticDir,
      houseCode: config.houseCode,
      owner: config.owner,
      ...(config.tls === undefined
        ? {}
        : { tls: { key: readFileSync(config.tls.key, "utf8"), cert: readFileSync(config.tls.cert, "utf8") } }),
      log: relayLog(config.log),
      restored: process.argv.includes("--restored"),
    });
    stopOnSignals(relay);
    const open = config.host !== "127.0.0.1" && config.host !== "localhost" && config.host !== "::1";
    const hasApp = existsSync(join(staticDir, "index.html"));
    const secure = config.tls !== undefined;
    say(...greeting({ port: relay.port, open, houseAddresses: houseAddresses(), hasApp, secure, squareOf }));
  } catch (error) {
    explain(error, config);
  }
};

const result = readConfig(process.env);
if (result.ok) await run(result.config);
else fail(`These settings cannot be used: ${result.wrong.join(", ")}. See apps/relay/README.md.`);
