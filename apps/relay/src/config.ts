import { readFileSync } from "node:fs";
import * as v from "valibot";

/** How a relay is set up: environment variables only, each with a sane default; `docs` in `apps/relay/README.md`. */
const environment = v.object({
  PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535)), "8787"),
  GOLDSEAM_HOST: v.optional(v.pipe(v.string(), v.nonEmpty()), "0.0.0.0"),
  GOLDSEAM_DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty()), "./data"),
  GOLDSEAM_STATIC_DIR: v.optional(v.pipe(v.string(), v.nonEmpty())),
  GOLDSEAM_HOUSE_CODE: v.optional(v.pipe(v.string(), v.trim(), v.minLength(8), v.maxBytes(128))),
  GOLDSEAM_RELAY_OWNER: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60))),
  GOLDSEAM_TLS_KEY: v.optional(v.pipe(v.string(), v.nonEmpty())),
  GOLDSEAM_TLS_CERT: v.optional(v.pipe(v.string(), v.nonEmpty())),
  GOLDSEAM_LOG: v.optional(v.picklist(["silent", "error", "info"]), "error"),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly staticDir: string | undefined;
  readonly houseCode: string | undefined;
  readonly owner: string | undefined;
  /** Files in PEM; the relay then speaks HTTPS by itself. */
  readonly tls: { readonly key: string; readonly cert: string } | undefined;
  readonly log: "silent" | "error" | "info";
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** Names of the variables that cannot be used. Never their values. */
  | { readonly ok: false; readonly wrong: ReadonlyArray<string> };

type Variables = Readonly<Record<string, string | undefined>>;

/** A secret may come from a file, as container hosts give them: `GOLDSEAM_HOUSE_CODE_FILE`. */
const withFiles = (variables: Variables): Variables => {
  const file = variables["GOLDSEAM_HOUSE_CODE_FILE"];
  return file === undefined ? variables : { ...variables, GOLDSEAM_HOUSE_CODE: readFileSync(file, "utf8") };
};

/** Reads the configuration. Throws only when a named file cannot be read. */
export const readConfig = (variables: Variables): ConfigResult => {
  const parsed = v.safeParse(environment, withFiles(variables));
  if (!parsed.success)
    return { ok: false, wrong: [...new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? "?"))] };
  const found = parsed.output;
  const { GOLDSEAM_TLS_KEY: key, GOLDSEAM_TLS_CERT: cert } = found;
  if ((key === undefined) !== (cert === undefined))
    return { ok: false, wrong: [key === undefined ? "GOLDSEAM_TLS_KEY" : "GOLDSEAM_TLS_CERT"] };
  return {
    ok: true,
    config: {
      port: found.PORT,
      host: found.GOLDSEAM_HOST,
      dataDir: found.GOLDSEAM_DATA_DIR,
      staticDir: found.GOLDSEAM_STATIC_DIR,
      houseCode: found.GOLDSEAM_HOUSE_CODE,
      owner: found.GOLDSEAM_RELAY_OWNER,
      tls: key === undefined || cert === undefined ? undefined : { key, cert },
      log: found.GOLDSEAM_LOG,
    },
  };
};
