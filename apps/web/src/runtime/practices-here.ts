import { PRACTICES } from "../practice/doors.ts";
import { type RoomPorts, type Rooms, readRooms } from "./read-rooms.ts";

/** Both rooms as all practices of this build read them. */
export const roomsHere = (ports: RoomPorts): Rooms => readRooms(PRACTICES, ports);
