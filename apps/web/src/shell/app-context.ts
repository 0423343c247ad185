import type { Handoff } from "@goldseam/kernel";
import type { Announcer, Translate } from "@goldseam/ui";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type RouteName, pathOf } from "../routes.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { ShellKey } from "./words.ts";

/** How somebody came in; decides what the first pages ask. Held in memory, written nowhere. */
export type Door = "two-phones" | "one-phone" | "alone" | "join";

/** What the shell's own pages share. */
export interface App {
  readonly runtime: Runtime;
  readonly t: Translate<ShellKey>;
  readonly language: string;
  readonly announcer: Announcer;
  readonly go: (name: RouteName, rest?: string) => void;
  /** Without a step in the history: a page that must not be come back to. */
  readonly replace: (name: RouteName, rest?: string) => void;
  readonly door: Signal<Door | undefined>;
  /** Names given on the first pages, before anything is made. */
  readonly names: Signal<FirstNames>;
  /** What one practice handed to another, until that one is left. */
  readonly handed: Signal<Handoff | undefined>;
  /** The room somebody was in last: where a practice leads back to. */
  readonly cameFrom: ReadonlySignal<RouteName>;
  /** The practice from whose middle somebody came: it is where the next one leads back to. */
  readonly backTo: Signal<string | undefined>;
  /** Which side of a trial this is. */
  readonly trial: "a" | "b" | undefined;
  readonly leaveQuickly: () => void;
}
export interface FirstNames {
  readonly first: string;
  readonly address: "f" | "m" | "none";
  readonly second: string;
  readonly secondAddress: "f" | "m" | "none";
}
export const NO_NAMES: FirstNames = { first: "", address: "none", second: "", secondAddress: "none" };

const AppContext = createContext<App | undefined>(undefined);
export const AppProvider = AppContext.Provider;

/** Only below the root component. */
export const useApp = (): App => {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error("a page of the shell stands outside the app");
  return app;
};

/** For links: `#/k7`. */
export const href = (name: RouteName, rest = ""): string => `#${pathOf(name, rest)}`;
