/** The ten headings in the order in which people meet them; each is a strategy's folder name. */
export const HEADINGS = [
  "communication",
  "forgiveness",
  "quality-time",
  "trust",
  "affection",
  "professional-help",
  "positivity",
  "shared-goals",
  "reconnection",
  "boundaries",
] as const;
export type Heading = (typeof HEADINGS)[number];
