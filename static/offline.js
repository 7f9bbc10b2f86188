// Registers the service worker once the app runs, and passes on word of newer versions. Nothing here may disturb:
// where a browser, a network or plain http allows no worker, the site works without one, and it is tried again later.
//   data-copy on <html>   "whole" when everything can be read offline, else "none"; absent while nobody knows
//   data-copy-problem     why there is none, as the browser said it
//   data-copies           the start pages of all languages whose copies are on this device
//   copy-known            we say that data-copy was written
//   update-ready          we say that a newer version waits
//   update-take           the app says that it may begin now; the page is loaded once more
//   update-take-unasked   the same where nobody was asked: never twice in a minute, so that a host which cannot decide
//                         between two versions does not make a tablet load for ever
//   update-look           the app says that this is a good moment to look for one
//   looks-kept            the app says that the reader chose other looks, or none any more

const root = document.documentElement;
const workers = navigator.serviceWorker;
const MINUTE = 60000;
const HOUR = 60 * MINUTE;
const ANSWER = MINUTE / 2; // A worker that has not answered by then does not run.
let registration = null;
let looked = performance.now();
let taking = false;
let hear = () => {}; // What the worker says about the copy goes here.
const again = performance.getEntriesByType("navigation")[0]?.type === "reload";

function know(copy) {
  root.dataset.copy = copy;
  dispatchEvent(new Event("copy-known"));
}

// Under Trusted Types an address of a script must come from a policy that the headers name.
const policy = window.trustedTypes?.createPolicy("offline-copy", { createScriptURL: () => root.dataset.worker });
function address() {
  return policy ? policy.createScriptURL("") : root.dataset.worker;
}

function tell() {
  if (registration.waiting && registration.active) dispatchEvent(new Event("update-ready"));
}

function follow() {
  registration.installing?.addEventListener("statechange", tell);
}

function take() {
  if (taking || !registration?.waiting) return;
  taking = true;
  workers.addEventListener("controllerchange", () => location.reload(), { once: true });
  registration.waiting.postMessage("take-over");
}

addEventListener("update-take", () => {
  // Another tab may have let it begin; then it is there already.
  if (registration && !registration.waiting) location.reload();
  else take();
});
addEventListener("update-take-unasked", () => {
  if (!again || performance.now() > MINUTE) take();
});
addEventListener("update-look", () => {
  if (!registration || performance.now() - looked < HOUR) return;
  looked = performance.now();
  registration.update().catch(() => {});
});

// What the reader chose for the looks of pages goes where the worker can read it, which puts it into each page before that is
// painted. On a shared tablet nobody's choice stays. Only once the copy is whole: before that
// no worker reads it.
const LOOKS = "which-is-which.home.looks";
async function copyLooks() {
  const shared = location.pathname.endsWith("/waiting-room/");
  const kept = shared ? null : localStorage.getItem(LOOKS);
  if (kept) await (await caches.open(LOOKS)).put("/looks", new Response(kept));
  else await caches.delete(LOOKS);
}

// One after the other, so that the newest is the last.
let copied = Promise.resolve();
function looksKept() {
  copied = copied.then(copyLooks).catch(() => {});
}
addEventListener("looks-kept", () => {
  if (root.dataset.copy === "whole") looksKept();
});

// The worker that answers for the copy. `ready` would wait for ever where the first one is given up.
function active() {
  if (registration.active) return registration.active;
  const worker = registration.installing ?? registration.waiting;
  return new Promise((done, failed) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") done(worker);
      if (worker.state === "redundant") failed(new Error("the copy could not be fetched or kept"));
    });
  });
}

// The browser may have dropped what was kept and left the worker, which installs nothing a second time by itself.
function ask(worker) {
  return new Promise((done, failed) => {
    const late = setTimeout(() => {
      // Its script may be what got lost: only a new registration fetches that again. A newer worker does that too.
      if (!registration.installing && !registration.waiting) registration.unregister().catch(() => {});
      failed(new Error("the worker does not answer"));
    }, ANSWER);
    hear = (word) => {
      clearTimeout(late);
      if (word === "kept") done();
      if (word === "not-kept") failed(new Error("the copy could not be made anew"));
    };
    worker.postMessage("keep");
  });
}

// The mark is put last, so where it lies everything is there.
async function mark() {
  const names = (await caches.keys()).filter((name) => name.startsWith("which-is-which http"));
  const whole = new Set();
  for (const name of names) {
    const start = new URL(name.split(" ")[1]).pathname;
    if (await (await caches.open(name)).match(`${start}whole`)) whole.add(start);
  }
  root.dataset.copies = [...whole].join(" ");
  return whole.has(root.dataset.base);
}

async function start() {
  if (!workers) throw new Error("no service worker");
  const found = await workers.register(address(), { scope: root.dataset.base, updateViaCache: "none" });
  if (found !== registration) {
    registration = found;
    registration.addEventListener("updatefound", follow);
    follow();
    tell();
  }
  const worker = await active();
  if (!(await mark())) know("none");
  // A worker alone says nothing: it may be the one that ends itself. Nor does a mark: it may be an older version's.
  await ask(worker);
  if (!(await mark())) throw new Error("the copy is not there");
  delete root.dataset.copyProblem;
  know("whole");
  looksKept();
}

// A tablet's page stays open for weeks, and what could not be had now may be there in a while.
function keepTrying(pause) {
  start().catch((error) => {
    root.dataset.copyProblem = String(error);
    know("none");
    if (workers) setTimeout(keepTrying, pause, Math.min(2 * pause, HOUR));
  });
}

// What lets a browser install the app; a page that shall not be installed names none.
if (root.dataset.manifest) {
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = root.dataset.manifest;
  document.head.append(link);
}

workers?.addEventListener("message", ({ data }) => hear(data));
workers?.startMessages();
keepTrying(MINUTE / 2);
