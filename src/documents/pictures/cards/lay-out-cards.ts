import type { Board } from "../board.ts";
import type { CardsPicture } from "./cards-picture.ts";
import { type PlacedCard, placeCards } from "./place-cards.ts";
import { type Bus, routeWays } from "./route-ways.ts";

/** Cards at their places with the lines between them. */
export interface CardMap {
  readonly cards: readonly PlacedCard[];
  readonly buses: readonly Bus[];
  readonly height: number;
}

/** From this width of the measure in ems there are two columns of cards. */
const forTwo = 34;

/** Places the cards; channels for the lines get as much room as their lanes need, the cards the rest. */
export function layOutCards(picture: CardsPicture, board: Board): CardMap {
  const { em, measure } = board;
  const columns = measure >= forTwo * em && picture.cards.length > 3 ? 2 : 1;
  let widths = Array.from({ length: columns }, () => 2 * em);
  let map = place(picture, widths, board);
  // The width of the cards changes their heights, and these the lanes: twice is enough to settle in nearly every case, and
  // where it is not, the lanes stand a little closer.
  for (let round = 0; round < 3; round += 1) {
    const needed = map.lanes.map((lanes) => (lanes === 0 ? 0.4 : 0.55 * (lanes + 1) + 0.5) * em);
    if (needed.every((width, index) => width === widths[index])) break;
    widths = needed;
    map = place(picture, widths, board);
  }
  return { ...map, height: Math.max(0, ...map.cards.map(({ box }) => box.y + box.height)) };
}

function place(
  picture: CardsPicture,
  channels: readonly number[],
  board: Board,
): Omit<CardMap, "height"> & { readonly lanes: readonly number[] } {
  const free = board.measure - channels.reduce((sum, width) => sum + width, 0);
  const width = free / channels.length;
  const lefts = channels.map((_, column) => channels.slice(0, column).reduce((sum, wide) => sum + wide + width, 0));
  const cards = placeCards(picture, lefts, width, board);
  const rooms = channels.map((wide, column) => {
    const left = (lefts[column] ?? 0) + width;
    return { left, right: left + wide };
  });
  return { cards, ...routeWays(cards, rooms, 0.3 * board.em) };
}
