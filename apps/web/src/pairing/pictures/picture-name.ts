import type { PictureId } from "@goldseam/vault";
import type en from "./locales/en.json";

/** Key of a picture's name: to be compared by voice, so every language has its own word for each. */
export const pictureName = (picture: PictureId): keyof typeof en => `picture.${picture}`;
