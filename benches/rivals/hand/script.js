// One function draws, one listener answers: what a careful person writes by hand for a quiz of single choices.
const questions = {{questions}};
const main = document.getElementById("main");
let at = 0;

function element(name, text, more) {
  const made = document.createElement(name);
  made.textContent = text;
  return Object.assign(made, more);
}

function draw() {
  const question = questions[at];
  const form = document.createElement("form");
  if (!question) {
    main.replaceChildren(element("h1", "That was the last question."));
    return;
  }
  const fieldset = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.append(element("p", `Question ${at + 1} of ${questions.length}`), element("h1", question.stem));
  fieldset.append(legend);
  question.options.forEach((text, place) => {
    const label = document.createElement("label");
    label.append(Object.assign(document.createElement("input"), { type: "radio", name: "option", value: place }), text);
    fieldset.append(label);
  });
  fieldset.append(element("button", "Check", { type: "submit" }));
  const feedback = element("div", "", { id: "feedback" });
  form.append(fieldset, feedback);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = form.querySelector("input:checked");
    if (!chosen) return;
    const next = element("button", "Continue", { type: "button" });
    next.addEventListener("click", () => {
      at += 1;
      draw();
    });
    const right = Number(chosen.value) === question.key;
    feedback.replaceChildren(
      element("h2", right ? "Yes, that is it." : `Not quite. It is: ${question.options[question.key]}`),
      element("p", question.why),
      element("a", question.source, { href: "#" }),
      element("p", ""),
      next,
    );
  });
  main.replaceChildren(form);
}

draw();
