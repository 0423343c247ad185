import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { getRequestListener } from "@hono/node-server";
import { httpApp } from "./http.ts";
import { defaultRelayLimits, type RelayLimits } from "./limits.ts";
import { type RelayLog, relayLog } from "./log.ts";
import { createRelay } from "./relay.ts";
import { serveSockets, syncPath } from "./socket-server.ts";
import { schemaVersion } from "./sqlite-migrations.ts";
import { sqliteStore } from "./sqlite.store.ts";
import type { Store, StoreLimits } from "./store.ts";

export interface StartOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Address to listen on; this machine alone unless told. */
  readonly host?: string;
  readonly dataDir: string;
  /** PEM texts: the relay then speaks HTTPS and WSS by itself, and nothing in plain on its port. */
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  /** Folder of the built app. */
  readonly staticDir?: string | undefined;
  readonly houseCode?: string | undefined;
  /** Who runs this relay: `one-of-us`, or a name to show. */
  readonly owner?: string | undefined;
  readonly limits?: Partial<RelayLimits>;
  readonly storeLimits?: Partial<StoreLimits>;
  /** Bound of the database in pages of 4 KiB. */
  readonly maxPages?: number;
  readonly log?: RelayLog;
  /** The data folder was put back from a backup: devices are told by a new generation. */
  readonly restored?: boolean;
  /** Wall clock, milliseconds since 1970. */
  readonly now?: () => number;
}

export interface RunningRelay {
  /** `http://host:port`, or `https://…` with TLS, without a slash at the end. */
  readonly url: string;
  /** Where devices connect. */
  readonly socketUrl: string;
  readonly port: number;
  readonly store: Store;
  /** Stops accepting, flushes, tells devices to come back, closes everything. Safe to call twice. */
  readonly stop: () => Promise<void>;
}

/** Devices are asked to come back after about this long; each adds its own jitter. */
const comeBackMs = 2_000;
/** How long sockets may take to say goodbye. */
const goodbyeMs = 500;

const listening = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });

/** Starts relay and app on one port. Throws NewerSchema, or what the system says when the port is taken or a certificate cannot be used. */
export const startRelay = async (options: StartOptions): Promise<RunningRelay> => {
  const log = options.log ?? relayLog("silent");
  const host = options.host ?? "127.0.0.1";
  const limits: RelayLimits = { ...defaultRelayLimits, ...options.limits };
  const store = sqliteStore({
    dataDir: options.dataDir,
    ...(options.storeLimits === undefined ? {} : { limits: options.storeLimits }),
    ...(options.maxPages === undefined ? {} : { maxPages: options.maxPages }),
  });
  if (options.restored === true) {
    await new Promise((resolve) => store.renewGeneration(resolve));
    log.say({ event: "generation-renewed" });
  }
  let ready = true;
  const relay = createRelay({
    store,
    now: options.now ?? Date.now,
    steady: () => performance.now(),
    limits,
    houseCode: options.houseCode,
  });
  const app = httpApp({
    staticDir: options.staticDir,
    owner: options.owner,
    hasHouseCode: options.houseCode !== undefined,
    isReady: () => ready,
  });
  const listen = getRequestListener(app.fetch);
  const patience = {
    requestTimeout: 3 * limits.headersMs,
    headersTimeout: limits.headersMs,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: limits.headersMs / 5,
  };
  const answer: RequestListener = (request, response) => void listen(request, response);
  const { tls } = options;
  const server =
    tls === undefined
      ? createServer(patience, answer)
      : createTlsServer({ ...patience, ...tls, minVersion: "TLSv1.2", handshakeTimeout: limits.headersMs }, answer);
  const sockets = serveSockets(server, relay, limits);
  const ticking = setInterval(() => relay.tick(), 1_000).unref();
  const port = await listening(server, options.port, host).catch(async (error: unknown) => {
    clearInterval(ticking);
    sockets.terminate();
    await new Promise((resolve) => store.close(() => resolve(undefined)));
    throw error;
  });
  log.say({ event: "started", port, schema: schemaVersion });

  const stop = async (): Promise<void> => {
    ready = false;
    log.say({ event: "stopping", sockets: relay.sockets() });
    sockets.stopAccepting();
    const closed = new Promise((resolve) => server.close(resolve));
    // What was asked before is answered after this commit, and leaves before the goodbye.
    await new Promise((resolve) => store.sweep((options.now ?? Date.now)(), () => resolve(undefined)));
    relay.dismiss(comeBackMs);
    const latest = Date.now() + goodbyeMs;
    while (sockets.open() > 0 && Date.now() < latest) await new Promise((resolve) => setTimeout(resolve, 10));
    sockets.terminate();
    server.closeAllConnections();
    await closed;
    clearInterval(ticking);
    await new Promise((resolve) => store.close(() => resolve(undefined)));
    log.say({ event: "stopped" });
  };
  let stopping: Promise<void> | undefined;
  const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return {
    url: `http${tls === undefined ? "" : "s"}://${shown}:${port}`,
    socketUrl: `ws${tls === undefined ? "" : "s"}://${shown}:${port}${syncPath}`,
    port,
    store,
    stop: () => (stopping ??= stop()),
  };
};
