// Registers the service worker once the app runs, and passes on word of newer versions. Nothing here may disturb:
// where a browser, a network or plain http allows no worker, the site works without one.
//   data-copy on <html>   "whole" when everything can be read offline, else "none"
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

// Under Trusted Types an address of a script must come from a policy that the headers name.
function address() {
  const path = `${root.dataset.base}sw.js`;
  if (!window.trustedTypes) return path;
  return trustedTypes.createPolicy("offline-copy", { createScriptURL: () => path }).createScriptURL("");
}

function watch(registration) {
  const tell = () => {
    if (registration.waiting && registration.active) dispatchEvent(new Event("update-ready"));
  };
  const follow = () => {
    registration.installing?.addEventListener("statechange", () => {
      tell();
      if (!registration.active) root.dataset.copy = "none";
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
  root.dataset.copy = (await caches.match(`${root.dataset.base}whole`)) ? "whole" : "none";
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

start().catch(() => {
  root.dataset.copy = "none";
});
