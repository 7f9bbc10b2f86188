// Ticks three treatments and presses the link to their comparison, which must be on the screen then.
window.__compare = async () => {
  __go("/compare/");
  await __until(() => __seen(".cmppage .pairs").length);
  for (const name of ["php", "ihp", "hai"]) {
    const box = document.querySelector(`.pick input[value=${name}]`);
    box.click();
    await __until(() => box.checked);
    await __pause();
  }
  const [link] = await __until(() => __seen(".chooser__go a").length && __seen(".chooser__go a"));
  const times = await __shown(link);
  if (location.pathname !== "/compare/php-ihp-hai/") throw new Error(`${location.pathname} was opened`);
  if (!__seen(".cmppart").length) throw new Error("there is no comparison");
  // The rows come a few at a time; the last has come when nothing more does.
  const rows = () => document.querySelectorAll(".cmp tbody tr").length;
  let [count, last] = [rows(), times.shown];
  const begin = performance.now() - times.shown;
  while (performance.now() - begin - last < 1000) {
    await __pause(20);
    if (rows() > count) [count, last] = [rows(), performance.now() - begin];
  }
  if (!count) throw new Error("there are no rows");
  return { ...times, whole: last };
};
