import { describe, expect, it } from "vitest";
import { clientAddress, isLoopback, isPrivate, neighbourOf } from "./addresses.ts";

describe("addresses", () => {
  it.each([
    "127.0.0.1",
    "127.9.9.9",
    "::1",
    "::ffff:127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.9",
  ])("%s is of the house", (address) => expect(isPrivate(address)).toBe(true));
  it.each(["100.64.0.1", "169.254.3.4", "fd7a:115c:a1e0::1", "fe80::1%eth0", "::ffff:192.168.1.1"])(
    "%s is of the house too",
    (address) => expect(isPrivate(address)).toBe(true),
  );
  it.each([
    "8.8.8.8",
    "172.32.0.1",
    "172.15.0.1",
    "100.128.0.1",
    "2001:db8::1",
    "",
    "localhost",
    "10.1.2",
    "::ffff:8.8.8.8",
  ])("%s is not", (address) => expect(isPrivate(address)).toBe(false));

  it("only a proxy on this machine is believed, and of it only the last word", () => {
    expect(clientAddress("127.0.0.1", "10.0.0.1, 203.0.113.5")).toBe("203.0.113.5");
    expect(clientAddress("203.0.113.9", "127.0.0.1")).toBe("203.0.113.9");
    expect(clientAddress("192.168.1.4", "127.0.0.1")).toBe("192.168.1.4");
    expect(clientAddress("127.0.0.1", undefined)).toBe("127.0.0.1");
    expect(isPrivate(clientAddress("127.0.0.1", "nonsense"))).toBe(false);
    expect(isPrivate(clientAddress(undefined, undefined))).toBe(false);
  });

  it("a household's IPv6 network is one neighbour", () => {
    expect(neighbourOf("2001:db8:1:2:aaaa::1")).toBe(neighbourOf("2001:db8:1:2:bbbb::9"));
    expect(neighbourOf("192.0.2.1")).not.toBe(neighbourOf("192.0.2.2"));
    expect([isLoopback("::1"), isLoopback("127.1.1.1"), isLoopback("128.0.0.1")]).toEqual([true, true, false]);
  });
});
