// The world of the article: five by four cells, one goal, one pit, three walls.
export const WIDTH = 5, HEIGHT = 4;
export const START = [0, 3], GOAL = [4, 0], PIT = [3, 1];
const WALLS = [[1, 1], [1, 2], [3, 2]];
// Up, right, down, left, as the table of values has them.
export const MOVES = [[0, -1], [1, 0], [0, 1], [-1, 0]];

export const same = (one, other) => one[0] === other[0] && one[1] === other[1];

/** Move once: the new state, the reward, and whether it is over. */
export function step(state, move) {
  let after = [state[0] + MOVES[move][0], state[1] + MOVES[move][1]];
  const [x, y] = after;
  const isBlocked = x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT || WALLS.some((wall) => same(wall, after));
  if (isBlocked) after = state;
  const reward = same(after, GOAL) ? 10 : same(after, PIT) ? -10 : -1;
  return { after, reward, isOver: same(after, GOAL) || same(after, PIT) };
}
