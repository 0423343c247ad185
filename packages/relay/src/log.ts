import { type DestinationStream, type Logger, pino } from "pino";

/** What a relay may say about itself: moments and counts. Nothing about who or what. */
export type RelayEvent =
  | { readonly event: "started"; readonly port: number; readonly schema: number }
  | { readonly event: "stopping"; readonly sockets: number }
  | { readonly event: "stopped" }
  | { readonly event: "counts"; readonly sockets: number }
  | { readonly event: "generation-renewed" }
  | { readonly event: "failed"; readonly error: Error };

export interface RelayLog {
  readonly say: (event: RelayEvent) => void;
}

/** Error codes are the platform's own words; a message could quote a path, an address or content. */
const failure = (error: Error): { readonly name: string; readonly code: string } => ({
  name: error.name,
  code: "code" in error && typeof error.code === "string" ? error.code : "none",
});

/** A log that can only write the events above, and of an error only its kind. */
export const relayLog = (level: string, to?: DestinationStream): RelayLog => {
  const options = { level, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` };
  const logger: Logger = to === undefined ? pino(options) : pino(options, to);
  return {
    say: (event) => {
      if (event.event === "failed") logger.error({ event: event.event, ...failure(event.error) });
      else logger.info(event);
    },
  };
};
