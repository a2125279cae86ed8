// Remembers the reader's choice of colours; `scheme.js` in the head shows it.
export default (element) => {
  const { content } = element.querySelector("template");
  const select = content.querySelector("select");
  select.value = window.scheme.remembered();
  select.addEventListener("change", () => window.scheme.choose(select.value));
  element.replaceChildren(content);
};
