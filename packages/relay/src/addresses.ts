import { BlockList, isIP } from "node:net";
import { networkInterfaces } from "node:os";

const home = new BlockList();
home.addSubnet("127.0.0.0", 8, "ipv4");
home.addSubnet("10.0.0.0", 8, "ipv4");
home.addSubnet("172.16.0.0", 12, "ipv4");
home.addSubnet("192.168.0.0", 16, "ipv4");
home.addSubnet("169.254.0.0", 16, "ipv4");
// Shared address space (RFC 6598): where Tailscale lives.
home.addSubnet("100.64.0.0", 10, "ipv4");
home.addAddress("::1", "ipv6");
home.addSubnet("fc00::", 7, "ipv6");
home.addSubnet("fe80::", 10, "ipv6");

/** IPv4 inside IPv6, and a zone after `%`, are ways to write the same address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");

/** On this machine. */
export const isLoopback = (address: string): boolean =>
  plain(address) === "::1" || (isIP(plain(address)) === 4 && plain(address).startsWith("127."));

/** On this machine or in a private network. */
export const isPrivate = (address: string): boolean => {
  const found = plain(address);
  const family = isIP(found);
  return family !== 0 && home.check(found, family === 6 ? "ipv6" : "ipv4");
};

/**
 * Where a request comes from. A proxy on this machine is the operator's own, so its last `X-Forwarded-For` is believed;
 * nobody else's is. Used for rates and for "is this the house?", in memory only.
 */
export const clientAddress = (socketAddress: string | undefined, forwardedFor: string | undefined): string => {
  const direct = socketAddress ?? "";
  if (forwardedFor === undefined || !isLoopback(direct)) return plain(direct);
  return plain(forwardedFor.split(",").at(-1)?.trim() ?? "");
};

/** One neighbour, for rates: a whole IPv6 network of a household counts as one. */
export const neighbourOf = (address: string): string =>
  isIP(address) === 6 ? address.split(":").slice(0, 4).join(":") : address;

/** This machine's own addresses in private networks, IPv4. */
export const houseAddresses = (): ReadonlyArray<string> =>
  Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? [])
      .filter((one) => one.family === "IPv4" && !one.internal && isPrivate(one.address))
      .map((one) => one.address),
  );
