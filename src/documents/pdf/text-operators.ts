import type { Fonts } from "../fonts/load-fonts.ts";
import { elasticSpaces } from "../layout/elastic-spaces.ts";
import { shapingUnits } from "../layout/measure-text.ts";
import type { TextMark } from "../layout/strip.ts";
import type { DocumentFont } from "./document-fonts.ts";

type DrawnText = Pick<TextMark, "text" | "face" | "size" | "colour" | "x" | "baseline" | "extra"> &
  Partial<Pick<TextMark, "tracking">>;

/**
 * The operators that draw one piece of text. Every space is a real glyph, so that text can be copied; what justifies the
 * line is an adjustment inside TJ. The page's y axis points down, hence the turned text matrix.
 */
export function textOperators(mark: DrawnText, font: DocumentFont, fonts: Fonts): string {
  const { tracking = 0 } = mark;
  const parts: string[] = [];
  let codes = "";
  const adjust = (points: number): void => {
    const thousandths = (-points * 1000) / mark.size;
    if (Math.abs(thousandths) < 0.01) return;
    parts.push(`<${codes}> ${number(thousandths)}`);
    codes = "";
  };
  const elastic = elasticSpaces(mark.text);
  let index = 0;
  for (const unit of shapingUnits(mark.text)) {
    for (const glyph of fonts.shape(mark.face, unit).glyphs) {
      codes += font.code(glyph);
      adjust(((glyph.advance - glyph.nominal) * mark.size) / 1000);
    }
    if (elastic.has(index)) adjust(mark.extra);
    index += unit.length;
  }
  if (codes !== "") parts.push(`<${codes}>`);
  const text = `[${parts.join(" ")}] TJ`;
  // The state of text outlives its object.
  const shown = tracking === 0 ? text : `${number(tracking)} Tc ${text} 0 Tc`;
  const place = `1 0 0 -1 ${number(mark.x)} ${number(mark.baseline)} Tm`;
  return `BT ${colourOperands(mark.colour)} rg ${place} /${font.nameOnPage()} ${number(mark.size)} Tf ${shown} ET`;
}

/** "#1f3a5f" as three operands between 0 and 1. */
export function colourOperands(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff].map((channel) => number(channel / 255)).join(" ");
}

/** A number as PDF writes it: no exponent, three decimals at most. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
