import { createServer } from "node:net";

const HIGHEST = 65_535;

/** Reads PORT; gives `{ port }` or `{ refusal }`. 0 lets the system choose. */
export const readPort = (value) => {
  if (value === undefined || value === "") return { port: 8787 };
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST) return { port };
  return { refusal: `PORT is "${value}"; it takes a whole number from 0 to ${HIGHEST}.` };
};

/** Is somebody else listening there already? Tried by listening for a moment. */
export const isTaken = (port) =>
  new Promise((done) => {
    if (port === 0) {
      done(false);
      return;
    }
    const probe = createServer();
    probe.once("error", (error) => done(error.code === "EADDRINUSE"));
    probe.listen(port, () => probe.close(() => done(false)));
  });
