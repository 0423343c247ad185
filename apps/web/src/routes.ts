/**
 * Every address of the app is an opaque code behind `#` (S-20): whoever reads the history, a proxy's log or the
 * address bar learns nothing. The words stand here and nowhere else.
 */
export const ROUTES = {
  start: "",
  today: "k7",
  waysBack: "r2",
  ours: "d4",
  justMe: "m9",
  help: "t5",
  notOkay: "t8",
  settings: "c3",
  code: "c6",
  export: "c8",
  leave: "c1",
  erase: "c0",
  whereDataIs: "c4",
  devices: "c5",
  ownWords: "n2",
  myName: "n5",
  name: "b1",
  secondName: "b4",
  before: "b6",
  invite: "p2",
  scan: "p5",
  join: "p4",
  declined: "p9",
  keepToYourself: "e1",
  hello: "e4",
  enough: "e7",
  install: "i3",
  practice: "x1",
} as const;

export type RouteName = keyof typeof ROUTES;
export interface Route {
  readonly name: RouteName;
  /** Code of a practice behind `practice`, or what an invitation's link carries behind `join`. */
  readonly rest: string;
}

const NAMES: ReadonlyMap<string, RouteName> = new Map(
  Object.entries(ROUTES).flatMap(([name, code]) => (isRouteName(name) ? [[code, name] as const] : [])),
);

function isRouteName(name: string): name is RouteName {
  return name in ROUTES;
}

/** `/k7` for `today`; `rest` is appended as it is. */
export const pathOf = (name: RouteName, rest = ""): string => `/${ROUTES[name]}${rest === "" ? "" : `/${rest}`}`;

/** Reads a hash location such as `/x1/4fd0a`. An address that nobody knows is the start. */
export const routeAt = (path: string): Route => {
  const [, code = "", ...rest] = path.split("/");
  const name = NAMES.get(code);
  return name === undefined ? { name: "start", rest: "" } : { name, rest: rest.join("/") };
};

/** A practice's address: a hash of its folder name, so that a new practice edits no table. */
export const practiceCode = (practice: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < practice.length; at += 1) hash = Math.imul(hash ^ practice.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};
