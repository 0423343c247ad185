import type { ComponentChildren } from "preact";
import { Section } from "../parts/page.tsx";

export interface ListedProps<Thing> {
  readonly title: string;
  readonly things: ReadonlyArray<Thing>;
  /** Gives what it draws a `key`. */
  readonly children: (thing: Thing) => ComponentChildren;
}

/** Things under their title; nothing is drawn while there are none. */
export const Listed = <Thing,>({ title, things, children }: ListedProps<Thing>) =>
  things.length === 0 ? null : <Section title={title}>{things.map(children)}</Section>;
