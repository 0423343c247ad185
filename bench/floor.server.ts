import Database from "libsql";
import { WebSocketServer, type WebSocket } from "ws";
import { answerCpu } from "./measured-process.ts";

/**
 * The least that a durable hand-on can be: sockets, one table appended by rowid with an index over (space, seq),
 * one commit for all that came in one turn, then acknowledge and hand on. No checks, no hashes, no framing.
 */
const folder = process.argv[2] ?? ".";
const database = new Database(`${folder}/floor.db`);
for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 4000"])
  database.exec(`PRAGMA ${pragma}`);
database.exec("CREATE TABLE items (id INTEGER PRIMARY KEY, space INTEGER, seq INTEGER, body BLOB)");
database.exec("CREATE UNIQUE INDEX items_by_space ON items (space, seq)");
const insert = database.prepare("INSERT INTO items (space, seq, body) VALUES (?, ?, ?)");
const begin = database.prepare("BEGIN IMMEDIATE");
const commit = database.prepare("COMMIT");

const space = 7;
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
let waiting: Array<readonly [WebSocket, Buffer]> = [];
let seq = 0;

const flush = (): void => {
  const batch = waiting;
  waiting = [];
  begin.run();
  for (const [, body] of batch) insert.run(space, (seq += 1), body);
  commit.run();
  for (const [from, body] of batch) {
    from.send(body.subarray(0, 4));
    for (const client of server.clients) if (client !== from) client.send(body);
  }
};
server.on("connection", (socket) => {
  socket.on("message", (body: Buffer) => {
    if (waiting.length === 0) setImmediate(flush);
    waiting.push([socket, body]);
  });
});
server.on("listening", () => {
  const address = server.address();
  answerCpu(typeof address === "object" && address !== null ? `ws://127.0.0.1:${address.port}` : "");
});
