const row = (id, what, target, open) => ({ id, what, target, open });
const LATER = "not measured yet: what it measures comes with a later version";
const NOT_RUN = "not run, or not green, when the figures were written";
const FORTNIGHT =
  "one card a day is a law of the next step and tested; the fortnight's seven ideas are counted nowhere yet";
const NO_RUN = "not measured yet: no command here measures it";

/** Every figure that we publish, measured or not, with its target. What is not measured says why. */
export const ROWS = [
  row(
    "P-01",
    "relay, one writer and one reader, 256 B: server CPU a thousand updates, over the bare floor, durable before delivered",
    "≤ 1.5; below every peer",
    NO_RUN,
  ),
  row(
    "P-02",
    "the same with 200 couples × 2 sockets: CPU, and updates a second over the floor",
    "≤ 1.5; ≥ 0.6",
    NO_RUN,
  ),
  row(
    "P-03",
    "hand-on p50 / p99 at 200 a second over a raw echo, durable; live frames",
    "≤ 5 / ≤ 4; ≤ 2 / ≤ 2",
    NO_RUN,
  ),
  row("P-04", "relay memory an idle socket over a raw one", "≤ 1.5", NO_RUN),
  row("P-05", "bytes handed to the disk an update, over its padded ciphertext", "≤ 6", NO_RUN),
  row("P-06", "bytes stored an item at rest, over its padded ciphertext", "≤ 1.25", NO_RUN),
  row("P-07", "opening on ten years of history, over opening on one day", "≤ 1.2", LATER),
  row("P-08", "ten years from the local store to folded views, over the floor", "≤ 2", LATER),
  row("P-09", "memory kept after opening ten years, over plain objects", "≤ 1.7", LATER),
  row(
    "P-10",
    "first-load JavaScript and the rest, brotli, in kB",
    "≤ 45 before the vault's crypto, ≤ 75 in all; a lazy practice ≤ 12; CSS ≤ 12; words of the first screen ≤ 15",
    "the app was not built when the figures were written",
  ),
  row(
    "P-11",
    "ready for input at 6× slower CPU and slow 4G, over an empty page",
    "≤ 1.6; interaction p95 ≤ 100 ms",
    NO_RUN,
  ),
  row("P-12", "one person's tap to the other's screen, over a raw round trip", "≤ 3", NO_RUN),
  row("P-13", "one match round: time blocked on the main thread; over the bare group operations", "0; ≤ 1.5", NOT_RUN),
  row("P-14", "two relay nodes over one", "≥ 1.6; 0 lost", LATER),
  row("P-15", "first sync of ten years to a new device, over the same bytes bare", "≤ 1.5", LATER),
  row("P-16", "npm test as a whole, in seconds", "reported", "not run since the figures were written"),
  row(
    "F-01",
    "seeded fault schedules in one npm test; acknowledged writes lost",
    "≥ 2,000 a run, ≥ 1,000,000 in all; 0",
    NOT_RUN,
  ),
  row("F-02", "schedules in which all honest devices converged", "100 %", NOT_RUN),
  row("F-03", "crash points covered; corrupt states", "all; 0", NO_RUN),
  row("F-04", "malformed frames, envelopes, entries decoded; crashes or hangs", "≥ 50,000,000 in all; 0", NOT_RUN),
  row("F-05", "plaintext markers found at the relay", "0 of ≥ 10,000", NOT_RUN),
  row("F-06", "published vectors passed", "all, ≥ 2,000", NOT_RUN),
  row(
    "F-07",
    "own frozen vectors agreed by an independent implementation",
    "100 %",
    "formats are drafts; nothing is frozen",
  ),
  row("F-08", "hostile-relay attacks scripted; undetected", "≥ 30; 0", NOT_RUN),
  row("F-09", "cheats in sealed exchange and match; undetected", "≥ 15; 0", NOT_RUN),
  row("F-10", "deleted items recoverable after a purge", "0 of ≥ 10,000", LATER),
  row("F-11", "items readable by a removed device or after leaving", "0", LATER),
  row("F-12", "states of membership and sealed exchange explored; violations", "number; 0", LATER),
  row("F-13", "OWASP ASVS 5.0 L1 and L2 open", "0", LATER),
  row("F-14", "safety lines S-01 to S-58 named by a test", "≥ 50", undefined),
  row("F-15", "quick exit p95 at 4× slower CPU, in ms", "≤ 100", NOT_RUN),
  row("F-16", "bytes on the wire that tell reading from not reading", "0", NOT_RUN),
  row("F-17", "third-party requests at run time", "0", NOT_RUN),
  row("F-18", "mutation score of rules, vault, crypto, sync", "≥ 80 %", LATER),
  row("C-01", "practices of the fifty whose acceptance runs in two browsers", "50", NOT_RUN),
  row("C-02", "rules and freedoms quoted in a README and named in a test", "all", undefined),
  row("C-03", "waiting states without something to do alone", "0", NOT_RUN),
  row("C-04", "simulated couples × 60 days: offers that should not be", "0 of ≥ 1,000", NOT_RUN),
  row("C-05", "own prompts by language", "≥ 600 en, ≥ 300 each in es, de, ar", undefined),
  row("C-06", "wording help: precision and recall", "≥ 0.95; ≥ 0.80", LATER),
  row("C-07", "accessibility violations; keyboard walks; screen-reader snapshots", "0; all; all", NOT_RUN),
  row("C-08", "first joint opening: taps a person; seconds", "≤ 12; ≤ 180", NOT_RUN),
  row("C-09", "expectations met or declined with a reason (docs/expectations.md)", "≥ 70 of 76 met", undefined),
  row("C-10", "misuse journeys passed", "≥ 20", NOT_RUN),
  row("C-11", "words a sentence, nineteen in twenty, by language", "≤ 14", undefined),
  row("C-12", "new ideas met in the first fortnight; cards on Today", "≤ 7; 1", FORTNIGHT),
  row("C-13", "nouns that find the right door first", "100 %", NOT_RUN),
  row("C-14", "review by a therapist, an advocate, native readers", "done", undefined),
];

/** Rows that mean something only for one reading of the formats: measured again when that page changes. */
export const SPECS = {
  "P-01": "packages/sync/SPEC.md",
  "F-01": "packages/vault/SPEC.md",
  "F-02": "packages/vault/SPEC.md",
  "F-03": "packages/vault/SPEC.md",
  "F-04": "packages/sync/SPEC.md",
  "F-05": "packages/vault/SPEC.md",
};
