// What a page needs once the app runs, and when that breaks. boot.js loads this before the app, so that it hears everything
// first; the first answer needs none of it.

const root = document.documentElement;
const shared = location.pathname.endsWith("/waiting-room/");
let dead = false; // It ran, and broke: nothing may call it again.

// What broke keeps no promise. The page stays to be read, its links are plain links, and one of them begins anew.
function breakOff() {
  if (dead) return;
  dead = true;
  root.dataset.js = "dead";
  window.speechSynthesis?.cancel();
  // Numbers of timers and of intervals go up together, so the newest is the last: none of them enters the app again.
  for (let timer = setTimeout(() => {}); timer > 0; timer--) clearTimeout(timer);
  const message = document.getElementById("fault-broken");
  if (message) message.hidden = false;
  message?.focus();
  // On a shared tablet nobody counts the time any more: what was on the screen goes at once, and the page begins anew.
  if (!shared) return;
  root.dataset.broken = "";
  setTimeout(() => location.reload(), 30000);
}

// The hook of the app says so itself. A stack that overflows, or memory that ends, gets no word out.
function trapped(reason) {
  if (typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError) breakOff();
}

addEventListener("broken", breakOff);
addEventListener("error", (event) => trapped(event.error));
addEventListener("unhandledrejection", (event) => trapped(event.reason));

// On the way down, before the app hears of it.
const HEARD =
  "click change input submit keydown keyup pointerdown pointerup scroll wheel visibilitychange freeze resume pagehide pageshow";
for (const name of HEARD.split(" ")) {
  addEventListener(
    name,
    (event) => {
      if (!dead) return;
      event.stopImmediatePropagation();
      if (name === "submit") event.preventDefault();
    },
    true,
  );
}

addEventListener("popstate", (event) => {
  if (!dead) return;
  event.stopImmediatePropagation();
  location.reload();
});

// The offline copy is fetched when the reader waits for nothing any more. Where it cannot be had, nothing is lacking.
function keepOffline() {
  import(root.dataset.offline).catch(() => {});
}

// Reading aloud. Where its script cannot be had, the page says that there is no voice.
function listen(order) {
  import(root.dataset.listen)
    .then((module) => order && module.order(order))
    .catch(() => {
      if (order) root.dataset.listening = "none";
    });
}

addEventListener("click", ({ target }) => {
  const order = target.closest("button[data-listen]")?.dataset.listen;
  if (order && root.dataset.js === "alive") listen(order);
});

// A page carries the emblems that it shows. Here come those of all other screens; where they cannot be had, words stand alone.
// XMLHttpRequest reads them into a document: Trusted Types forbid every way from a text.
function emblems() {
  const request = new XMLHttpRequest();
  request.open("GET", root.dataset.sprite);
  request.responseType = "document";
  request.onload = () => {
    const sprite = document.querySelector(".sprite");
    for (const symbol of request.response?.querySelectorAll("symbol") ?? []) {
      if (!document.getElementById(symbol.id)) sprite.append(document.importNode(symbol, true));
    }
  };
  request.send();
}

// Everything here that the app is not waiting for, and that waits for the app.
export function live(whenIdle) {
  emblems();
  addEventListener("alive", () => {
    whenIdle(keepOffline);
    // Fetched before it is asked for: on an iPad a voice must begin within the tap.
    whenIdle(() => listen());
  });
}
