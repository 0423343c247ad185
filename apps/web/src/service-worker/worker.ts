import { pageFile, planFor } from "./plan.ts";

/**
 * Opens the app without a network. A version is kept as one whole: its files are fetched together or not at all,
 * and a waiting version takes over only when a person says so (experience.md: never over a draft).
 */
declare const self: ServiceWorkerGlobalScope;
/** Filled in by the build: the version and every file that belongs to it, relative to the scope. */
declare const __PRECACHE__: { readonly version: string; readonly files: ReadonlyArray<string> };

const build = __PRECACHE__;
const PREFIX = "app-";
const CACHE = `${PREFIX}${build.version}`;
const kept: ReadonlySet<string> = new Set(build.files);
const scope = (): string => self.registration.scope;

const keepAll = async (): Promise<void> => {
  const cache = await caches.open(CACHE);
  await cache.addAll(build.files.map((file) => new Request(new URL(file, scope()), { cache: "reload" })));
};

const dropOlder = async (): Promise<void> => {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
};

const answer = async (file: string, request: Request): Promise<Response> => {
  const cache = await caches.open(CACHE);
  return (await cache.match(new URL(file, scope()))) ?? fetch(request);
};

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(dropOlder().then(() => self.clients.claim())));
self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const plan = planFor(
    { method: request.method, url: request.url, navigates: request.mode === "navigate" },
    scope(),
    kept,
  );
  if (plan === "page") event.respondWith(answer(pageFile(request.url, scope()), request));
  if (plan === "kept-file") {
    event.respondWith(answer(request.url.slice(scope().length).split(/[?#]/, 1)[0] ?? "", request));
  }
});
