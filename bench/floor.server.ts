import Database from "libsql";
import { WebSocketServer, type WebSocket } from "ws";
import { answerCpu } from "./measured-process.ts";

/**
 * The least that a durable hand-on can be: sockets, one table appended by rowid with an index over (space, seq),
 * one commit for all that came in one turn, then acknowledge and hand on to the others of the space, which the path
 * names. No checks, no hashes, no framing.
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

interface Space {
  readonly number: number;
  readonly sockets: Set<WebSocket>;
  seq: number;
}
const spaces = new Map<string, Space>();
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
let waiting: Array<readonly [Space, WebSocket, Buffer]> = [];

const flush = (): void => {
  const batch = waiting;
  waiting = [];
  begin.run();
  for (const [space, , body] of batch) insert.run(space.number, (space.seq += 1), body);
  commit.run();
  for (const [{ sockets }, from, body] of batch) {
    from.send(body.subarray(0, 4));
    for (const client of sockets) if (client !== from) client.send(body);
  }
};
server.on("connection", (socket, { url = "/" }) => {
  const space = spaces.get(url) ?? { number: spaces.size, sockets: new Set(), seq: 0 };
  spaces.set(url, space);
  space.sockets.add(socket);
  socket.on("close", () => space.sockets.delete(socket));
  socket.on("message", (body: Buffer) => {
    if (waiting.length === 0) setImmediate(flush);
    waiting.push([space, socket, body]);
  });
});
server.on("listening", () => {
  const address = server.address();
  answerCpu(typeof address === "object" && address !== null ? `ws://127.0.0.1:${address.port}` : "");
});
