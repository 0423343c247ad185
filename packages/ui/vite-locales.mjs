import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";

const LOCALE_FILE = /[\\/]locales[\\/][^\\/]+\.json(?:\?.*)?$/;

/**
 * Vite plugin: turns every `locales/*.json` (flat key → ICU message) into compiled messages, so that no parser
 * is shipped. A message that does not parse stops the build with its file and key.
 * @returns {import("vite").Plugin}
 */
export const localeMessages = () => ({
  name: "goldseam-locales",
  enforce: "pre",
  transform(source, id) {
    if (!LOCALE_FILE.test(id)) return null;
    // `type: "js"` keeps the bundler's own JSON step away from what is no JSON any more.
    return {
      code: `export default ${JSON.stringify(compileCatalog(JSON.parse(source), id))};`,
      map: null,
      moduleType: "js",
    };
  },
});

/**
 * Compiles a flat catalog of ICU messages.
 * @param {Record<string, string>} catalog
 * @param {string} file named in the error
 * @returns {Record<string, unknown[]>}
 */
export const compileCatalog = (catalog, file) => {
  const compiled = {};
  for (const [key, message] of Object.entries(catalog)) {
    try {
      compiled[key] = compileMessageOrThrow(message);
    } catch (error) {
      throw new Error(`${file}: "${key}" is no ICU message: ${error instanceof Error ? error.message : error}`);
    }
  }
  return compiled;
};
