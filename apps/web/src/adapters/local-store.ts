import type { LocalBox } from "@goldseam/vault";
import { type Bytes, concatBytes, toHex } from "@goldseam/wire-types";

/** In memory of its own, as WebCrypto's types ask. */
const ownBytes = (bytes: Bytes): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** AES-256-GCM by WebCrypto for what never leaves this device; the keys are held so that nobody can read them out. */
export const createLocalSealer = () => {
  const imported = new Map<string, Promise<CryptoKey>>();
  const keyOf = (key: Bytes): Promise<CryptoKey> => {
    const name = toHex(key);
    const known = imported.get(name);
    if (known !== undefined) return known;
    const fresh = crypto.subtle.importKey("raw", ownBytes(key), "AES-GCM", false, ["encrypt", "decrypt"]);
    imported.set(name, fresh);
    return fresh;
  };
  const paramsOf = ({ nonce, context }: Omit<LocalBox, "sealed">): AesGcmParams => ({
    name: "AES-GCM",
    iv: ownBytes(nonce),
    additionalData: ownBytes(context),
  });
  return {
    seal: async (key: Bytes, where: Omit<LocalBox, "sealed">, bytes: Bytes): Promise<Bytes> =>
      new Uint8Array(await crypto.subtle.encrypt(paramsOf(where), await keyOf(key), ownBytes(bytes))),
    /** `undefined`: another key or context, or changed bytes. */
    open: async (key: Bytes, box: LocalBox): Promise<Bytes | undefined> => {
      const held = await keyOf(key);
      try {
        return new Uint8Array(await crypto.subtle.decrypt(paramsOf(box), held, ownBytes(box.sealed)));
      } catch {
        return undefined;
      }
    },
  };
};

const through = async (
  bytes: Bytes,
  stream: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): Promise<Bytes> => {
  const writer = stream.writable.getWriter();
  // A broken stream is heard of by the reader; the writer's own complaint is the same one again.
  const written = writer.write(ownBytes(bytes)).then(() => writer.close());
  written.catch(() => undefined);
  const parts: Bytes[] = [];
  const reader = stream.readable.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) parts.push(step.value);
  return concatBytes(...parts);
};
/** Raw DEFLATE by the browser's own stream. */
export const squeeze = (bytes: Bytes): Promise<Bytes> => through(bytes, new CompressionStream("deflate-raw"));
/** `undefined`: no such stream. */
export const unsqueeze = async (bytes: Bytes): Promise<Bytes | undefined> => {
  try {
    return await through(bytes, new DecompressionStream("deflate-raw"));
  } catch {
    return undefined;
  }
};
