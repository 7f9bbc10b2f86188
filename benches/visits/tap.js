// Own work of one tap: from the click until style and layout of what it changed are done.
const message = () =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(0);
  });
window.__press = async (element) => {
  const begin = performance.now();
  element.click();
  // Yew draws in a microtask; a message comes after all of them.
  await message();
  document.body.getBoundingClientRect();
  return performance.now() - begin;
};
// The same, and until the first frame with it is drawn: a frame begins with its callbacks, and a message comes after it.
window.__shown = async (element) => {
  const begin = performance.now();
  const own = await window.__press(element);
  await new Promise(requestAnimationFrame);
  await message();
  return { own, shown: performance.now() - begin };
};
window.__seen = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.getClientRects().length);
window.__pause = (time = 200) => new Promise((next) => setTimeout(next, time));
window.__until = async (there) => {
  for (let time = 0; time < 1000; time += 1) {
    const found = there();
    if (found) return found;
    await window.__pause(10);
  }
  throw new Error(`never: ${there}`);
};
// An address of our own, as the browser's Back and Forward open it.
window.__go = (path) => {
  history.pushState({}, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
};
// Keeps hold of the app's memory, so that it can be measured.
for (const name of ["instantiate", "instantiateStreaming"]) {
  const real = WebAssembly[name];
  WebAssembly[name] = (...all) =>
    real(...all).then((done) => {
      window.__memory = (done.instance ?? done).exports.memory;
      return done;
    });
}
