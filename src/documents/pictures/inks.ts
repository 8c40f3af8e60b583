import type { Colour, Style } from "../style.ts";

/** The colours of a picture, from those of the style; what carries meaning stays readable when it is printed in grey. */
export interface Inks {
  readonly paper: Colour;
  readonly text: Colour;
  /** Words of the second rank. */
  readonly quiet: Colour;
  /** Dark areas and what is stressed. */
  readonly accent: Colour;
  /** Connecting lines and frames. */
  readonly line: Colour;
  /** Hairlines inside a box: they part, and say nothing. */
  readonly hair: Colour;
  /** Light areas behind words. */
  readonly tint: Colour;
}

const paper = "#ffffff";
/** Words need 4.5 to one against what is behind them, lines 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
const forWords = 4.5;
const forLines = 3;

/** The inks of a style. A colour that would be too faint for its work gives way to that of the text. */
export function inksOf({ text, colours, running }: Style): Inks {
  const dark = contrast(text.colour, paper) >= 7 ? text.colour : "#1d1d1b";
  const tint = contrast(dark, colours.tint) >= 7 ? colours.tint : "#f2f2f2";
  const able = (colour: Colour, against: Colour, least: number): Colour =>
    contrast(colour, against) >= least ? colour : dark;
  return {
    paper,
    text: dark,
    quiet: able(running.colour, paper, forWords),
    accent: able(colours.accent, tint, forWords),
    line: able(running.colour, paper, forLines),
    hair: colours.rule,
    tint,
  };
}

/** How many times lighter one colour is than the other, as WCAG counts it; the same in colour and in grey. */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const value = Number.parseInt(colour.slice(1), 16);
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(value >> 16) + 0.7152 * linear((value >> 8) & 0xff) + 0.0722 * linear(value & 0xff);
}
