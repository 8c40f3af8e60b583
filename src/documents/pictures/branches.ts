import type { Board, Drawer } from "./board.ts";
import type { Shape } from "./drawing.ts";
import { inksOf } from "./inks.ts";
import type { BranchesPicture } from "./picture.ts";
import { type Box, boxShape, lineShape } from "./shapes.ts";
import { setWords, type Words } from "./words.ts";

interface PlacedBox {
  readonly box: Box;
  readonly level: "head" | "branch" | "group";
  readonly words: readonly { readonly words: Words; readonly x: number; readonly y: number }[];
}

export interface PlacedBranches {
  readonly boxes: readonly PlacedBox[];
  /** From the box above to the box below, both by index. */
  readonly lines: readonly {
    readonly from: number;
    readonly to: number;
    readonly points: readonly (readonly [number, number])[];
  }[];
  readonly height: number;
}

export const drawBranches: Drawer<BranchesPicture> = (picture, board) => {
  const { em } = board;
  const inks = inksOf(board.style);
  const { boxes, lines, height } = placeBranches(picture, board);
  const frame = { colour: inks.line, width: 0.06 * em };
  const radius = 0.22 * em;
  const shapes = [
    ...lines.map(({ points }) => lineShape(points, { colour: inks.line, width: 0.075 * em }, 0.3 * em)),
    ...boxes.flatMap(({ box, level, words }): readonly Shape[] => [
      boxShape(box, {
        fill: level === "head" ? inks.accent : level === "branch" ? inks.tint : inks.paper,
        stroke: frame,
        radius,
      }),
      ...words.flatMap(({ words: set, x, y }) => set.at(x, y)),
    ]),
  ];
  const missing = boxes.flatMap(({ words }) => words.flatMap(({ words: set }) => set.missing));
  return { width: board.measure, height: height + 0.05 * em, shapes, missing };
};

/** The branches side by side under their head, groups one below another along a line. */
export function placeBranches({ head, branches }: BranchesPicture, board: Board): PlacedBranches {
  const { em, measure } = board;
  const inks = inksOf(board.style);
  const boxes: PlacedBox[] = [];
  const lines: PlacedBranches["lines"][number][] = [];
  const gap = 1.1 * em;
  const width = (measure - gap * (branches.length - 1)) / Math.max(1, branches.length);
  const put = (
    level: PlacedBox["level"],
    x: number,
    y: number,
    wide: number,
    title: string,
    under: readonly string[],
  ): number => {
    const pad = { x: 0.55 * em, y: 0.35 * em };
    const light = level === "head";
    const align = light ? ("center" as const) : ("left" as const);
    const inner = wide - 2 * pad.x;
    const strong = {
      size: (level === "group" ? 0.78 : 0.84) * em,
      bold: true,
      colour: light ? inks.paper : inks.text,
      align,
    };
    const plain = { size: 0.74 * em, colour: light ? inks.paper : level === "branch" ? inks.quiet : inks.text, align };
    let line = y + pad.y;
    const words = [
      setWords(title, inner, strong, board),
      ...under.map((text) => setWords(text, inner, plain, board)),
    ].map((set) => {
      const at = { words: set, x: x + pad.x, y: line };
      line += set.height;
      return at;
    });
    boxes.push({ box: { x, y, width: wide, height: line + pad.y - y }, level, words });
    return boxes.length - 1;
  };
  const boxAt = (index: number): Box => boxes[index]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  const headWidth = Math.min(measure, 18 * em);
  const top = put("head", (measure - headWidth) / 2, 0, headWidth, head.title, head.note === null ? [] : [head.note]);
  const rail = boxAt(top).height + 0.8 * em;
  let bottom = boxAt(top).height;
  branches.forEach((branch, index) => {
    const x = index * (width + gap);
    const leader = put("branch", x, rail + 0.8 * em, width, branch.title, branch.note === null ? [] : [branch.note]);
    const middle = x + width / 2;
    const from = boxAt(top);
    lines.push({
      from: top,
      to: leader,
      points: [
        [from.x + from.width / 2, from.height],
        [from.x + from.width / 2, rail],
        [middle, rail],
        [middle, rail + 0.8 * em],
      ],
    });
    let y = boxAt(leader).y + boxAt(leader).height;
    const stem = x + 0.6 * em;
    for (const group of branch.groups) {
      const placed = put("group", x + 1.4 * em, y + 0.55 * em, width - 1.4 * em, group.title, group.lines);
      const { height, ...box } = boxAt(placed);
      lines.push({
        from: leader,
        to: placed,
        points: [
          [stem, boxAt(leader).y + boxAt(leader).height],
          [stem, box.y + height / 2],
          [box.x, box.y + height / 2],
        ],
      });
      y = box.y + height;
    }
    bottom = Math.max(bottom, y);
  });
  return { boxes, lines, height: bottom };
}
