/**
 * Who may import whom by name. Default deny: what is not in a list is refused, types included.
 * What a package's own package.json lists from outside is allowed beside this.
 */
const OURS = {
  "packages/kernel": [],
  "packages/moves": ["kernel"],
  "packages/testkit": ["kernel", "moves"],
  "packages/wire-types": [],
  "packages/crypto": ["wire-types"],
  "packages/vault": ["crypto", "wire-types"],
  "packages/sync": ["wire-types"],
  "packages/wording": [],
  "packages/relay": ["sync", "wire-types", "crypto/public"],
  "packages/simulator": ["vault", "sync", "relay", "crypto", "crypto/public", "testkit", "wire-types"],
  "packages/ui": ["moves", "kernel"],
  strategies: ["moves", "kernel"],
  "apps/web": ["kernel", "moves", "ui", "strategies", "vault", "sync", "crypto", "wire-types", "wording"],
  "apps/relay": ["relay"],
  "apps/operator": ["relay"],
};

/** What tests may use beside the above, by the folder they stand in. */
const IN_TESTS = {
  "packages/relay": ["crypto"],
  "packages/sync": ["crypto"],
  "packages/ui": ["testkit"],
  strategies: ["testkit", "ui"],
  "apps/web": ["testkit", "relay", "simulator"],
  "apps/relay": ["crypto", "sync", "wire-types"],
  "packages/moves": ["testkit"],
  "packages/vault": ["testkit", "simulator"],
  "packages/kernel": ["testkit"],
  scripts: ["relay"],
  bench: [
    "relay",
    "vault",
    "simulator/driver",
    "sync",
    "crypto",
    "crypto/public",
    "wire-types",
    "kernel",
    "strategies",
    "web/packed-entries",
    "web/room-reader",
    "web/room-folds",
    "web/halves",
  ],
};

const WHY = {
  "packages/relay": "The relay is blind: it knows sync, wire-types and crypto/public, never what is inside.",
  "apps/relay": "The relay is blind: its app knows @goldseam/relay and nothing else of ours.",
  "apps/operator": "The operator's tool sees ciphertext only: it knows @goldseam/relay and nothing else of ours.",
  "packages/kernel": "The kernel imports nothing of ours; everything else may import it.",
  "packages/ui": "Components know moves and kernel; they never know a strategy, a store or a key.",
  strategies: "A practice knows moves and kernel; only its *.screen.tsx knows ui.",
};

const shortName = (specifier) => specifier.replace(/^@goldseam\//, "");

/**
 * May `file` import our package by this name? Gives undefined, or the sentence of the rule that refuses it.
 * A name with a path (`strategies/x/strategy`) is asked for as it stands and then by its head.
 */
export const refuseDirection = (file, folder, kind, specifier) => {
  const place = folder ?? file.split("/")[0];
  const target = shortName(specifier);
  const [head] = target.split("/");
  if (head === "ui" && place === "strategies" && (kind.screen || kind.lazyScreens)) return undefined;
  const allowed = new Set([...(OURS[place] ?? []), ...(kind.test ? (IN_TESTS[place] ?? []) : [])]);
  if (allowed.has(target) || allowed.has(head)) return undefined;
  return WHY[place] ?? `${place} may import of ours only: ${[...allowed].join(", ") || "nothing"}.`;
};

const strategyParts = (file) => /^strategies\/([^/]+)\/(?:([^/]+)\/)?/.exec(file);

/** The rules inside and around `strategies/`: front doors, no neighbour's strategy, no neighbour's practice. */
export const refuseAcrossStrategies = (file, target, kind, how) => {
  const to = strategyParts(target);
  if (to === null) return undefined;
  const from = strategyParts(file);
  if (from === null) {
    return /^strategies\/[^/]+\/(?:strategy|screens)\.ts$/.test(target)
      ? undefined
      : ["front-door", "Outside a strategy only its strategy.ts and screens.ts may be imported."];
  }
  if (from[1] !== to[1])
    return ["strategy-apart", "A strategy never imports another; join them by a handoff or a signal."];
  if (from[2] !== undefined && from[2] !== to[2])
    return [
      "practice-apart",
      "A practice never imports another, nor the front door above it; what two share is a move.",
    ];
  if (kind.lazyScreens && how !== "dynamic" && how !== "type")
    return ["lazy-screens", "screens.ts loads screens and words lazily: write () => import(…)."];
  if (target.endsWith(".screen.tsx") && !kind.lazyScreens && !kind.screen)
    return ["domain-without-screen", "Only screens.ts, screens and their tests import a *.screen.tsx."];
  return undefined;
};
