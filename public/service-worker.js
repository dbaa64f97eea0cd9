// Keeps the app, and the public data that were read on this device, usable without a
// connection. It asks the network first for everything that can change, and marks what
// it answers from its store, so that the app can say how old the page is. What a citizen
// sends, and what only a code opens, never passes through the store: it is no GET.

const STORE = "loket-1";
const STORED = "Loket-Stored";
// After this long a slow network is as good as none, where there is something in store.
const PATIENCE_MS = 6000;

const root = new URL("./", self.location.href);
const isFile = (url) => /-[0-9a-f]{16}[^/]*\.(js|wasm|css|svg)$/.test(url.pathname);
const isPublicData = (url) =>
  /\/api\/v1\/(office|integrity(\/scores)?|evaluation|permits(\/[^/]+(\/performance)?)?)$/.test(url.pathname);
const isText = (url) => url.href === new URL("locales/en.toml", root).href;

self.addEventListener("install", (event) => {
  event.waitUntil(fetch(root, { cache: "no-cache" }).then(keepApp).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET") return;
  if (request.mode === "navigate" && url.href.startsWith(root.href)) {
    event.respondWith(freshOrStored(request, root.href, (response) => keepApp(response)));
  } else if (url.origin === root.origin && isFile(url)) {
    event.respondWith(storedOrFresh(request));
  } else if (isPublicData(url) || isText(url)) {
    // Past the browser's own cache, which would answer for minutes without the network
    // and without the mark.
    const asked = new Request(request, { cache: "no-cache" });
    event.respondWith(freshOrStored(asked, url.href, (response) => keep(url.href, response)));
  }
});

// What a page had read before there was a service worker, so that one visit is enough.
self.addEventListener("message", (event) => {
  const read = event.data.map((address) => new URL(address)).filter((url) => isPublicData(url) || isText(url));
  event.waitUntil(Promise.all(read.map(keepUnlessKept)));
});

// The page and every file that it names; files of an older build go.
async function keepApp(response) {
  if (!response.ok) return;
  const store = await caches.open(STORE);
  const page = await response.clone().text();
  const names = page.match(/[\w.-]+-[0-9a-f]{16}[\w.-]*\.(?:js|wasm|css|svg)/g) || [];
  const files = new Set(names.map((name) => new URL(name, root).href));
  if (files.size === 0) return;
  await store.put(root.href, response);
  const kept = (await store.keys()).map((request) => request.url);
  await store.addAll([...files].filter((file) => !kept.includes(file)));
  const old = kept.filter((file) => isFile(new URL(file)) && !files.has(file));
  await Promise.all(old.map((file) => store.delete(file)));
}

async function keep(key, response) {
  if (response.status === 200) await (await caches.open(STORE)).put(key, response);
}

async function keepUnlessKept(url) {
  if (!(await caches.match(url.href))) await keep(url.href, await fetch(url));
}

async function storedOrFresh(request) {
  return (await caches.match(request.url)) || fetch(request);
}

async function freshOrStored(request, key, keepFresh) {
  const stored = await caches.match(key);
  const fresh = fetch(request).then((response) => {
    keepFresh(response.clone()).catch(() => {});
    return response;
  });
  if (!stored) return fresh;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([fresh.catch(() => undefined), patience]);
  // A server that fails is as good as none; a redirect or a "not found" is an answer.
  if (answer && answer.status < 500) return answer;
  const headers = new Headers(stored.headers);
  headers.set(STORED, "1");
  return new Response(stored.body, { status: stored.status, headers });
}
