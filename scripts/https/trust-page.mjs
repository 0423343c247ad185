import { createServer } from "node:http";
import { readFileSync } from "node:fs";

const words = (language) => JSON.parse(readFileSync(new URL(`locales/${language}.json`, import.meta.url), "utf8"));

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const section = (language, t, { fingerprint, address }) => `
<section lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<h1>${escaped(t["trust.title"])}</h1>
<p>${escaped(t["trust.why"])}</p>
<p>${escaped(t["trust.compare"])}</p>
<p dir="ltr"><code>${escaped(fingerprint)}</code></p>
<p><a href="/trust/goldseam.crt">${escaped(t["trust.get"])}</a></p>
<h2>iPhone, iPad</h2><p>${escaped(t["trust.apple"])}</p>
<h2>Android</h2><p>${escaped(t["trust.android"])}</p>
<p>${escaped(t["trust.then"])} <a dir="ltr" href="${escaped(address)}">${escaped(address)}</a></p>
<p>${escaped(t["trust.limits"])}</p>
<p>${escaped(t["trust.undo"])}</p>
</section>`;

const STYLE =
  "body{font:1.1rem/1.6 system-ui,sans-serif;margin:0 auto;max-width:36rem;padding:1rem}code{overflow-wrap:anywhere}section+section{border-top:1px solid;margin-top:2rem}";

/** The page by which a phone gets the authority's certificate, in both languages. */
export const trustPage = (told) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Goldseam</title><style>${STYLE}</style></head><body>${["en", "ar"]
  .map((language) => section(language, words(language), told))
  .join("")}</body></html>
`;

const headers = {
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
};

/**
 * Serves two things in plain HTTP: the page at `/trust`, and the authority's certificate, which is no secret.
 * Gives the port and how to stop. Rejects when the port is taken.
 */
export const serveTrust = ({ port, host, authority, ...told }) => {
  const page = trustPage(told);
  const server = createServer((request, response) => {
    if (request.url === "/trust" || request.url === "/") {
      response.writeHead(200, { ...headers, "Content-Type": "text/html; charset=utf-8" }).end(page);
    } else if (request.url === "/trust/goldseam.crt") {
      response.writeHead(200, { ...headers, "Content-Type": "application/x-x509-ca-cert" }).end(authority);
    } else response.writeHead(404, headers).end();
  });
  return new Promise((done, refuse) => {
    server.once("error", refuse);
    server.listen(port, host, () =>
      done({
        port: server.address().port,
        stop: () => {
          server.close();
          server.closeAllConnections();
        },
      }),
    );
  });
};
