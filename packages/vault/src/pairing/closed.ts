import type { Pairing } from "./state-bytes.ts";

/**
 * What it means that the relay calls the meeting closed, once or again. `nothing`: this side had closed it, or has all
 * that it needs. `used`: the link had been used or taken back before anything was seen. `ended`: the other side ended
 * it; nobody new was joined. A relay can say so at any time, and gains no more by it than by saying nothing.
 */
export const closedMeans = ({ role, state }: Pairing): "nothing" | "used" | "ended" => {
  if (role === "inviter") return state.stage === "done" || state.stage === "over" ? "nothing" : "ended";
  if (state.stage === "begun") return "used";
  return state.stage === "welcomed" ? "nothing" : "ended";
};
