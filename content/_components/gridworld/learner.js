// Q-learning, as the article tells it.
import { HEIGHT, MOVES, START, WIDTH, step } from "./world.js";

// A learner that knows nothing may run into a wall for ever.
const LONGEST_EPISODE = 200;

/** A table that expects nothing of any move. */
export const nothing = () =>
  Array.from({ length: HEIGHT }, () => Array.from({ length: WIDTH }, () => MOVES.map(() => 0)));

export class Learner {
  /** Begin with a table of values: row, column, move. */
  constructor({ rate, discount, seed }, values) {
    Object.assign(this, { rate, discount, values });
    this.dice = dice(seed);
    this.begin();
  }

  /** Put the robot at the start. */
  begin() {
    this.state = START;
    this.steps = 0;
    this.isOver = false;
  }

  /** Choose a move: the best one, or now and then any. */
  choose(curiosity) {
    if (this.dice() < curiosity) return Math.floor(this.dice() * MOVES.length);
    const known = this.values[this.state[1]][this.state[0]];
    return known.indexOf(Math.max(...known));
  }

  /** Make a move and learn from it. */
  move(move) {
    const [x, y] = this.state;
    const { after, reward, isOver } = step(this.state, move);
    const best = isOver ? 0 : Math.max(...this.values[after[1]][after[0]]);
    const known = this.values[y][x];
    known[move] += this.rate * (reward + this.discount * best - known[move]);
    this.state = after;
    this.steps += 1;
    this.isOver = isOver;
    return reward;
  }

  /** Go on to the end of the episode; the last reward, or undefined when there is no end. */
  finish(curiosity) {
    let reward;
    while (!this.isOver && this.steps < LONGEST_EPISODE) reward = this.move(this.choose(curiosity));
    return this.isOver ? reward : undefined;
  }
}

/** Random numbers that are the same for every reader: mulberry32, by Tommy Ettinger. */
function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
