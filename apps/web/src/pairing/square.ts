import encodeQR from "qr";

/** The cells of a square code, true is dark; without a border, which the drawing adds. */
export const squareOf = (text: string): ReadonlyArray<ReadonlyArray<boolean>> =>
  encodeQR(text, "raw", { ecc: "medium", border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
