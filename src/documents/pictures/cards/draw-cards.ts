import type { Board, Drawer } from "../board.ts";
import type { PathShape, Shape } from "../drawing.ts";
import { type Inks, inksOf } from "../inks.ts";
import { arrowHead, boxShape, lineShape, type Point } from "../shapes.ts";
import { setWords } from "../words.ts";
import type { CardsPicture, End } from "./cards-picture.ts";
import { layOutCards } from "./lay-out-cards.ts";
import { layOutEnds, type PlacedEnd } from "./lay-out-ends.ts";
import { cardMeasures, type PlacedCard, type PlacedRow } from "./place-cards.ts";
import type { Bus } from "./route-ways.ts";

/** Cards with their ways out, lines to the cards that these lead to, and the ends below. */
export const drawCards: Drawer<CardsPicture> = (picture, board) => {
  const inks = inksOf(board.style);
  const map = layOutCards(picture, board);
  const ends = layOutEnds(picture, map.height, board);
  const lines = map.buses.flatMap((bus) => drawBus(bus, inks, board.em));
  const cards = map.cards.flatMap((card) => drawCard(card, picture, inks, board));
  const below = ends.placed.flatMap((end) => drawEnd(end, inks, board.em));
  const words = [
    ...map.cards.flatMap(({ words: own, rows }) => [...own, ...rows.map((row) => row.words)]),
    ...ends.placed.flatMap((end) => end.words),
  ];
  return {
    width: board.measure,
    height: ends.bottom,
    shapes: [...lines, ...cards, ...below],
    missing: words.flatMap(({ words: set }) => set.missing),
  };
};

/** The lines of a bus over a white margin that lets them pass over others as over a bridge. */
function drawBus({ to, routes }: Bus, { paper, line }: Inks, em: number): readonly Shape[] {
  const width = 0.075 * em;
  const arrow = 0.42 * em;
  const last = routes[0]?.points.at(-1);
  const before = routes[0]?.points.at(-2);
  if (last === undefined || before === undefined) return [];
  const towards = Math.sign(last[0] - before[0]);
  const shortened = routes.map(({ points }) => [
    ...points.slice(0, -1),
    [last[0] - towards * 0.6 * arrow, last[1]] as const,
  ]);
  const along = (points: readonly Point[], colour: string, thickness: number): PathShape =>
    lineShape(points, { colour, width: thickness }, 0.3 * em);
  return [
    ...shortened.map((points) => along(points, paper, 3.2 * width)),
    ...shortened.map((points) => along(points, line, width)),
    arrowHead([to.box.x + (towards < 0 ? to.box.width : 0), last[1]], before, arrow, line),
  ];
}

function drawCard(placed: PlacedCard, picture: CardsPicture, inks: Inks, board: Board): readonly Shape[] {
  const { box, head, words, rows } = placed;
  const { em } = board;
  const frame = { colour: inks.line, width: 0.06 * em };
  const radius = 0.22 * em;
  return [
    boxShape(box, { fill: inks.paper, radius }),
    boxShape({ ...box, height: head }, { fill: inks.tint, radius: rows.length === 0 ? radius : 0 }),
    ...rows.flatMap((row, index) => [
      lineShape(
        [
          [box.x, row.box.y],
          [box.x + box.width, row.box.y],
        ],
        {
          colour: index === 0 ? inks.line : inks.hair,
          width: index === 0 ? frame.width : 0.04 * em,
        },
      ),
    ]),
    boxShape(box, { stroke: frame, radius }),
    ...words.flatMap(({ words: set, x, y }) => set.at(x, y)),
    ...rows.flatMap((row) => drawRow(row, picture, inks, board)),
  ];
}

function drawRow({ way, box, words }: PlacedRow, picture: CardsPicture, inks: Inks, board: Board): readonly Shape[] {
  const { em } = board;
  const { row: size, padX, target } = cardMeasures(em);
  const end = picture.ends.find(({ id }) => id === way.to);
  const number = end?.number ?? picture.cards.find(({ id }) => id === way.to)?.number ?? "";
  const room = target - 0.5 * padX;
  const right = box.x + box.width - 0.6 * padX;
  const middle = box.y + box.height / 2;
  const pill = { x: right - room, y: middle - 0.56 * size, width: room, height: 1.12 * size };
  const look = {
    size,
    bold: true,
    colour: end === undefined ? inks.accent : markLook(end.mark, inks, em).colour,
    align: "center" as const,
  };
  const shown = setWords(number, room, look, board);
  return [
    ...words.words.at(words.x, words.y),
    ...(end === undefined ? [] : [boxShape(pill, { ...markLook(end.mark, inks, em).box, radius: pill.height / 2 })]),
    ...shown.at(pill.x, middle - shown.height / 2),
  ];
}

/** How the four kinds of ends differ without colour: filled, framed, dashed, shaded. */
function markLook(mark: End["mark"], inks: Inks, em: number) {
  const width = 0.07 * em;
  switch (mark) {
    case "done":
      return { colour: inks.paper, box: { fill: inks.accent, stroke: { colour: inks.accent, width } } };
    case "later":
      return { colour: inks.accent, box: { fill: inks.paper, stroke: { colour: inks.accent, width } } };
    case "passed":
      return { colour: inks.accent, box: { fill: inks.tint, stroke: { colour: inks.accent, width } } };
    case "failed":
      return {
        colour: inks.quiet,
        box: { fill: inks.paper, stroke: { colour: inks.quiet, width, dash: [0.2 * em, 0.14 * em] } },
      };
  }
}

function drawEnd({ end, pill, words }: PlacedEnd, inks: Inks, em: number): readonly Shape[] {
  return [
    ...(end === null || pill === null
      ? []
      : [boxShape(pill, { ...markLook(end.mark, inks, em).box, radius: pill.height / 2 })]),
    ...words.flatMap(({ words: set, x, y }) => set.at(x, y)),
  ];
}
