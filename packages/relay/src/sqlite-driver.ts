import Libsql from "libsql";

export type SqlValue = null | number | string | Uint8Array;
export interface SqlRow {
  readonly [column: string]: SqlValue;
}

/** A prepared statement; parameters by position. */
export interface SqlStatement {
  /** Rows changed. */
  readonly run: (parameters: ReadonlyArray<SqlValue>) => number;
  readonly get: (parameters: ReadonlyArray<SqlValue>) => SqlRow | undefined;
  readonly all: (parameters: ReadonlyArray<SqlValue>) => ReadonlyArray<SqlRow>;
}

/** The six methods (three here, three of a statement) that a SQLite must have to carry a relay. */
export interface SqliteDriver {
  /** Runs statements that give no rows. */
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => SqlStatement;
  readonly close: () => void;
}

/** What of libsql is used here; better-sqlite3 has the same, so `libsqlDriver` is all there is to replace. */
interface NativeStatement {
  run(parameters: ReadonlyArray<SqlValue>): { readonly changes: number };
  get(parameters: ReadonlyArray<SqlValue>): unknown;
  all(parameters: ReadonlyArray<SqlValue>): ReadonlyArray<unknown>;
}
interface NativeDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): NativeStatement;
  close(): unknown;
}

const valueOf = (value: unknown): SqlValue => {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value instanceof Uint8Array) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  throw new Error("SQLite gave a value of an unknown kind");
};

const rowOf = (row: unknown): SqlRow => {
  const found: Record<string, SqlValue> = {};
  // libsql adds how long it took under `_metadata`.
  for (const [name, value] of Object.entries(row ?? {})) if (name !== "_metadata") found[name] = valueOf(value);
  return found;
};

const wrap = (database: NativeDatabase): SqliteDriver => ({
  exec: (sql) => {
    database.exec(sql);
  },
  prepare: (sql) => {
    const statement = database.prepare(sql);
    return {
      run: (parameters) => statement.run(parameters).changes,
      get: (parameters) => {
        const row = statement.get(parameters);
        return row === undefined ? undefined : rowOf(row);
      },
      all: (parameters) => statement.all(parameters).map(rowOf),
    };
  },
  close: () => {
    database.close();
  },
});

/** libsql comes prebuilt with its package, so that nobody needs a compiler. */
export const libsqlDriver = (file: string): SqliteDriver => wrap(new Libsql(file));

/** Whether SQLite refused because the disk, or the bound of the database, is full or fails. */
export const isDiskRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  (error.code.startsWith("SQLITE_FULL") || error.code.startsWith("SQLITE_IOERR"));

/** A number column. Throws when the database is not what this program wrote. */
export const numberIn = (row: SqlRow | undefined, column: string): number => {
  const value = row?.[column];
  if (typeof value === "number") return value;
  throw new Error(`column ${column} is not a number`);
};

/** A blob column. Throws when the database is not what this program wrote. */
export const bytesIn = (row: SqlRow | undefined, column: string): Uint8Array => {
  const value = row?.[column];
  if (value instanceof Uint8Array) return value;
  throw new Error(`column ${column} is not bytes`);
};
