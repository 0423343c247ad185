import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { sizes } from "@goldseam/sync";
import { type WebSocket, WebSocketServer } from "ws";
import { clientAddress, isPrivate, neighbourOf } from "./addresses.ts";
import type { RelayLimits } from "./limits.ts";
import type { Relay } from "./relay.ts";
import type { Wire } from "./wire.ts";

/** Where devices connect. */
export const syncPath = "/sync";

export interface SocketServer {
  /** Stops taking new sockets. */
  readonly stopAccepting: () => void;
  /** Ends what is still open, at once. */
  readonly terminate: () => void;
  readonly open: () => number;
}

const oneHeader = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : value?.at(-1);

/** A page of another site may not use somebody's place in the house to open spaces there. */
const isOwnPage = (request: IncomingMessage): boolean => {
  const { origin, host } = request.headers;
  return origin === undefined || !URL.canParse(origin) || new URL(origin).host === host;
};

/** Several frames to one socket in one turn of the event loop leave in one write. */
class CorkedSocket {
  readonly #socket: Duplex;
  #corked = false;

  constructor(socket: Duplex) {
    this.#socket = socket;
  }

  gather(): void {
    if (this.#corked) return;
    this.#corked = true;
    this.#socket.cork();
    setImmediate(() => {
      this.#corked = false;
      this.#socket.uncork();
    });
  }
}

const wireOf = (ws: WebSocket, socket: Duplex, request: IncomingMessage): Wire => {
  const remote =
    "remoteAddress" in socket && typeof socket.remoteAddress === "string" ? socket.remoteAddress : undefined;
  const address = clientAddress(remote, oneHeader(request.headers["x-forwarded-for"]));
  const corked = new CorkedSocket(socket);
  return {
    send: (frame) => {
      if (ws.readyState !== ws.OPEN) return;
      corked.gather();
      ws.send(frame, { binary: true });
    },
    close: (code) => ws.close(code),
    unsent: () => ws.bufferedAmount,
    pause: () => ws.pause(),
    resume: () => ws.resume(),
    atHome: isPrivate(address) && isOwnPage(request),
    neighbour: neighbourOf(address),
  };
};

/** WebSockets of an HTTP server, handed to a relay. No compression: what travels is sealed and does not shrink. */
export const serveSockets = (server: Server, relay: Relay, limits: RelayLimits): SocketServer => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: sizes.frame, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();
  let accepting = true;

  const accept = (ws: WebSocket, socket: Duplex, request: IncomingMessage): void => {
    alive.add(ws);
    const connection = relay.connect(wireOf(ws, socket, request));
    ws.on("message", (data, isBinary) => {
      alive.add(ws);
      // A text frame is no frame of ours; the codec says so.
      connection.receive(isBinary && data instanceof Uint8Array ? data : new Uint8Array());
    });
    ws.on("pong", () => alive.add(ws));
    ws.on("close", () => connection.closed());
    // Too large a frame, broken framing: ws closes with the right code; there is nothing to add.
    ws.on("error", () => undefined);
    socket.on("drain", () => connection.drained());
  };

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = (request.url ?? "").split("?", 1)[0];
    if (!accepting || path !== syncPath) {
      socket.end(`HTTP/1.1 ${accepting ? "404 Not Found" : "503 Service Unavailable"}\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => accept(ws, socket, request));
  });

  const pinging = setInterval(() => {
    for (const ws of sockets.clients) {
      if (alive.delete(ws)) ws.ping();
      else ws.terminate();
    }
  }, limits.pingMs).unref();

  return {
    stopAccepting: () => {
      accepting = false;
    },
    terminate: () => {
      clearInterval(pinging);
      for (const ws of sockets.clients) ws.terminate();
      sockets.close();
    },
    open: () => sockets.clients.size,
  };
};
