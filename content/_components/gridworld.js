// Shows what the robot knows, and lets it learn on.
import { Learner, nothing } from "./gridworld/learner.js";
import { GOAL, same } from "./gridworld/world.js";

const ARROWS = ["↑", "→", "↓", "←"];
const KEYS = { ArrowUp: 0, ArrowRight: 1, ArrowDown: 2, ArrowLeft: 3 };

export default (element, props) => {
  const table = element.querySelector("table");
  const status = element.querySelector("[role=status]");
  const template = element.querySelector("template");
  template.replaceWith(template.content);
  const slider = element.querySelector("input");
  const curiosity = () => Number(slider.value);
  let episodes = props.episodes;
  let learner = new Learner(props, structuredClone(props.learned));

  const say = (what, told = {}) => {
    const known = { n: episodes, steps: learner.steps, ...told };
    status.textContent = status.dataset[what].replace(/\{(\w+)\}/g, (_, name) => known[name]);
  };
  const draw = () => {
    learner.values.forEach((row, y) => row.forEach((values, x) => {
      const cell = table.rows[y].cells[x];
      cell.toggleAttribute("data-robot", same(learner.state, [x, y]));
      if (cell.dataset.kind !== "floor") return;
      const best = Math.max(...values);
      const isKnown = values.some((value) => value !== 0);
      cell.firstElementChild.textContent = isKnown ? ARROWS[values.indexOf(best)] : "·";
      cell.lastElementChild.textContent = best.toFixed(1).replace("-", "−");
      cell.style.setProperty("--worth", `${Math.trunc(Math.max(0, Math.min(10, best)) * 6)}%`);
    }));
  };
  const end = (reward) => {
    episodes += 1;
    say(reward === undefined ? "lost" : reward > 0 ? "reached" : "fell");
  };
  const move = (choose) => {
    if (learner.isOver) learner.begin();
    const reward = learner.move(choose());
    learner.isOver ? end(reward) : say("stepped", { reward: String(reward).replace("-", "−") });
  };
  const episode = () => {
    learner.begin();
    end(learner.finish(curiosity()));
  };
  const does = {
    episode,
    step: () => move(() => learner.choose(curiosity())),
    many: () => Array.from({ length: 100 }, episode),
    forget: () => {
      learner = new Learner(props, nothing());
      episodes = 0;
      say("forgot");
    },
  };

  element.addEventListener("click", (event) => {
    const name = event.target.closest("[data-does]")?.dataset.does;
    if (!name) return;
    does[name]();
    draw();
  });
  slider.addEventListener("input", () => {
    slider.nextElementSibling.textContent = slider.value;
  });
  table.tabIndex = 0;
  table.addEventListener("keydown", (event) => {
    if (!(event.key in KEYS) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(() => KEYS[event.key]);
    draw();
  });
  draw();
};
