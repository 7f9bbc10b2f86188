// Plays one round of ours and notes the own work of each tap: [kind of question, what is pressed, milliseconds].
// Between two taps it rests so many milliseconds.
window.__play = async (address, rest) => {
  if (address) {
    __go("/");
    await __until(() => __seen(".screen h1").length && !__seen("form.q").length);
    __go(address);
  }
  await __until(() => __seen("form.q").length);
  const taps = [];
  for (let form = __seen("form.q")[0]; form; form = __seen("form.q")[0]) {
    const kind = form.className.split("q--")[1].split(" ")[0];
    const press = async (what, selector, place = 0) => {
      const element = __seen(selector)[place];
      if (!element) throw new Error(`no ${selector} in ${kind}`);
      taps.push([kind, what, await __press(element)]);
      await __pause(rest);
    };
    if (__seen(".sort").length) {
      while (__seen(".deck__t").length) await press("choose", ".bin__btn");
    } else if (__seen(".match").length) {
      while (__seen(".match__l").length) {
        await press("choose", ".match__l .opt__in");
        await press("choose", ".match__l .actions .btn");
      }
    } else {
      await press("choose", ".opts .opt__in");
      if (__seen(".opts--two").length) await press("choose", ".opts .opt__in", 1);
    }
    await press("check", ".q [type=submit]");
    if (!__seen(".screen .verdict h1").length) throw new Error(`no feedback after ${kind}`);
    // At home a wrong answer gets a hint first.
    if (__seen(".hintpage__show").length) await press("show the answer", ".hintpage__show");
    await press("continue", ".fb__go .btn--go");
  }
  return taps;
};
