// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export type FontFile = string;
export type Family = "serif" | "sans";
export type Colour = string;
export type Space = number;
export type Weight = "regular" | "bold";

export interface StyleFile {
  page?: {
    format?: "A3" | "A4" | "A5" | "letter" | "legal";
    width?: number;
    height?: number;
  };
  margins?: {
    preset?: "gost" | "gost-archive" | "narrow" | "wide";
    left?: number;
    right?: number;
    top?: number;
    bottom?: number;
  };
  fonts?: {
    serif?: FontFiles;
    sans?: FontFiles;
  };
  text?: {
    family?: Family;
    size?: number;
    leading?: number;
    align?: "left" | "justify";
    colour?: Colour;
  };
  "one-page"?: {
    size?: readonly [least: number, most: number];
    leading?: readonly [least: number, most: number];
    "right-margin"?: readonly [least: number, most: number];
  };
  slides?: {
    size?: readonly [least: number, most: number];
    leading?: readonly [least: number, most: number];
    "right-margin"?: readonly [least: number, most: number];
  };
  colours?: {
    accent?: Colour;
    rule?: Colour;
    tint?: Colour;
    link?: Colour;
  };
  "page-numbers-from"?: number;
  paragraph?: {
    before?: Space;
    after?: Space;
  };
  headings?: {
    "1"?: BlockLook;
    "2"?: BlockLook;
    "3"?: BlockLook;
    "4"?: BlockLook;
  };
  chapter?: BlockLook;
  groups?: {
    keep?: BlockLook;
    letterhead?: BlockLook;
    requisites?: BlockLook;
    stamp?: BlockLook;
    eyebrow?: BlockLook;
    lead?: BlockLook;
    note?: BlockLook;
    caption?: BlockLook;
    cover?: BlockLook;
    figure?: BlockLook;
    card?: BlockLook;
  };
  list?: {
    bullet?: string;
    gap?: Space;
    before?: Space;
    after?: Space;
  };
  labelled?: {
    clause?: Labelled;
    term?: Labelled;
  };
  contents?: {
    "1"?: BlockLook;
    "2"?: BlockLook;
    "3"?: BlockLook;
  };
  table?: {
    head?: TextLook;
    cell?: TextLook;
    padding?: {
      x?: number;
      y?: number;
    };
    before?: Space;
    after?: Space;
  };
  signature?: BlockLook;
  running?: TextLook;
}
export interface FontFiles {
  regular: FontFile;
  bold: FontFile;
  italic?: FontFile;
  "bold-italic"?: FontFile;
}
export interface BlockLook {
  family?: Family;
  weight?: Weight;
  scale?: number;
  leading?: number;
  align?: "left" | "right" | "center" | "justify";
  colour?: Colour;
  before?: number;
  after?: number;
}
export interface Labelled {
  label?: Label;
  widest?: number;
  gap?: Space;
}
export interface Label {
  family?: Family;
  weight?: Weight;
  colour?: Colour;
}
export interface TextLook {
  family?: Family;
  weight?: Weight;
  scale?: number;
  leading?: number;
  align?: "left" | "right" | "center" | "justify";
  colour?: Colour;
}
