import decodeQR from "qr/decode.js";
import { expect, it } from "vitest";
import { squareOf } from "./square.ts";

it("can be read again by the scanner that is shipped", () => {
  const link = `https://post.example/#/p4/${"Ab3_".repeat(40)}`;
  const cells = squareOf(link);
  const [scale, quiet] = [4, 4];
  const side = (cells.length + 2 * quiet) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (cells[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet] === true)
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  expect(decodeQR({ width: side, height: side, data })).toBe(link);
});
