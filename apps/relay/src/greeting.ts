/** What the terminal shows once everything is ready. */
export interface Greeting {
  readonly port: number;
  /** Other devices of this house can reach it. */
  readonly open: boolean;
  readonly houseAddresses: ReadonlyArray<string>;
  readonly hasApp: boolean;
}

/** Lines for the terminal: where to go, and what a phone needs. */
export const greeting = ({ port, open, houseAddresses, hasApp }: Greeting): ReadonlyArray<string> => {
  const here = [
    "",
    hasApp ? "  Goldseam is ready." : "  The relay is ready. The app is not built yet, so there is no page to open.",
    "",
    `  On this computer   http://localhost:${port}`,
    ...(hasApp ? [`  Both sides at once http://localhost:${port}/try`] : []),
  ];
  const there = open && houseAddresses.length > 0 ? houseAddresses : [];
  const phones = [
    ...there.map((address) => `  In this house      http://${address}:${port}`),
    "",
    "  Phones need an address that begins with https. Without it their browsers",
    "  switch off the encryption and the camera. Three ways to get one:",
    "",
    `    Tailscale   tailscale serve ${port}   then open the https address it shows`,
    `    Caddy       caddy reverse-proxy --from your.domain --to localhost:${port}`,
    `    Another     any proxy of yours with a certificate, to http://localhost:${port}`,
    "",
    "  Making a space is open in this house. From outside it needs a house code:",
    "  set GOLDSEAM_HOUSE_CODE before starting.",
  ];
  return [...here, ...phones, "", "  Ctrl-C stops. Nothing is lost.", ""];
};
