import { majors, readHead, refuse, writeHead } from "./cbor-form.ts";
import type { Field } from "./fields.ts";

/** The version of what the two ends say; the formats behind it carry the tag `draft-1`. */
export const wireVersion = 1;

/** Another version is told apart from nonsense, so that a device can say "please update". */
export const version: Field<1> = {
  read: (from) => {
    if (readHead(from, majors.unsigned) !== wireVersion) refuse(from, "version-unknown");
    return wireVersion;
  },
  write: (to) => writeHead(to, majors.unsigned, wireVersion),
};
