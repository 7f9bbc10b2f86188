// Plays one round of ours and notes the own work of each tap by kind of question. Async script: the last argument is told.
const done = arguments[arguments.length - 1];
const all = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.getClientRects().length);
const one = (selector) => all(selector)[0];
const taps = [];
const press = async (kind, element) => taps.push([kind, await window.__press(element)]);
(async () => {
  for (let step = 0; step < 60; step += 1) {
    const form = one("form.q");
    if (!form) break;
    const kind = form.className.split("q--")[1].split(" ")[0];
    if (one(".sort")) {
      while (one(".deck__t")) await press(kind, one(".bin__btn"));
    } else if (one(".match")) {
      while (one(".match__l")) {
        await press(kind, one(".match__l .opt__in"));
        await press(kind, one(".match__l .actions .btn"));
      }
    } else {
      for (const input of all(".opts .opt__in").slice(0, one(".opts--two") ? 2 : 1)) await press(kind, input);
    }
    await press(kind, one(".q [type=submit]"));
    if (!one(".screen .verdict h1")) throw new Error(`no feedback after ${kind}`);
    await press(kind, one(".fb__go .btn--go"));
  }
  done({ taps });
})().catch((error) => done({ error: String(error) }));
