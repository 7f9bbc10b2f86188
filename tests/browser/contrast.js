(() => {
  // Every text that is seen, against the nearest ground that is not see-through. Returns what is below 7:1.
  const parse = (text) => {
    const n = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    return { rgb: n.slice(0, 3), a: n.length > 3 ? n[3] : 1 };
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const grounds = (element) => {
    const found = [];
    for (let e = element; e; e = e.parentElement) {
      const style = getComputedStyle(e);
      // A pattern of dots behind text: every colour in it counts.
      for (const colour of style.backgroundImage.match(/rgba?\([^)]*\)/g) ?? []) {
        const { rgb, a } = parse(colour);
        if (a > 0.5) found.push(rgb);
      }
      const { rgb, a } = parse(style.backgroundColor);
      if (a > 0.99) return [...found, rgb];
    }
    return [...found, [255, 255, 255]];
  };
  const low = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const element = walker.currentNode.parentElement;
    if (!text || !element.getClientRects().length || element.closest(".hide, .skip, noscript, script, style")) continue;
    // WebKit gives boxes to what a closed disclosure holds, and stops its colours half way.
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    // Words in a drawing take their colour from the fill, and stand on a ring of the drawing's ground.
    const drawn = element.closest(".dg");
    const ink = parse(getComputedStyle(element)[drawn ? "fill" : "color"]).rgb;
    for (const ground of grounds(element)) {
      const value = ratio(ink, ground);
      if (value < 7) low.push(`${value.toFixed(2)} ${text.slice(0, 40)} (${element.className || element.tagName}) on ${ground}`);
    }
  }
  return low;
})()
