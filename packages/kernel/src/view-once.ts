import type { Me, Now } from "./practice.ts";

interface Seen<View> {
  readonly me: Me;
  readonly now: Now;
  readonly view: View;
}

/**
 * A view that is looked at once for the same states, person and time: a page, its ideas and its signals ask one after
 * the other, and after years each would look through all of them. It is kept as long as both states are, and no longer:
 * what a locked room said must not stay behind.
 */
export const viewOnce = <Shared extends object, Mine extends object, View>(
  look: (shared: Shared, mine: Mine, me: Me, now: Now) => View,
): ((shared: Shared, mine: Mine, me: Me, now: Now) => View) => {
  const seen = new WeakMap<Shared, WeakMap<Mine, Seen<View>>>();
  return (shared, mine, me, now) => {
    const ofShared = seen.get(shared) ?? new WeakMap<Mine, Seen<View>>();
    const before = ofShared.get(mine);
    if (before?.me === me && before.now === now) return before.view;
    const view = look(shared, mine, me, now);
    seen.set(shared, ofShared.set(mine, { me, now, view }));
    return view;
  };
};
