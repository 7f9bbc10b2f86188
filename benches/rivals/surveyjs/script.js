// A quiz as the library's own guide lays one out: a page a question, the explanation shown once it is answered.
const questions = {{questions}};
const model = new Survey.Model({
  pages: questions.map((question, at) => ({
    elements: [
      {
        type: "radiogroup",
        name: `q${at}`,
        title: question.stem,
        choices: question.options.map((text, value) => ({ value, text })),
        correctAnswer: question.key,
      },
      { type: "html", name: `why${at}`, visibleIf: `{q${at}} notempty`, html: `<p class="feedback">${question.why} <a href="#">${question.source}</a></p>` },
    ],
  })),
});
model.render(document.getElementById("survey"));
