/**
 * The one Trusted Types policy of the app (research/security.md 1.4): worker addresses that are our own build's.
 * Everything else that would turn text into code stays refused by `require-trusted-types-for 'script'`.
 */
interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => unknown;
}
interface TrustedTypesFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => ScriptUrlPolicy;
}

/** Same origin, a script of this build, no query: anything else is a bug, and reaches the top. */
export const ownScript = (url: string, base: string): string => {
  const address = new URL(url, base);
  const own = address.origin === new URL(base).origin && address.search === "" && address.hash === "";
  const known = /\/(?:service-worker\.js|assets\/[\w.-]+\.js)$/.test(address.pathname);
  const inDevelopment = import.meta.env.DEV && address.origin === new URL(base).origin;
  if ((own && known) || inDevelopment) return address.href;
  throw new TypeError("not a script of this app");
};

let policy: ScriptUrlPolicy | undefined;

/** An address that `new Worker` and `serviceWorker.register` take under the content policy. */
export const workerUrl = (url: string): string => {
  const factory: TrustedTypesFactory | undefined = Reflect.get(globalThis, "trustedTypes");
  const rules = { createScriptURL: (text: string) => ownScript(text, document.baseURI) };
  if (factory === undefined) return rules.createScriptURL(url);
  policy ??= factory.createPolicy("goldseam", rules);
  // The platform's types still say `string` where a TrustedScriptURL is wanted.
  return policy.createScriptURL(url) as string;
};
