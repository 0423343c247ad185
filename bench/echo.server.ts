import { WebSocketServer, type WebSocket } from "ws";
import { answerCpu } from "./measured-process.ts";

/** Sockets and nothing else: what one of a path says, the others of that path hear. */
const paths = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
server.on("connection", (socket, { url = "/" }) => {
  const there = paths.get(url) ?? new Set();
  paths.set(url, there.add(socket));
  socket.on("close", () => there.delete(socket));
  socket.on("message", (body: Buffer) => {
    for (const client of there) if (client !== socket) client.send(body);
  });
});
server.on("listening", () => {
  const address = server.address();
  answerCpu(typeof address === "object" && address !== null ? `ws://127.0.0.1:${address.port}` : "");
});
