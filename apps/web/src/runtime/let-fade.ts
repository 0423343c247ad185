import { type ReadonlySignal, effect } from "@preact/signals";
import type { Told } from "../vault-worker/service.ts";
import type { Fading } from "./practice-host.ts";

export interface FadePorts {
  readonly fading: ReadonlySignal<ReadonlyArray<Fading>>;
  /** Persons whose own words this phone can remove; nobody while it is locked. */
  readonly here: ReadonlySignal<ReadonlyArray<string>>;
  readonly remove: (items: ReadonlyArray<string>) => Promise<Told>;
}

/**
 * What was said in a talk that is over and was not kept by both goes, without anybody's tap: each phone removes what
 * its own people said. What could not be removed is asked for again with the next change.
 */
export const letFade = ({ fading, here, remove }: FadePorts): (() => void) => {
  const asked = new Set<string>();
  return effect(() => {
    const people = here.value;
    const own = fading.value.filter(({ author }) => people.includes(author)).map(({ item }) => item);
    const items = [...new Set(own)].filter((item) => !asked.has(item));
    if (items.length === 0) return;
    const forget = (): void => {
      for (const item of items) asked.delete(item);
    };
    for (const item of items) asked.add(item);
    remove(items).then((told) => (told.ok ? undefined : forget()), forget);
  });
};
