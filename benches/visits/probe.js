// Presses as soon as there is something to press, and notes when words, and when feedback, can be read.
// The same for all; it looks every 8 ms, half a frame. Whether feedback can be seen is asked after a press alone, since that
// question makes the browser lay out a page that it would not have laid out yet.
(() => {
  const spec = {{spec}};
  const out = (window.__bench = { words: null, feedback: null, longest: 0, blocked: 0 });
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") out.words = entry.startTime;
  });
  watch("longtask", (entry) => {
    out.longest = Math.max(out.longest, entry.duration);
    out.blocked += entry.duration - 50;
  });
  // Everything that was loaded, once each: what is asked for ahead and in earnest stands in the list twice.
  const sum = (entries) => {
    const sizes = new Map(entries.map((entry) => [entry.name, entry.encodedBodySize]));
    return { count: sizes.size, bytes: [...sizes.values()].reduce((one, other) => one + other, 0) };
  };
  window.__read = () => {
    const [page] = performance.getEntriesByType("navigation");
    const files = performance.getEntriesByType("resource");
    // A script or a style sheet that the head names stands before the first answer; what the body ends with does not.
    const before = [...document.head.querySelectorAll("script[src], link[rel=stylesheet]")].map((e) => e.src || e.href);
    const needed = files.filter((entry) => before.includes(entry.name));
    return { ...out, document: page.responseEnd, needed: sum([page, ...needed]), besides: sum(needed), loaded: sum([page, ...files]) };
  };
  const seen = (selector) => [...document.querySelectorAll(selector)].some((e) => e.getClientRects().length && e.textContent.trim());
  let pressed = false;
  const look = () => {
    if (pressed && seen(spec.feedback)) {
      // Seen means painted: the frame after the one in which it was there.
      requestAnimationFrame(() => setTimeout(() => (out.feedback = performance.now())));
      return;
    }
    if (spec.presses && document.querySelector(spec.ready)) {
      const option = document.querySelector(spec.option);
      const check = spec.check && document.querySelector(spec.check);
      // A page that is still being read may have the option and not yet the button.
      pressed = Boolean(option) && check !== null;
      if (pressed && !option.checked) option.click();
      if (pressed && check) check.click();
    }
    setTimeout(look, 8);
  };
  if (spec.presses) setTimeout(look, 8);
})();
