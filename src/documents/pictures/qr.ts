import { encode } from "uqr";
import { pointsPerMillimetre } from "../style.ts";
import type { Drawer } from "./board.ts";
import type { PathStep } from "./drawing.ts";
import type { QrPicture } from "./picture.ts";

/** Modules of white that a reader of codes needs around: the standard asks for four. */
const quiet = 4;
const usual = 25 * pointsPerMillimetre;

/** Black modules as one path, a rectangle for every run of a row, which filling closes; always black, whatever the style. */
export const drawQr: Drawer<QrPicture> = ({ text }) => {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const module = usual / (size + 2 * quiet);
  const steps: PathStep[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      const [left, right] = [(quiet + from) * module, (quiet + x + 1) * module];
      const [top, bottom] = [(quiet + y) * module, (quiet + y + 1) * module];
      steps.push(["M", left, top], ["L", right, top], ["L", right, bottom], ["L", left, bottom]);
    }
  });
  return {
    width: usual,
    height: usual,
    shapes: [{ kind: "path", steps, fill: "#000000", stroke: null }],
    missing: [],
  };
};
