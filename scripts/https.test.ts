import { describe, expect, it } from "vitest";
import { namesOf } from "./https/names.mjs";
import { trustPage } from "./https/trust-page.mjs";

const at = (address: string, internal = false) => ({ family: "IPv4", internal, address });

describe("names in a certificate", () => {
  it("are those of this machine and of its private networks", () => {
    const found = namesOf({ lo: [at("127.0.0.1", true)], eth0: [at("192.168.1.20"), at("10.0.0.4")] }, "Kitchen.lan");
    expect(found).toEqual({ dns: ["localhost", "kitchen.local"], ip: ["127.0.0.1", "10.0.0.4", "192.168.1.20"] });
  });

  it("never one that the authority may not speak for", () => {
    expect(namesOf({ eth0: [at("203.0.113.9")] }, "odd name!")).toEqual({ dns: ["localhost"], ip: ["127.0.0.1"] });
  });
});

it("the page shows the number to compare and the address in both languages, and runs nothing", () => {
  const page = trustPage({ fingerprint: "AB:CD", address: "https://192.168.1.20:8787/<b>" });
  expect(page.match(/AB:CD/g)).toHaveLength(2);
  expect(page).toContain('dir="rtl"');
  expect(page).not.toContain("<b>");
  expect(page).not.toContain("<script");
});
