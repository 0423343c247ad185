#!/usr/bin/env node
// As `npm start`, with a certificate for this house: the third way by which phones get an https address.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureCertificates } from "./https/certificates.mjs";
import { namesHere } from "./https/names.mjs";
import { serveTrust } from "./https/trust-page.mjs";
import { isTaken, readPort } from "./start/port.mjs";
import { Halt } from "./start/prepare.mjs";
import { inWords, prepare, runRelay } from "./start/run-relay.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const env = process.env;

const say = (trustAddresses, fingerprint, folder) =>
  console.log(
    [
      "",
      "  Each phone has to trust this house once. On the phone, open:",
      ...trustAddresses.map((address) => `    ${address}`),
      "  It gives the certificate and says where it goes. Compare this number with the page:",
      ...fingerprint.match(/.{1,48}/g).map((line) => `    ${line}`),
      "",
      `  The keys lie in ${folder}. Who has them could pretend to be a private`,
      "  address to phones that trust this house. Give them to nobody.",
    ].join("\n"),
  );

await inWords(async () => {
  const { port, dataFolder } = await prepare(root, env);
  const names = namesHere();
  const folder = join(dataFolder, "https");
  const made = ensureCertificates(folder, names, env.GOLDSEAM_OPENSSL || "openssl");

  const asked = env.GOLDSEAM_TRUST_PORT || (port === 0 ? "0" : String(port + 1));
  const { port: trustPort, refusal } = readPort(asked);
  if (refusal !== undefined || (await isTaken(trustPort)))
    throw new Halt(`Port ${asked} cannot be used for the page /trust. Choose another with GOLDSEAM_TRUST_PORT.`);
  const [, house] = names.ip;
  const trust = await serveTrust({
    port: trustPort,
    host: env.GOLDSEAM_HOST || "0.0.0.0",
    authority: readFileSync(made.authority),
    fingerprint: made.fingerprint,
    address: `https://${house ?? "localhost"}:${port}`,
  });
  const reached = house === undefined ? ["localhost"] : names.ip.slice(1);
  say(
    reached.map((name) => `http://${name}:${trust.port}/trust`),
    made.fingerprint,
    folder,
  );
  const code = await runRelay(root, {
    ...env,
    PORT: String(port),
    GOLDSEAM_DATA_DIR: dataFolder,
    GOLDSEAM_TLS_KEY: made.key,
    GOLDSEAM_TLS_CERT: made.cert,
  });
  trust.stop();
  return code;
});
