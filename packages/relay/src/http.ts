import type { IncomingMessage } from "node:http";
import { type Context, Hono } from "hono";
import { clientAddress, isLoopback, isPrivate } from "./addresses.ts";
import { checkedHost, securityHeaders } from "./headers.ts";
import { syncPath } from "./socket-server.ts";
import { readStaticFiles, type StaticFile } from "./static-files.ts";

export interface HttpOptions {
  /** Folder of the built app; without one only the relay's own answers are there. */
  readonly staticDir: string | undefined;
  /** Who runs this relay: `one-of-us`, or a name to show; `undefined` when nobody said. */
  readonly owner: string | undefined;
  readonly hasHouseCode: boolean;
  /** Whether writes reach the disk and new sockets are welcome. */
  readonly isReady: () => boolean;
}

/** What the app learns before its first screen, at `/start.json`. */
export interface StartInfo {
  readonly v: 1;
  /** Whether browsers give this address web crypto, a camera and a service worker. */
  readonly secure: boolean;
  readonly relay: {
    readonly path: string;
    readonly owner: "one-of-us" | "someone-else" | "unsaid";
    readonly name: string | null;
  };
  /** Whether making a space from here asks for the house code. `closed`: it would, and none is set. */
  readonly houseCode: "none" | "needed" | "closed";
}

interface Bindings {
  readonly incoming: IncomingMessage;
}
type Ask = Context<{ Bindings: Bindings }>;

/**
 * Behind a proxy that speaks TLS, on a line that is TLS itself, or on this machine by name. Only the proxy's is lasting:
 * a house that gives up its own certificate would else lock its phones out by what they remember of it.
 */
const secureOf = (c: Ask): { readonly lasting: boolean; readonly secure: boolean } => {
  const lasting = c.req.header("x-forwarded-proto")?.split(",").at(-1)?.trim() === "https";
  const host = checkedHost(c.req.header("host"))?.replace(/:\d+$/, "") ?? "";
  const local = host === "localhost" || host.endsWith(".localhost") || isLoopback(host.replace(/^\[|\]$/g, ""));
  const own = "encrypted" in c.env.incoming.socket;
  return { lasting, secure: lasting || own || local };
};

const startInfo = (c: Ask, options: HttpOptions): StartInfo => {
  const address = clientAddress(c.env.incoming.socket.remoteAddress, c.req.header("x-forwarded-for"));
  const { owner } = options;
  return {
    v: 1,
    secure: secureOf(c).secure,
    relay: {
      path: syncPath,
      owner: owner === undefined ? "unsaid" : owner === "one-of-us" ? "one-of-us" : "someone-else",
      name: owner === undefined || owner === "one-of-us" ? null : owner,
    },
    houseCode: isPrivate(address) ? "none" : options.hasHouseCode ? "needed" : "closed",
  };
};

const give = async (c: Ask, file: StaticFile): Promise<Response> => {
  c.header("Content-Type", file.type);
  c.header("ETag", file.etag);
  c.header("Vary", "Accept-Encoding");
  c.header("Cache-Control", file.forever ? "public, max-age=31536000, immutable" : "no-cache");
  if (c.req.header("if-none-match") === file.etag) return c.body(null, 304);
  const smaller = /\bbr\b/.test(c.req.header("accept-encoding") ?? "") ? await file.brotli() : undefined;
  if (smaller !== undefined) c.header("Content-Encoding", "br");
  return c.body(smaller ?? file.bytes);
};

/** The page of a route: `/try` has its own, every other path without a file's ending is the app. */
const pageOf = (path: string): string | undefined => {
  if (path === "/try" || path === "/try/") return "/try.html";
  const last = path.split("/").at(-1) ?? "";
  return last.includes(".") || path.startsWith("/assets/") ? undefined : "/index.html";
};

/** The app with its strict headers, and three answers about the relay itself. */
export const httpApp = (options: HttpOptions): Hono<{ Bindings: Bindings }> => {
  const files = options.staticDir === undefined ? new Map<string, StaticFile>() : readStaticFiles(options.staticDir);
  const app = new Hono<{ Bindings: Bindings }>();

  app.use(async (c, next) => {
    const frames = c.req.path === "/try" || c.req.path === "/try/" || c.req.path === "/try.html";
    const host = checkedHost(c.req.header("host"));
    const headers = securityHeaders({ frames, host, secure: secureOf(c).lasting });
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  });

  app.get("/healthz", (c) => c.text("ok", 200, { "Cache-Control": "no-store" }));
  app.get("/readyz", (c) => {
    const ready = options.isReady();
    return c.text(ready ? "ready" : "not ready", ready ? 200 : 503, { "Cache-Control": "no-store" });
  });
  app.get("/start.json", (c) => c.json(startInfo(c, options), 200, { "Cache-Control": "no-store" }));
  app.get("*", async (c) => {
    const file = files.get(c.req.path) ?? files.get(pageOf(c.req.path) ?? "");
    return file === undefined ? c.text("not found", 404, { "Cache-Control": "no-store" }) : give(c, file);
  });
  app.all("*", (c) => c.text("not allowed", 405, { Allow: "GET, HEAD" }));
  app.onError((_, c) => c.text("this went wrong here", 500));
  return app;
};
