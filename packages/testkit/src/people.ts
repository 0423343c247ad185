import { type Me, type PersonId, personId } from "@goldseam/kernel";

/** Ana and Ben are the two people of every story; Eve is nobody's partner and tries anyway. */
export const ana: PersonId = personId("a0000000000000000000000000000000");
export const ben: PersonId = personId("b0000000000000000000000000000000");
export const eve: PersonId = personId("e0000000000000000000000000000000");

export const otherOf = (person: PersonId): PersonId => (person === ana ? ben : ana);
/** How Ana's or Ben's phone sees the two of them. */
export const me = (person: PersonId): Me => ({ person, other: otherOf(person) });
export const alone = (person: PersonId): Me => ({ person, other: undefined });
