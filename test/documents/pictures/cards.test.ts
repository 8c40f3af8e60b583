import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardsPicture } from "../../../src/documents/pictures/cards/cards-picture.ts";
import { type CardMap, layOutCards } from "../../../src/documents/pictures/cards/lay-out-cards.ts";
import type { Box, Point } from "../../../src/documents/pictures/shapes.ts";
import { fonts, style } from "../document-kit.ts";

const label = fc
  .array(
    fc.constantFrom("Да", "перезвонить", "человеку,", "который", "законтрактовывает", "упаковку", "№ 5", "—", "в"),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((words) => words.join(" "));

/** Graphs of up to fourteen steps with branches to steps, also back and to themselves, and to ends. */
const graphs = fc
  .record({ steps: fc.integer({ min: 1, max: 14 }), ends: fc.integer({ min: 0, max: 9 }) })
  .chain(({ steps, ends }) => {
    const ids = [
      ...Array.from({ length: steps }, (_, index) => `s${index}`),
      ...Array.from({ length: ends }, (_, index) => `e${index}`),
    ];
    const way = fc.record({ text: label, to: fc.constantFrom(...ids) });
    const card = fc.record({ title: label, note: fc.option(label), rows: fc.array(way, { maxLength: 5 }) });
    return fc.record({
      cards: fc.array(card, { minLength: steps, maxLength: steps }),
      measure: fc.integer({ min: 240, max: 520 }),
      em: fc.constantFrom(9.5, 10.5, 14),
      ends: fc.array(fc.record({ title: label, note: fc.option(label) }), { minLength: ends, maxLength: ends }),
    });
  })
  .map(({ cards, ends, measure, em }) => {
    const picture: CardsPicture = {
      picture: "cards",
      title: "Ход",
      cards: cards.map((card, index) => ({ ...card, id: `s${index}`, number: `1.${index + 1}` })),
      ends: ends.map((end, index) => ({ ...end, id: `e${index}`, number: `2.${index + 1}`, mark: "later" })),
      endsTitle: "Чем кончается",
    };
    return { picture, board: { style, fonts, measure, em } };
  });

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

const apart = (one: Box, other: Box): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

/** A stretch of a line as a box without breadth. */
const stretches = (points: readonly Point[]): readonly Box[] =>
  points.slice(1).map(([x, y], index) => {
    const [px, py] = points[index] ?? [x, y];
    return { x: Math.min(x, px), y: Math.min(y, py), width: Math.abs(x - px), height: Math.abs(y - py) };
  });

const within = (value: number, from: number, to: number): boolean => value >= from - 0.01 && value <= to + 0.01;

/** Everything that is wrong with a map; a test that asserted every pair by itself would take its time for that alone. */
function faultsOf({ cards, buses }: CardMap, picture: CardsPicture, measure: number): readonly string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const edges = ({ x, width }: Box): readonly number[] => [x, x + width];
  const onEdge = (x: number, box: Box): boolean => edges(box).some((edge) => Math.abs(edge - x) < 0.01);
  for (const [index, one] of cards.entries()) {
    must(within(one.box.x, 0, measure) && within(one.box.x + one.box.width, 0, measure), "a card leaves the measure");
    must(
      cards.slice(index + 1).every((other) => apart(one.box, other.box)),
      "cards overlap",
    );
    for (const { words, x, y } of [...one.words, ...one.rows.map((row) => row.words)])
      must(inside({ x, y, width: words.width, height: words.height }, one.box), "words leave their card");
    for (const row of one.rows) must(inside(row.box, one.box), "a row leaves its card");
  }
  const routes = buses.flatMap((bus) => bus.routes);
  const ways = picture.cards.flatMap(({ rows }) => rows).filter(({ to }) => to.startsWith("s"));
  must(routes.length === ways.length, "a way has no line");
  for (const { from, to, points } of routes) {
    const [start = [0, 0], last = [0, 0]] = [points[0], points.at(-1)];
    must(from.way.to === to.card.id, "a line leads elsewhere");
    must(
      onEdge(start[0], from.box) && within(start[1], from.box.y, from.box.y + from.box.height),
      "a line begins in the air",
    );
    must(onEdge(last[0], to.box) && within(last[1], to.box.y, to.box.y + to.head), "a line ends in the air");
    for (const { x, y, width, height } of stretches(points)) {
      must(within(x, 0, measure) && within(x + width, 0, measure), "a line leaves the measure");
      const inner = { x: x + 0.01, y, width: Math.max(0, width - 0.02), height };
      must(
        cards.every(({ box }) => apart(inner, box)),
        "a line runs over a card",
      );
    }
  }
  // Two lines with different aims may cross, but never run along one another.
  const upright = buses.map((bus) => ({
    to: bus.to,
    lines: bus.routes
      .flatMap(({ points }) => stretches(points))
      .filter(({ width, height }) => width === 0 && height > 0),
  }));
  for (const [index, one] of upright.entries())
    for (const other of upright.slice(index + 1).filter(({ to }) => to !== one.to))
      for (const a of one.lines)
        for (const b of other.lines)
          must(
            Math.abs(a.x - b.x) > 0.5 || a.y + a.height < b.y || b.y + b.height < a.y,
            "lines run along one another",
          );
  return [...new Set(faults)];
}

describe("a map of cards", () => {
  it("keeps its cards apart, its words inside them, and its lines between rows and the cards they lead to", () => {
    fc.assert(
      fc.property(graphs, ({ picture, board }) => {
        expect(faultsOf(layOutCards(picture, board), picture, board.measure)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
