import { routeAt } from "../routes.ts";

/**
 * What an invitation's link carries, from a scanned, tapped or pasted text; `undefined` when it is none. Only the
 * part behind `#` counts: it is never sent to a server.
 */
export const payloadOf = (text: string): string | undefined => {
  const route = routeAt(text.trim().split("#")[1] ?? "");
  return route.name === "join" && /^[\w.~-]{8,4096}$/.test(route.rest) ? route.rest : undefined;
};
