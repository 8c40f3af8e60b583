import type { Board } from "../board.ts";
import { inksOf } from "../inks.ts";
import type { Box } from "../shapes.ts";
import { setWords, type Words } from "../words.ts";
import type { Card, CardsPicture, Way } from "./cards-picture.ts";

/** Words with the left end of their first line. */
export interface PlacedWords {
  readonly words: Words;
  readonly x: number;
  readonly y: number;
}

export interface PlacedRow {
  readonly way: Way;
  readonly box: Box;
  readonly words: PlacedWords;
}

export interface PlacedCard {
  readonly card: Card;
  readonly column: number;
  readonly box: Box;
  /** Height of the title with its note. */
  readonly head: number;
  readonly words: readonly PlacedWords[];
  readonly rows: readonly PlacedRow[];
}

/** Lengths of a map of cards in points, from the size of the text around it. */
export function cardMeasures(em: number) {
  return {
    title: 0.8 * em,
    row: 0.74 * em,
    note: 0.7 * em,
    padX: 0.5 * em,
    padY: 0.24 * em,
    gap: 0.72 * em,
    /** Room at the end of a row for the number of its target. */
    target: 2.1 * em,
  };
}

/** Cards one below another in columns; `lefts` and `width` say where the columns stand. */
export function placeCards(
  { cards }: CardsPicture,
  lefts: readonly number[],
  width: number,
  board: Board,
): readonly PlacedCard[] {
  const { gap } = cardMeasures(board.em);
  const flat = cards.map((card) => placeCard(card, 0, 0, 0, width, board));
  const columns = shareOut(
    flat.map(({ box }) => box.height + gap),
    lefts.length,
  );
  const tops = lefts.map(() => 0);
  return cards.map((card, index) => {
    const column = columns[index] ?? 0;
    const y = tops[column] ?? 0;
    const placed = placeCard(card, column, lefts[column] ?? 0, y, width, board);
    tops[column] = y + placed.box.height + gap;
    return placed;
  });
}

function placeCard(card: Card, column: number, x: number, y: number, width: number, board: Board): PlacedCard {
  const { title, row, note, padX, padY, target } = cardMeasures(board.em);
  const inks = inksOf(board.style);
  const inner = width - 2 * padX;
  const number = setWords(card.number, inner, { size: title, bold: true, colour: inks.accent }, board);
  const indent = number.width + 0.5 * title;
  const name = setWords(card.title, inner - indent, { size: title, bold: true, colour: inks.text }, board);
  const words: PlacedWords[] = [
    { words: number, x: x + padX, y: y + padY },
    { words: name, x: x + padX + indent, y: y + padY },
  ];
  let head = padY + name.height;
  if (card.note !== null) {
    const under = setWords(card.note, inner - indent, { size: note, colour: inks.quiet }, board);
    words.push({ words: under, x: x + padX + indent, y: y + head });
    head += under.height;
  }
  head += padY;
  let height = head;
  const rows = card.rows.map((way): PlacedRow => {
    const said = setWords(way.text, inner - target, { size: row, colour: inks.text }, board);
    const box = { x, y: y + height, width, height: said.height + 1.3 * padY };
    height += box.height;
    return { way, box, words: { words: said, x: x + padX, y: box.y + 0.65 * padY } };
  });
  return { card, column, box: { x, y, width, height }, head, words, rows };
}

/** Cards in their order shared out to columns so that the highest column is as low as it can be. */
function shareOut(heights: readonly number[], columns: number): readonly number[] {
  if (columns === 1) return heights.map(() => 0);
  const whole = heights.reduce((sum, height) => sum + height, 0);
  let best = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let first = 0;
  heights.forEach((height, index) => {
    first += height;
    const highest = Math.max(first, whole - first);
    if (highest < lowest) [best, lowest] = [index, highest];
  });
  return heights.map((_, index) => (index <= best ? 0 : 1));
}
