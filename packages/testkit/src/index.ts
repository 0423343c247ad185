export { at, type FakeClock, FIRST_DAY, fakeClock, now } from "./clock.ts";
export { type GoldenLog, readGolden } from "./golden.ts";
export { owesTheLaws } from "./laws.ts";
export { alone, ana, ben, eve, me, otherOf } from "./people.ts";
export { type Random, randomOf } from "./random.ts";
export { given, heldBy, logged, type Step, type Story, type Told } from "./story.ts";
export { swapped, swappedLog } from "./swap.ts";
export { lawfulWalk, type Moves, type Place } from "./walk.ts";
export { faultsOf, foldersIn, type FrontDoor, type FrontDoors } from "./shape.ts";
