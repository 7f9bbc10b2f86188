// What the page looks like, before anything of it is drawn: a classic script in the head, since a module comes too late.
// The names and values are those of app::looks; anything else that stands there is left out.

{
  const root = document.documentElement;
  if (location.pathname.endsWith("/waiting-room/")) {
    // A shared tablet begins light, whatever the device says, and whatever somebody chose at home on it (app::settings).
    root.dataset.theme = "light";
  } else {
    let kept = "";
    try {
      kept = localStorage.getItem("which-is-which.home.looks") ?? "";
    } catch {
      // Storage is switched off: the device's own wishes hold.
    }
    const known = /(?:^| )(size=[23]|theme=(?:light|dark|contrast)|motion=off|space=wide|voice=off)(?= |$)/g;
    for (const [, choice] of kept.matchAll(known)) {
      const [name, value] = choice.split("=");
      root.dataset[name] = value;
    }
  }
}
