// Starts the app, and answers the opening question while WebAssembly is still on its way.
// What the reader did is kept on <html>, outside the tree that hydration takes over:
//   data-early-chosen  the option that is chosen      data-early-option  its place, from 1
//   data-early         "feedback" after Check, "on" after Continue

const root = document.documentElement;
const byId = (id) => document.getElementById(id);
let alive = false;
let waiting = null; // A control that was pressed too early; it is pressed again once the app runs.
let fault = null; // The message that says why the app does not run.
// Safari has no idle time to ask for; a busy tablet may never have any.
const whenIdle = window.requestIdleCallback
  ? (work, timeout = 5000) => requestIdleCallback(work, { timeout })
  : (work, timeout = 500) => setTimeout(work, Math.min(500, timeout));

root.dataset.js = "";
const shared = location.pathname.endsWith("/waiting-room/");

// What the page looks like, as the reader chose it at home. The service worker has put it into the page already (sw.js); where
// there is no worker, or not yet, it comes now, which is later than the first paint and better than a script that holds that up.
// The names and values are those of app::looks; anything else that stands there is left out.
function looks() {
  let kept = "";
  try {
    kept = localStorage.getItem("which-is-which.home.looks") ?? "";
  } catch {
    // Storage is switched off: the device's own wishes hold.
  }
  const known = /(?:^| )(size=[23]|theme=(?:light|dark|contrast)|motion=off|space=wide|voice=off)(?= |$)/g;
  const chosen = Object.fromEntries(Array.from(kept.matchAll(known), ([, choice]) => choice.split("=")));
  for (const name of ["size", "theme", "motion", "space", "voice"]) {
    // What stands there already is left alone: the browser would work out the style of the page once more.
    if (root.dataset[name] === chosen[name]) continue;
    if (name in chosen) root.dataset[name] = chosen[name];
    else delete root.dataset[name];
  }
}

// A shared tablet begins light, whatever the device says, and whatever somebody chose at home on it (app::settings); its page says so.
if (!shared) looks();

function show(id, shown) {
  const message = byId(id);
  if (message) message.hidden = !shown;
}

// Nothing more is coming, so nothing is left that only waits.
function fail(id) {
  fault = id;
  root.dataset.js = "none";
  show("fault-waiting", false);
  show("fault-content", false);
  show(id, true);
}

// Firefox leaves half below the tools what takes the focus; nobody should have to look for it (WCAG 2.4.12).
addEventListener("focusin", ({ target }) => {
  if (target.matches(":focus-visible")) target.scrollIntoView({ block: "nearest" });
});

// This script runs as soon as it is there, perhaps while a slow host still sends the page.
// What it needs is there once something follows the app.
const whole = () =>
  new Promise((go) => {
    const look = () => (byId("app")?.nextElementSibling ? go() : setTimeout(look, 20));
    look();
  });

function chosen() {
  return document.querySelector(".q input:checked");
}

function keepChoice() {
  const input = chosen();
  if (input) root.dataset.earlyChosen = input.value;
}

// Choosing alone reveals nothing; only Check does.
function check() {
  const input = chosen();
  const problem = byId("problem");
  if (!input) {
    if (problem) problem.hidden = false;
    problem?.focus();
    return;
  }
  const place = [...document.querySelectorAll(".q input")].indexOf(input) + 1;
  root.dataset.earlyOption = place;
  root.dataset.early = "feedback";
  byId("early").open = true;
  document.querySelector(`.early__top[data-o="${place}"] .verdict__h`).focus();
  scrollTo(0, 0);
}

addEventListener("change", () => {
  if (!alive) keepChoice();
});

addEventListener("submit", (event) => {
  if (alive) return;
  event.preventDefault();
  whole().then(check);
});

addEventListener("click", (event) => {
  if (alive) return;
  const control = event.target.closest("#early-on, [data-waits]");
  if (!control) return;
  if (control.id === "early-on") root.dataset.early = "on";
  else waiting = control;
  show(fault ?? "fault-waiting", true);
});

addEventListener("alive", () => {
  alive = true;
  root.dataset.js = "alive";
  show("fault-waiting", false);
  show("fault-content", false);
  if (!waiting) return;
  // The prerendered feedback is gone by now; its button has a twin in the live one.
  const again = waiting.isConnected ? waiting : byId(waiting.id) ?? document.querySelector(".askcard button");
  again?.click();
});

// Half a file, or a login page in its place, cannot be compiled either: the smallest program there is tells them apart.
function runsNothing() {
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return false;
  } catch {
    return true;
  }
}

// The drawings, or nothing where they cannot be had: the app then shows their words instead.
function drawings() {
  return fetch(root.dataset.drawings)
    .then((answer) => (answer.ok ? answer.arrayBuffer() : new ArrayBuffer(0)))
    .catch(() => new ArrayBuffer(0))
    .then((bytes) => new Uint8Array(bytes));
}

// To come alive is long work on a slow tablet. The page is painted before it, and what was pressed is answered.
// A tab in the background paints nothing, so nobody waits for that longer than a moment.
const painted = () =>
  new Promise((go) => {
    requestAnimationFrame(() => setTimeout(() => whenIdle(go, 300)));
    setTimeout(go, 1000);
  });

// The rest of the style, which no first screen needs (xtask/src/build/frame/head.rs). Where it cannot be had, the quiz works plainly.
function style(address) {
  if (document.querySelector("link[rel=stylesheet]")) return Promise.resolve();
  return new Promise((go) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.onload = link.onerror = go;
    document.body.append(link);
  });
}

async function start() {
  await whole();
  // Firefox brings back radios that were checked before a reload.
  keepChoice();
  if (typeof WebAssembly !== "object") {
    fail("fault-wasm");
    import(root.dataset.offline).catch(() => {});
    return;
  }
  const late = setTimeout(() => {
    fault = "fault-content";
    show("fault-waiting", false);
    show(fault, true);
  }, 10000);
  // Not before this: on a slow network they would take the room of what answers the first question.
  const files = byId("boot").dataset;
  const program = fetch(files.wasm);
  const content = fetch(files.content).then((answer) => {
    if (!answer.ok) throw new Error(`content: status ${answer.status}`);
    return answer.arrayBuffer();
  });
  // A rejection is handled below; until then it must not count as unhandled.
  program.catch(() => {});
  content.catch(() => {});
  // A page that shows a drawing was rendered with it, so the app needs it at once; others get it afterwards.
  const drawn = byId("drawings") ? drawings() : undefined;
  await painted();
  try {
    const styled = style(files.style);
    const [glue, { live }] = await Promise.all([import(files.glue), import(files.alive)]);
    live(whenIdle);
    await glue.default({ module_or_path: program });
    await styled;
    // To end the compilation and to read the content are two tasks: together they hold a tap up for 180 ms on a slow tablet (6×).
    await new Promise((go) => setTimeout(go));
    const started = glue.start(new Uint8Array(await content), await drawn);
    if (started && !drawn) whenIdle(() => drawings().then(glue.draw));
  } catch (error) {
    fail(runsNothing() ? "fault-wasm" : "fault-content");
    console.error(error);
  }
  clearTimeout(late);
}

start();
