// The service worker: keeps one whole copy of the site, proven byte by byte, and answers from it at once.
// The build pours the list of the copy in here, so that a new version of the site is a new worker.
// All or nothing: a file that is wrong, short or missing fails the install, and the version before stays.

const COPY = {{copy}};
// A space stands in no address, so no neighbour's cache on the same origin can begin like this.
const OWN = `which-is-which ${registration.scope} `;
const NAME = OWN + COPY.version;
// Put last: a cache without it was cut short, perhaps by a flat battery.
const WHOLE = `${COPY.base}whole`;

// What the reader chose for the looks of pages, as app::looks writes it. offline.js puts it there.
const LOOKS = "which-is-which.home.looks";

async function own() {
  return (await caches.keys()).filter((name) => name.startsWith(OWN));
}

async function print(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The bytes of a file, if they are the right ones. What the browser has kept is good enough when it is right;
// when it is not, perhaps because a login page of some network was kept, the host is asked once more.
async function right(path, hash) {
  let problem;
  for (const cache of ["default", "reload"]) {
    try {
      const answer = await fetch(path, { cache });
      const bytes = await answer.arrayBuffer();
      if (answer.ok && (await print(bytes)) === hash) return bytes;
      problem = new Error(`${path}: status ${answer.status}, ${bytes.byteLength} bytes that are not ours`);
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}

// Answers get their headers from the list: a host that forgets the security policy cannot weaken the copy,
// and a redirect, which Safari refuses in a copy, cannot get into it.
function fileOf(path, bytes) {
  const headers = { "Content-Type": COPY.files[path].type, "X-Content-Type-Options": "nosniff" };
  return new Response(bytes, { headers });
}

// Pages travel without what many of them share: a mark stands for it (xtask/src/build/offline/pack.rs).
function pagesOf(bytes) {
  const [first, ...pages] = new TextDecoder().decode(bytes).split("\uf8ff");
  const shared = first.split("\uf8fe");
  const whole = (page) => page.replace(/[\ue000-\uf8fd]/g, (mark) => shared[mark.charCodeAt(0) - 0xe000]);
  return Object.entries(COPY.pages).map(([path, place]) => {
    return [path, new Response(whole(pages[place]), { headers: COPY.headers })];
  });
}

function keep(cache, answers) {
  return Promise.all(answers.map(([path, answer]) => cache.put(path, answer)));
}

async function fill() {
  // A version that is deployed again while its copy is still here, or still in use.
  if (await (await caches.open(NAME)).match(WHOLE)) return;
  await caches.delete(NAME);
  // Nothing is kept before everything is proven.
  const paths = Object.keys(COPY.files);
  const pages = right(COPY.pack.path, COPY.pack.hash);
  const files = paths.map((path) => right(path, COPY.files[path].hash));
  const [packed, ...bytes] = await Promise.all([pages, ...files]);
  try {
    const cache = await caches.open(NAME);
    await keep(cache, pagesOf(packed));
    await keep(cache, paths.map((path, place) => [path, fileOf(path, bytes[place])]));
    await cache.put(WHOLE, new Response(""));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

// Two tabs may ask at once.
let filling = null;
function install() {
  filling ??= fill().finally(() => (filling = null));
  return filling;
}

async function activate() {
  const others = (await own()).filter((name) => name !== NAME);
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // A second tab may show the version before, or the one before that; one tab alone will load this one.
  const needless = tabs.length > 1 ? others.slice(0, -2) : others;
  await Promise.all(needless.map((name) => caches.delete(name)));
  await clients.claim();
}

// What is being fetched to mend the copy: a page asks for some files twice, ahead and in earnest.
const fetching = new Map();
function fetched(path, hash) {
  if (!fetching.has(path)) fetching.set(path, right(path, hash).finally(() => fetching.delete(path)));
  return fetching.get(path);
}

// What the copy has under a path. A part that got lost is fetched again, and kept if it is the right one: after the
// answer, since a WebKit whose worker writes while it answers may answer nothing any more.
async function kept(path, event) {
  const cache = await caches.open(NAME);
  const there = await cache.match(path);
  if (there) return there;
  const isFile = path in COPY.files;
  const { path: from, hash } = isFile ? { path, hash: COPY.files[path].hash } : COPY.pack;
  const bytes = await fetched(from, hash);
  const answers = () => (isFile ? [[path, fileOf(path, bytes)]] : pagesOf(bytes));
  event.waitUntil(keep(cache, answers()));
  return new Map(answers()).get(path);
}

// A file of another version, for a tab that still shows it.
async function older(request) {
  for (const name of await own()) {
    const there = await (await caches.open(name)).match(request.url);
    if (there) return there;
  }
  return fetch(request);
}

async function lost(event) {
  const { body, headers } = await kept(COPY.lost, event);
  return new Response(body, { status: 404, headers });
}

// A page as the reader wants to see it, before anything of it is painted. A waiting room's begins the same for everybody.
async function looked(answer, path) {
  const kept = path.endsWith("/waiting-room/") ? undefined : await caches.match("/looks", { cacheName: LOOKS });
  if (!kept) return answer;
  const choices = [...(await kept.text()).matchAll(/\b(size|theme|motion|space|voice)=([a-z0-9]+)/g)];
  const attributes = choices.map(([, name, value]) => ` data-${name}="${value}"`);
  const html = await answer.text();
  return new Response(html.replace("<html", `<html${attributes.join("")}`), { headers: answer.headers });
}

async function page(event) {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  const path = pathname.replace(/\/index\.html$/, "/");
  if (path in COPY.pages) return looked(await kept(path, event), path);
  if (`${path}/` in COPY.pages) return Response.redirect(`${origin}${path}/${search}`);
  // Beside our own pages lies nothing else: such an address has no file on the host either.
  const beside = COPY.folders.some((folder) => path.startsWith(folder));
  if (beside) return lost(event);
  // Pages of another language are there, but in a copy of their own, or in none yet.
  const other = COPY.others.some((folder) => path.startsWith(folder));
  return other ? fetch(request) : fetch(request).catch(() => lost(event));
}

async function visit(event) {
  try {
    return await page(event);
  } catch {
    return fetch(event.request).catch(() => new Response(COPY.nothing, { status: 503, headers: COPY.headers }));
  }
}

addEventListener("install", (event) => {
  // Otherwise Chromium, while it starts the worker, asks the host for the page as well, and throws the answer away.
  event.addRoutes?.({ condition: { requestMode: "navigate" }, source: "fetch-event" }).catch(() => {});
  event.waitUntil(install());
});
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  // The page asks when the reader has agreed, or when nobody is reading; or when it finds that the copy got lost.
  if (event.data === "take-over") event.waitUntil(skipWaiting());
  if (event.data !== "keep") return;
  const say = (word) => event.source?.postMessage(word);
  // Said at once, so that the page knows a worker that is busy from one that does not run.
  say("keeping");
  event.waitUntil(install().then(() => say("kept"), () => say("not-kept")));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // Only media ask for a part of a file, and there are none.
  if (request.method !== "GET" || origin !== location.origin || request.headers.has("range")) return;
  if (request.mode === "navigate") event.respondWith(visit(event));
  else if (pathname in COPY.files) event.respondWith(kept(pathname, event).catch(() => fetch(request)));
  else if (pathname.startsWith(COPY.assets)) event.respondWith(older(request));
});
