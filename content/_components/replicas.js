// Lets the reader turn a queue up and down, and see what each autoscaler would ask for.

/** The CPU of one pod in percent: it works a little more until it only waits for the bank. */
export const cpuOf = (lag) => Math.round(3 + 35 * Math.min(1, lag / 600) ** 0.246);

/** What an HPA on CPU asks for; its minimum is 1. */
export const hpaReplicas = (lag, { running, target }) =>
  Math.max(1, Math.ceil((running * cpuOf(lag)) / target));

/** What KEDA asks for; the last replica stays until the cool-down is over. */
export const kedaReplicas = (lag, idleSeconds, { threshold, min, max, cooldown }) => {
  const cooling = lag === 0 && idleSeconds < cooldown ? 1 : 0;
  return Math.min(max, Math.max(min, cooling, Math.ceil(lag / threshold)));
};

export default (element, props) => {
  const find = (selector) => element.querySelector(selector);
  find("template").replaceWith(find("template").content);
  const { lag, threshold, idle } = Object.fromEntries(
    [...element.querySelectorAll("input")].map((input) => [input.name, input]),
  );
  const bars = find(".bars");
  const number = new Intl.NumberFormat(document.documentElement.lang);

  const bar = (name, count) => {
    const wanted = Array.from({ length: count }, () => document.createElement("b"));
    find(`.${name}`).replaceChildren(...wanted);
  };
  const draw = () => {
    const settings = { ...props, threshold: Number(threshold.value) };
    const queue = Number(lag.value);
    idle.disabled = queue > 0;
    const seconds = queue > 0 ? 0 : Number(idle.value);
    const hpa = hpaReplicas(queue, settings);
    const keda = kedaReplicas(queue, seconds, settings);
    const told = { lag: number.format(queue), cpu: cpuOf(queue), hpa, keda, left: props.cooldown - seconds };
    const isCooling = queue === 0 && seconds < props.cooldown && props.min === 0;
    const text = bars.dataset.said + (isCooling ? ` ${bars.dataset.waits}` : "");
    find(".said").textContent = text.replace(/\{(\w+)\}/g, (_, name) => told[name]);
    bar("hpa", hpa);
    bar("keda", keda);
    lag.nextElementSibling.textContent = number.format(queue);
    threshold.nextElementSibling.textContent = threshold.value;
    idle.nextElementSibling.textContent = `${idle.value} s`;
  };

  element.addEventListener("input", draw);
  draw();
};
