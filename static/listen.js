// Reads the screen aloud, part by part, when it is asked to, and marks what it reads. It uses voices that live on the
// device alone: the others send every word away. Where there is none, it says so.
//   data-listening on <html>   "reading"; "resting": it stopped and the controls stay; "none": no voice
//   data-reading               on the part that is read; the word in it is the highlight "word"
//   screen-changed, wipe       said by the app: another screen is there, or everything about the reader goes

const SAID = {{said}}; // How words are said where a voice would not know: by language, then by word.
const QUIET = "[aria-hidden=true], svg, .hide, noscript, .listen, .reports";
const SILENCE = 5000; // Milliseconds after which a voice that has not begun will not begin.

const root = document.documentElement;
const engine = window.speechSynthesis;
let parts = [];
let place = 0;
let turn = 0; // Which reading this is: what an older one still says is not heeded.

// The voices come late in some browsers; asking early wakes them.
engine?.getVoices();

// What lies over the screen is what counts, and all that can be heard of it.
function over() {
  return document.querySelector(".over:not([hidden])");
}

function stage() {
  return over() ?? document.querySelector("dialog[open]") ?? document.querySelector("#main");
}

function isSeen(element) {
  return !element.closest(QUIET) && element.getClientRects().length > 0 && (element.checkVisibility?.() ?? true);
}

// The nearest element that begins a line of its own.
function block(element) {
  let found = element;
  while (["inline", "contents"].includes(getComputedStyle(found).display)) found = found.parentElement;
  return found;
}

// All text that is seen, in its order; what stands in one block and one language is one part.
function collect() {
  const found = [];
  const walker = document.createTreeWalker(stage(), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/[\p{L}\p{N}]/u.test(node.data) || !isSeen(node.parentElement)) continue;
    const holder = block(node.parentElement);
    const { lang } = node.parentElement.closest("[lang]");
    const last = found.at(-1);
    if (last?.holder === holder && last.lang === lang) last.nodes.push(node);
    else found.push({ holder, lang, nodes: [node] });
  }
  return found;
}

function said(words, lang) {
  const how = SAID[lang] ?? {};
  return words.replace(/[\p{L}\p{N}]+/gu, (word) => {
    // A name in capitals is a name; a word at the beginning of a sentence is the same word.
    const known = [word, word.toLowerCase()].find((form) => Object.hasOwn(how, form));
    return known ? how[known] : word;
  });
}

// What the voice gets, and where in it each word of the page begins.
function script(part) {
  const words = [];
  let text = "";
  for (const node of part.nodes) {
    for (const match of node.data.matchAll(/\S+/gu)) {
      words.push({ at: text.length, node, from: match.index, to: match.index + match[0].length });
      text += `${said(match[0], part.lang)} `;
    }
  }
  return { text, words };
}

function voice(lang) {
  const language = (tag) => tag.toLowerCase().split(/[-_]/)[0];
  const own = engine.getVoices().filter((one) => one.localService && language(one.lang) === language(lang));
  // English has many regions, and the device says which one is at home here.
  return own.find((one) => one.default) ?? own.find((one) => one.lang === navigator.language) ?? own[0];
}

function mark(part, word) {
  for (const old of document.querySelectorAll("[data-reading]")) delete old.dataset.reading;
  if (part) part.holder.dataset.reading = "";
  if (!window.Highlight) return;
  CSS.highlights.delete("word");
  if (!word?.node.isConnected || word.to > word.node.length) return;
  const range = new Range();
  range.setStart(word.node, word.from);
  range.setEnd(word.node, word.to);
  CSS.highlights.set("word", new Highlight(range));
}

function state(name) {
  if (name) root.dataset.listening = name;
  else delete root.dataset.listening;
}

function quiet() {
  turn += 1;
  engine?.cancel();
  mark();
}

function rest() {
  quiet();
  if (root.dataset.listening) state("resting");
}

function giveUp() {
  quiet();
  state("none");
  document.getElementById("listen-none")?.focus();
}

// Reads a part, and those after it where that is wanted.
function read(at, onwards) {
  quiet();
  const part = parts[at];
  if (!part) return rest();
  place = at;
  const speaker = voice(part.lang);
  // Words in a language that the device cannot speak are left to the eye.
  if (!speaker) return onwards ? read(at + 1, true) : rest();
  const { text, words } = script(part);
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = speaker;
  utterance.lang = speaker.lang;
  utterance.rate = 0.9;
  const mine = turn;
  const heeded = (work) => (event) => {
    if (mine === turn) work(event);
  };
  const late = setTimeout(heeded(giveUp), SILENCE);
  utterance.onstart = () => clearTimeout(late);
  utterance.onboundary = heeded((event) => {
    if (event.name === "word") mark(part, words.findLast((word) => word.at <= event.charIndex));
  });
  utterance.onend = heeded(() => (onwards ? read(at + 1, true) : rest()));
  utterance.onerror = heeded(giveUp);
  state("reading");
  mark(part, words[0]);
  part.holder.scrollIntoView({ block: "nearest" });
  engine.speak(utterance);
}

// Begins with the first part, once the voices are there.
function begin() {
  parts = collect();
  if (!engine) return giveUp();
  if (voice(root.lang)) return read(0, true);
  const mine = (turn += 1);
  const again = () => {
    if (mine !== turn) return;
    if (voice(root.lang)) read(0, true);
    else giveUp();
  };
  engine.addEventListener?.("voiceschanged", again, { once: true });
  setTimeout(again, 2000);
}

// Parts may have come or gone since, where something was opened or chosen.
function refresh() {
  const holder = parts[place]?.holder;
  parts = collect();
  const found = parts.findIndex((part) => part.holder === holder);
  if (found >= 0) place = found;
}

const ORDERS = {
  start: begin,
  before: () => read(Math.max(place - 1, 0), true),
  again: () => read(Math.min(place, parts.length - 1), true),
  next: () => read(place + 1, true),
  stop: () => {
    const inside = document.activeElement?.closest(".listen");
    quiet();
    state();
    if (inside) document.querySelector(".tool--listen")?.focus();
  },
};

// What a control with data-listen asks for.
export function order(name) {
  if (name !== "start" && name !== "stop") {
    refresh();
    if (!engine || !voice(root.lang)) return giveUp();
  }
  ORDERS[name]?.();
}

// While the controls stand there, a tap on any text reads it. A choice is still a choice.
addEventListener("click", ({ target }) => {
  if (!["reading", "resting"].includes(root.dataset.listening) || !stage()?.contains(target)) return;
  if (target.closest("a, button, summary")) return;
  refresh();
  const card = target.closest("label, .opt") ?? block(target);
  const at = parts.findIndex((part) => card.contains(part.holder) || part.holder.contains(target));
  if (at >= 0) read(at, false);
});

// Another screen waits until it is asked for. Only the curtain of a shared tablet does not: whoever listens must hear it.
addEventListener("screen-changed", () => {
  rest();
  if (root.dataset.listening && over()) begin();
});
addEventListener("wipe", ORDERS.stop);
addEventListener("pagehide", quiet);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) rest();
});
