/** What a page may do. `host` is the checked Host of the request, if it has one. */
export interface PageKind {
  /** Only the page with two phones side by side shows frames, and only its own. */
  readonly frames: boolean;
  readonly host: string | undefined;
  /** HTTPS that will still be there next year. */
  readonly secure: boolean;
}

/** A Host that may be written into a header: a name or address, and a port. */
export const checkedHost = (host: string | undefined): string | undefined =>
  host !== undefined && /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host) ? host : undefined;

/** Everything a page can ask of a phone is off, but the camera for a code, and handing a link on. */
const permissions = [
  "accelerometer=()",
  "autoplay=()",
  "bluetooth=()",
  "browsing-topics=()",
  "camera=(self)",
  "clipboard-read=()",
  "clipboard-write=(self)",
  "display-capture=()",
  "encrypted-media=()",
  "fullscreen=(self)",
  "gamepad=()",
  "geolocation=()",
  "gyroscope=()",
  "hid=()",
  "idle-detection=()",
  "local-fonts=()",
  "magnetometer=()",
  "microphone=()",
  "midi=()",
  "payment=()",
  "picture-in-picture=()",
  "publickey-credentials-create=(self)",
  "publickey-credentials-get=(self)",
  "screen-wake-lock=(self)",
  "serial=()",
  "storage-access=()",
  "usb=()",
  "web-share=(self)",
  "window-management=()",
  "xr-spatial-tracking=()",
].join(", ");

/** One named Trusted Types policy, for the URLs of our own workers. */
export const trustedTypesPolicy = "goldseam";

const contentSecurityPolicy = ({ frames, host }: PageKind): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    // Not every engine counts a WebSocket of the same host as 'self'.
    `connect-src 'self'${host === undefined ? "" : ` ws://${host} wss://${host}`}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'self'",
    `frame-src ${frames ? "'self'" : "'none'"}`,
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypesPolicy}`,
  ].join("; ");

/** Headers of every answer; the policy of what a page may load is strict, and the same for every page but one. */
export const securityHeaders = (kind: PageKind): Readonly<Record<string, string>> => ({
  "Content-Security-Policy": contentSecurityPolicy(kind),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": permissions,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  ...(kind.secure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
});
