/** Branded byte strings and numbers of the wire. No keys, no cryptography: names for what travels. */
declare const brand: unique symbol;
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };
export type Bytes = Uint8Array;
/** 16 random bytes, lower-case hex. */
export type SpaceId = Branded<string, "SpaceId">;
/** SHA-256 over the signed envelope, lower-case hex (vault.md, "Items"). */
export type ItemId = Branded<string, "ItemId">;
/** First 16 bytes of SHA-256 over the device's Ed25519 public key, lower-case hex. */
export type DeviceId = Branded<string, "DeviceId">;
/** Number that the relay gave an item in its space; 1, 2, 3… without gaps. */
export type Seq = Branded<number, "Seq">;
/** 32 bytes. */
export type Hash = Branded<Bytes, "Hash">;
/** Ed25519 public key, 32 bytes. */
export type VerifyKey = Branded<Bytes, "VerifyKey">;
/** Ed25519 signature, 64 bytes. */
export type Signature = Branded<Bytes, "Signature">;
