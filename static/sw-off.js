// The worker that ends itself: deployed in the place of sw.js it takes the offline copy away from every browser
// that comes by, and leaves the site as it is without one. Nothing of a reader's and nothing of a neighbour's is touched.
const OWN = `which-is-which ${registration.scope} `;

async function end() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OWN));
  await Promise.all(names.map((name) => caches.delete(name)));
  // Not awaited: where `activate` waits for this, WebKit lets a page that is loading wait for ever (2.50, our test found it).
  registration.unregister();
}

addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(end()));
