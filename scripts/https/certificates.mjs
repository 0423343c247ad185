import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Halt } from "../start/prepare.mjs";
import { PERMITTED } from "./names.mjs";

const DAY_MS = 86_400_000;
/** Phones refuse server certificates that live much longer than a year. */
const SERVER_DAYS = 397;
const AUTHORITY_DAYS = 3_650;
/** Made anew when less is left. */
const RENEW_DAYS = 30;

/** Where things lie. The authority's key is the one thing here that must not leave this machine. */
export const filesIn = (folder) => ({
  authorityKey: join(folder, "authority.key"),
  authority: join(folder, "authority.crt"),
  key: join(folder, "server.key"),
  cert: join(folder, "server.crt"),
});

const openssl = (command, args) => {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    if (error.code === "ENOENT")
      throw new Halt(
        "The program openssl is needed to make a certificate, and it is not on this machine.\n" +
          "On Debian or Ubuntu: apt-get install openssl. On a Mac it is there already.\n" +
          "Without it there are Tailscale and Caddy: docs/operations.md.",
      );
    throw new Halt(`openssl could not make the certificate:\n${String(error.stderr || error.message).trim()}`);
  }
};

/** A new key on P-256, which every phone knows. The file is for its owner alone from its first byte on. */
const makeKey = (command, file) => {
  const pem = openssl(command, ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]);
  rmSync(file, { force: true });
  writeFileSync(file, pem, { mode: 0o600 });
};

const lasts = (file) => {
  if (!existsSync(file)) return false;
  const { validTo } = new X509Certificate(readFileSync(file));
  return Date.parse(validTo) - Date.now() > RENEW_DAYS * DAY_MS;
};

const makeAuthority = (command, files) => {
  makeKey(command, files.authorityKey);
  openssl(command, [
    ...["req", "-x509", "-new", "-sha256", "-key", files.authorityKey, "-out", files.authority],
    ...["-days", String(AUTHORITY_DAYS), "-subj", "/CN=Goldseam in this house"],
    ...["-addext", "basicConstraints=critical,CA:TRUE,pathlen:0", "-addext", "keyUsage=critical,keyCertSign"],
    ...["-addext", `nameConstraints=critical,${PERMITTED.map((one) => `permitted;${one}`).join(",")}`],
  ]);
};

const covers = (file, { dns, ip }) => {
  const written = new X509Certificate(readFileSync(file)).subjectAltName ?? "";
  return [...dns.map((one) => `DNS:${one}`), ...ip.map((one) => `IP Address:${one}`)].every((one) =>
    written.split(", ").includes(one),
  );
};

const makeServer = (command, folder, files, { dns, ip }) => {
  makeKey(command, files.key);
  const asked = join(folder, "asked.csr");
  const extensions = join(folder, "extensions.cnf");
  const made = join(folder, "server.new");
  const alternatives = [...dns.map((one) => `DNS:${one}`), ...ip.map((one) => `IP:${one}`)].join(",");
  writeFileSync(
    extensions,
    [
      "basicConstraints=critical,CA:FALSE",
      "keyUsage=critical,digitalSignature",
      "extendedKeyUsage=serverAuth",
      "subjectKeyIdentifier=hash",
      "authorityKeyIdentifier=keyid",
      `subjectAltName=${alternatives}`,
    ].join("\n"),
  );
  openssl(command, ["req", "-new", "-sha256", "-key", files.key, "-subj", "/CN=Goldseam", "-out", asked]);
  openssl(command, [
    ...["x509", "-req", "-sha256", "-in", asked, "-CA", files.authority, "-CAkey", files.authorityKey],
    ...["-set_serial", `0x${serial()}`, "-days", String(SERVER_DAYS), "-extfile", extensions, "-out", made],
  ]);
  // Last, so that a start that was broken off never leaves a certificate without its key.
  renameSync(made, files.cert);
  rmSync(asked);
  rmSync(extensions);
};

const serial = () => crypto.randomUUID().replaceAll("-", "").slice(0, 16);

const fits = (files) =>
  existsSync(files.key) &&
  new X509Certificate(readFileSync(files.cert)).verify(new X509Certificate(readFileSync(files.authority)).publicKey);

/**
 * Makes an authority for this house once, and a certificate for this machine's names whenever they changed or it nears
 * its end. Gives the files and the authority's fingerprint. Throws Halt with what a person can do.
 */
export const ensureCertificates = (folder, names, command = "openssl") => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = filesIn(folder);
  if (!lasts(files.authority) || !existsSync(files.authorityKey)) makeAuthority(command, files);
  if (!lasts(files.cert) || !fits(files) || !covers(files.cert, names)) makeServer(command, folder, files, names);
  const { fingerprint256 } = new X509Certificate(readFileSync(files.authority));
  return { ...files, fingerprint: fingerprint256 };
};
