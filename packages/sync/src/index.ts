export * from "./bucket.ts";
export type { FrameRefusal } from "./cbor-form.ts";
export * from "./codec.ts";
export { errorCodes } from "./forms.ts";
export * from "./server.ts";
export { sizes } from "./sizes.ts";
export { wireVersion } from "./version.ts";
