import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};
const BESIDE = ".br";
const shrinks = /^(?:text|application|image\/svg)/;
const compress = promisify(brotliCompress);
const expand = promisify(brotliDecompress);

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  /** Its name changes with its content, so it may be kept for ever. */
  readonly forever: boolean;
  /**
   * The same, smaller; at the first request taken from `name.br` beside it, which the build lays there, or made.
   * `undefined` where it does not shrink.
   */
  readonly brotli: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Vite's hashed names: `name-<8 or more of a hash>.ext` under `assets/`. */
const hashed = /^\/assets\/.*[-.][\w-]{8,}\.\w+$/;

/** What lies beside a file counts only as long as it gives these very bytes: somebody may have changed the file since. */
const laidBeside = async (path: string, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    const small = await readFile(`${path}${BESIDE}`);
    return (await expand(small)).equals(bytes) ? new Uint8Array(small) : undefined;
  } catch {
    return undefined;
  }
};
const shrink = async (path: string, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  (await laidBeside(path, bytes)) ??
  new Uint8Array(await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));

const fileOf = (root: string, path: string): StaticFile => {
  const bytes = new Uint8Array(readFileSync(join(root, path)));
  const type = types[extname(path)] ?? "application/octet-stream";
  let smaller: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    bytes,
    type,
    etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    forever: hashed.test(path),
    brotli: async () => {
      if (!shrinks.test(type) || bytes.length < 512) return undefined;
      smaller ??= shrink(join(root, path), bytes);
      return smaller;
    },
  };
};

/**
 * All files of a folder, read once. Requests are looked up in this table and never reach the disk, so no path can
 * lead outside. An absent folder gives an empty table.
 */
export const readStaticFiles = (root: string): ReadonlyMap<string, StaticFile> => {
  const files = new Map<string, StaticFile>();
  const entries = (() => {
    try {
      return readdirSync(root, { recursive: true, withFileTypes: true });
    } catch {
      return [];
    }
  })();
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith(".") || entry.name.endsWith(BESIDE)) continue;
    const path = join(entry.parentPath, entry.name).slice(root.length).split(sep).join("/");
    files.set(path.startsWith("/") ? path : `/${path}`, fileOf(root, path));
  }
  return files;
};
