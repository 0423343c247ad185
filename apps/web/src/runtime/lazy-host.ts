import { computed, signal } from "@preact/signals";
import type { PracticeHost } from "./practice-host.ts";

/** Every practice of this build, folded and judged here, over what a runtime hands to them. */
export type LoadHost<Ports, Host extends PracticeHost> = () => Promise<(ports: Ports) => Host>;

const NOTHING: ReadonlyArray<never> = [];

/**
 * A host whose practices come when somebody has begun on this phone: the first page shows none of them, and their
 * number grows. Until then it is an app with nothing in it.
 */
export const createLazyHost = <Ports, Host extends PracticeHost>(load: LoadHost<Ports, Host>, ports: Ports) => {
  const host = signal<Host | undefined>(undefined);
  let loading: Promise<void> | undefined;
  /** Rejects when the files cannot be had; asked again, it tries again. */
  const loadOnce = (): Promise<void> => {
    loading ??= load().then(
      (make) => {
        host.value = make(ports);
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const once: Omit<PracticeHost, "ids" | "replace" | "fading" | "matchings" | "ownLimits"> = {
    view: (id) => host.peek()?.view(id) ?? computed(() => host.value?.view(id).value),
    suggestions: (id) => host.peek()?.suggestions(id) ?? computed(() => host.value?.suggestions(id).value ?? NOTHING),
    propose: async (id, intent) => {
      await loadOnce();
      return host.peek()?.propose(id, intent) ?? { ok: false, why: "locked" };
    },
    signals: computed(() => host.value?.signals.value ?? NOTHING),
    ideas: computed(() => host.value?.ideas.value ?? NOTHING),
    limits: computed(() => host.value?.limits.value ?? NOTHING),
    returned: computed(() => host.value?.returned.value ?? NOTHING),
  };
  return { host, load: loadOnce, port: once };
};
