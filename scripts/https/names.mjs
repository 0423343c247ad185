import { hostname, networkInterfaces } from "node:os";
import { BlockList } from "node:net";

/** What the authority may speak for, and nothing else: this machine, names of the local network, private addresses. */
export const PERMITTED = [
  "DNS:localhost",
  "DNS:local",
  "IP:127.0.0.0/255.0.0.0",
  "IP:10.0.0.0/255.0.0.0",
  "IP:172.16.0.0/255.240.0.0",
  "IP:192.168.0.0/255.255.0.0",
  "IP:169.254.0.0/255.255.0.0",
  "IP:100.64.0.0/255.192.0.0",
];

const home = new BlockList();
for (const [net, bits] of [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
  ["100.64.0.0", 10],
])
  home.addSubnet(net, bits, "ipv4");

/** Names and addresses under which phones of this house reach this machine, this machine's own first; sorted. */
export const namesOf = (interfaces, host) => {
  const addresses = Object.values(interfaces)
    .flatMap((all) => all ?? [])
    .filter(({ family, internal, address }) => family === "IPv4" && !internal && home.check(address, "ipv4"))
    .map(({ address }) => address);
  const [short = ""] = host.toLowerCase().split(".");
  const local = /^[a-z0-9-]{1,63}$/.test(short) && short !== "localhost" ? [`${short}.local`] : [];
  return {
    dns: ["localhost", ...local],
    ip: ["127.0.0.1", ...[...new Set(addresses)].sort()],
  };
};

export const namesHere = () => namesOf(networkInterfaces(), hostname());
