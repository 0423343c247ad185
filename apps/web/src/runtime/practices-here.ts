import { PRACTICES } from "../practice/doors.ts";
import type { HostPorts } from "./lazy-host.ts";
import { type PracticeHost, createPracticeHost } from "./practice-host.ts";

/** All practices of this build under one host. */
export const hostPractices = (ports: HostPorts): PracticeHost => createPracticeHost({ ...ports, practices: PRACTICES });
