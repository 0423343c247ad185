import type { IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import { type WebSocket, WebSocketServer } from "ws";
import { answerCpu } from "./measured-process.ts";

/** A peer as it comes: the server of y-websocket, in memory, nothing on the disk. */
const require = createRequire(import.meta.url);
const { setupWSConnection } = require("y-websocket/bin/utils") as {
  readonly setupWSConnection: (socket: WebSocket, request: IncomingMessage) => void;
};

const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
server.on("connection", setupWSConnection);
server.on("listening", () => {
  const address = server.address();
  answerCpu(typeof address === "object" && address !== null ? `ws://127.0.0.1:${address.port}/couple` : "");
});
