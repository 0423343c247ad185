/** A talk in turns, apart from the rest of the kit: it comes with the screen of a practice that holds one. */
export { Pieces } from "./pieces.tsx";
export { TalkInTurns } from "./talk-in-turns.tsx";
export { TalkOver } from "./talk-over.tsx";
export type { TalkKey, TalkWords } from "./words.ts";
