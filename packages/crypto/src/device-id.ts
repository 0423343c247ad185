import { type DeviceId, toHex, type VerifyKey } from "@goldseam/wire-types";
import { sha256 } from "./hash.ts";

/** First 16 bytes of SHA-256 over the device's signing key, lower-case hex (vault.md, "Keys"). */
export const deviceIdOf = (key: VerifyKey): DeviceId => toHex(sha256(key).subarray(0, 16)) as DeviceId;
