// Keeps the app, and the public data that were read on this device, usable without a
// connection. Network first for everything that can change, cache first for files with a
// hash in their name. Responses from the cache are marked, so that the app can say so. What
// a citizen sends, and what only a code opens, is never cached: it is no GET.

const CACHE = "loket-1";
const CACHED_HEADER = "Loket-Stored";
// After this long a slow network is as good as none, where there is something in the cache.
const NETWORK_TIMEOUT_MS = 6000;

const root = new URL("./", self.location.href);
// Trunk writes hashes without leading zeros: most have 16 digits, one in 16 has fewer.
const isFile = (url) => /-[0-9a-f]{12,16}[^/]*\.(js|wasm|css|svg)$/.test(url.pathname);
const isPublicData = (url) =>
  /\/api\/v1\/(office|integrity(\/scores)?|evaluation|permits(\/[^/]+(\/performance)?)?)$/.test(url.pathname);
const isText = (url) => url.href === new URL("locales/en.toml", root).href;

self.addEventListener("install", (event) => {
  event.waitUntil(fetch(root, { cache: "no-cache" }).then(cacheApp).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET") return;
  if (request.mode === "navigate" && url.href.startsWith(root.href)) {
    event.respondWith(networkFirst(request, root.href, (response) => cacheApp(response)));
  } else if (url.origin === root.origin && isFile(url)) {
    event.respondWith(cacheFirst(request));
  } else if (isPublicData(url) || isText(url)) {
    // Past the browser's own cache, which would answer for minutes without the network
    // and without the mark.
    const asked = new Request(request, { cache: "no-cache" });
    event.respondWith(networkFirst(asked, url.href, (response) => cache(url.href, response)));
  }
});

// What a page had read before there was a service worker, so that one visit is enough.
self.addEventListener("message", (event) => {
  const read = event.data.map((address) => new URL(address)).filter((url) => isPublicData(url) || isText(url));
  event.waitUntil(Promise.all(read.map(cacheUnlessCached)));
});

// The page and every file that it names; files of an older build go.
async function cacheApp(response) {
  if (!response.ok) return;
  const opened = await caches.open(CACHE);
  const page = await response.clone().text();
  const names = page.match(/[\w.-]+-[0-9a-f]{12,16}[\w.-]*\.(?:js|wasm|css|svg)/g) || [];
  const files = new Set(names.map((name) => new URL(name, root).href));
  if (files.size === 0) return;
  await opened.put(root.href, response);
  const cached = (await opened.keys()).map((request) => request.url);
  await opened.addAll([...files].filter((file) => !cached.includes(file)));
  const old = cached.filter((file) => isFile(new URL(file)) && !files.has(file));
  await Promise.all(old.map((file) => opened.delete(file)));
}

async function cache(key, response) {
  if (response.status === 200) await (await caches.open(CACHE)).put(key, response);
}

async function cacheUnlessCached(url) {
  if (!(await caches.match(url.href))) await cache(url.href, await fetch(url));
}

async function cacheFirst(request) {
  return (await caches.match(request.url)) || fetch(request);
}

async function networkFirst(request, key, onResponse) {
  const cached = await caches.match(key);
  const fetched = fetch(request).then((response) => {
    onResponse(response.clone()).catch(() => {});
    return response;
  });
  if (!cached) return fetched;
  const timeout = new Promise((resolve) => setTimeout(resolve, NETWORK_TIMEOUT_MS));
  const response = await Promise.race([fetched.catch(() => undefined), timeout]);
  // A server that fails is as good as none; a redirect or a "not found" is a response.
  if (response && response.status < 500) return response;
  const headers = new Headers(cached.headers);
  headers.set(CACHED_HEADER, "1");
  return new Response(cached.body, { status: cached.status, headers });
}
