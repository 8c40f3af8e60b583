import type { Board } from "../board.ts";
import { inksOf } from "../inks.ts";
import type { Box } from "../shapes.ts";
import { setWords } from "../words.ts";
import type { CardsPicture, End } from "./cards-picture.ts";
import { cardMeasures, type PlacedWords } from "./place-cards.ts";

/** An end with its pill, or the title above them all. */
export interface PlacedEnd {
  readonly end: End | null;
  readonly pill: Box | null;
  readonly box: Box;
  readonly words: readonly PlacedWords[];
}

/** The ends in rows below the cards, three or four to a row. */
export function layOutEnds(
  { ends, endsTitle }: CardsPicture,
  above: number,
  board: Board,
): { readonly placed: readonly PlacedEnd[]; readonly bottom: number } {
  if (ends.length === 0) return { placed: [], bottom: above };
  const { em, measure } = board;
  const inks = inksOf(board.style);
  const { title, row, note, target, padX } = cardMeasures(em);
  const placed: PlacedEnd[] = [];
  let y = above + 0.9 * em;
  if (endsTitle !== null) {
    const words = setWords(endsTitle, measure, { size: title, bold: true, colour: inks.text }, board);
    placed.push({
      end: null,
      pill: null,
      box: { x: 0, y, width: measure, height: words.height },
      words: [{ words, x: 0, y }],
    });
    y += words.height + 0.35 * em;
  }
  const most = measure < 34 * em ? 2 : 4;
  // As few rows as there can be, and these of about one length.
  const across = Math.ceil(ends.length / Math.ceil(ends.length / most));
  const gap = 1.2 * em;
  const width = (measure - (across - 1) * gap) / across;
  const room = target - 0.5 * padX;
  for (let from = 0; from < ends.length; from += across) {
    let height = 0;
    ends.slice(from, from + across).forEach((end, index) => {
      const x = index * (width + gap);
      const left = x + room + 0.6 * em;
      const inner = width - room - 0.6 * em;
      const colour = end.mark === "done" ? inks.paper : end.mark === "failed" ? inks.quiet : inks.accent;
      const number = setWords(end.number, room, { size: row, bold: true, colour, align: "center" }, board);
      const name = setWords(end.title, inner, { size: row, bold: true, colour: inks.text }, board);
      const words: PlacedWords[] = [
        { words: number, x, y },
        { words: name, x: left, y },
      ];
      let used = name.height;
      if (end.note !== null) {
        const under = setWords(end.note, inner, { size: note, colour: inks.quiet }, board);
        words.push({ words: under, x: left, y: y + used });
        used += under.height;
      }
      const pill = { x, y: y + number.height / 2 - 0.56 * row, width: room, height: 1.12 * row };
      placed.push({ end, pill, box: { x, y, width, height: used }, words });
      height = Math.max(height, used);
    });
    y += height + 0.45 * em;
  }
  return { placed, bottom: y - 0.3 * em };
}
