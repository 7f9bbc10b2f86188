// Registers the service worker once the app runs, and passes on word of newer versions. Nothing here may disturb:
// where a browser, a network or plain http allows no worker, the site works without one.
//   data-copy on <html>   "whole" when everything can be read offline, else "none"; absent while nobody knows
//   data-copies           the start pages of all languages whose copies are on this device
//   copy-known            we say that data-copy was written
//   update-ready          we say that a newer version waits
//   update-take           the app says that it may begin now; the page is loaded once more
//   update-take-unasked   the same where nobody was asked: never twice in a minute, so that a host which cannot decide
//                         between two versions does not make a tablet load for ever
//   update-look           the app says that this is a good moment to look for one

const root = document.documentElement;
const workers = navigator.serviceWorker;
const MINUTE = 60000;
const HOUR = 60 * MINUTE;
let looked = performance.now();
let taking = false;
const again = performance.getEntriesByType("navigation")[0]?.type === "reload";

function know(copy) {
  root.dataset.copy = copy;
  dispatchEvent(new Event("copy-known"));
}

// Under Trusted Types an address of a script must come from a policy that the headers name.
function address() {
  const path = root.dataset.worker;
  if (!window.trustedTypes) return path;
  return trustedTypes.createPolicy("offline-copy", { createScriptURL: () => path }).createScriptURL("");
}

function watch(registration) {
  const tell = () => {
    if (registration.waiting && registration.active) dispatchEvent(new Event("update-ready"));
  };
  const follow = () => {
    registration.installing?.addEventListener("statechange", (event) => {
      tell();
      // On its way a first worker is not active yet either; only one that was given up leaves nothing.
      if (event.target.state === "redundant" && !registration.active) know("none");
    });
  };
  registration.addEventListener("updatefound", follow);
  follow();
  tell();
  const take = () => {
    if (taking || !registration.waiting) return;
    taking = true;
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("take-over");
  };
  addEventListener("update-take", take);
  addEventListener("update-take-unasked", () => {
    if (!again || performance.now() > MINUTE) take();
  });
  addEventListener("update-look", () => {
    if (performance.now() - looked < HOUR) return;
    looked = performance.now();
    registration.update().catch(() => {});
  });
}

// A worker alone says nothing: it may be the one that ends itself, or that of another site. The mark is put last.
async function mark() {
  const names = (await caches.keys()).filter((name) => name.startsWith("which-is-which http"));
  const starts = new Set(names.map((name) => new URL(name.split(" ")[1]).pathname));
  const whole = [];
  for (const start of starts) {
    if (await caches.match(`${start}whole`)) whole.push(start);
  }
  root.dataset.copies = whole.join(" ");
  know(whole.includes(root.dataset.base) ? "whole" : "none");
}

async function start() {
  if (!workers) throw new Error("no service worker");
  watch(await workers.register(address(), { scope: root.dataset.base, updateViaCache: "none" }));
  const { active } = await workers.ready;
  await mark();
  if (root.dataset.copy === "whole") return;
  // The browser may have dropped what was kept and left the worker, which installs nothing a second time by itself.
  workers.addEventListener("message", mark);
  workers.startMessages();
  active.postMessage("keep");
}

start().catch(() => know("none"));
