/** What the terminal shows once everything is ready. */
export interface Greeting {
  readonly port: number;
  /** Other devices of this house can reach it. */
  readonly open: boolean;
  readonly houseAddresses: ReadonlyArray<string>;
  readonly hasApp: boolean;
  /** The relay speaks HTTPS by itself. */
  readonly secure: boolean;
  /** Lines of a square for a camera; none where nobody would see it. */
  readonly squareOf: (address: string) => ReadonlyArray<string>;
}

const waysToHttps = (port: number): ReadonlyArray<string> => [
  "",
  "  Phones need an address that begins with https. Without it their browsers",
  "  switch off the encryption and the camera. Three ways to get one:",
  "",
  `    Tailscale   tailscale serve ${port}   then open the https address it shows`,
  `    Caddy       caddy reverse-proxy --from your.domain --to localhost:${port}`,
  "    Here        npm run https   makes a certificate that your phones can trust",
];

/** Lines for the terminal: where to go, and what a phone needs. A square is shown only for an address that works. */
export const greeting = (said: Greeting): ReadonlyArray<string> => {
  const { port, open, hasApp, secure } = said;
  const scheme = secure ? "https" : "http";
  const houseAddresses = open ? said.houseAddresses.map((address) => `${scheme}://${address}:${port}`) : [];
  const [first] = houseAddresses;
  return [
    "",
    hasApp ? "  Goldseam is ready." : "  The relay is ready. The app is not built yet, so there is no page to open.",
    "",
    `  On this computer   ${scheme}://localhost:${port}`,
    ...(hasApp ? [`  Both sides at once ${scheme}://localhost:${port}/try`] : []),
    ...houseAddresses.map((address) => `  In this house      ${address}`),
    ...(secure ? [] : waysToHttps(port)),
    ...(secure && hasApp && first !== undefined ? ["", ...said.squareOf(first)] : []),
    "",
    "  Making a space is open in this house. From outside it needs a house code:",
    "  set GOLDSEAM_HOUSE_CODE before starting.",
    "",
    "  Ctrl-C stops. Nothing is lost.",
    "",
  ];
};
