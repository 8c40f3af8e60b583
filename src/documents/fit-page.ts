import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../diagnostics/diagnostic.ts";
import type { Fonts } from "./fonts/load-fonts.ts";
import { type Flow, flowDocument } from "./layout/lay-out.ts";
import { heightOnPage, paginate } from "./layout/paginate.ts";
import type { Strip } from "./layout/strip.ts";
import { pointsPerMillimetre, type Style } from "./style.ts";
import type { DocumentTree } from "./tree.ts";

/** How the text of a page is set: size in points, leading as a multiple of it, right margin in millimetres. */
export interface PageSetting {
  readonly size: number;
  readonly leading: number;
  readonly rightMargin: number;
}

/** A part of the page under a heading of the first two depths. */
export interface SectionSize {
  readonly title: string;
  readonly lines: number;
  readonly characters: number;
  readonly millimetres: number;
}

/** Whether a document fits one page between the legible limits of its style, and if not, what to do about it. */
export type PageFit = FittedPage | PageOverflow;

/** A document in the roomiest setting in which it fits. */
export interface FittedPage {
  readonly fits: true;
  readonly setting: PageSetting;
  readonly usedPercent: number;
  /** The document laid out in that setting. */
  readonly flow: Flow;
}

/** A document that is longer than its page. */
export interface PageOverflow {
  readonly fits: false;
  /** The tightest setting, which was not enough. */
  readonly setting: PageSetting;
  /** Lines of text that stand below the page. */
  readonly linesOver: number;
  readonly millimetresOver: number;
  /** The section in which the page ends. */
  readonly firstOverflowing: string;
  /** The highest first. */
  readonly sections: readonly SectionSize[];
  readonly cut: { readonly section: string; readonly aboutCharacters: number };
}

/** A page may be left so empty, as a share of its height, before a roomier setting is looked for: less than a line. */
const wasted = 0.02;
/** As many settings are tried between the limits at most: seven halvings leave less than one percent between them. */
const mostTries = 7;

/** Finds the roomiest setting in which the document fits one page. */
export function fitPage(tree: DocumentTree, style: Style, fonts: Fonts): PageFit {
  return roomiestFit((tightness) => measured(tree, style, fonts, tightness), pageExcess);
}

/** The roomiest setting in which the document fits so many pages; `undefined` when it fits them in none. */
export function fitPages(tree: DocumentTree, style: Style, fonts: Fonts, pages: number): FittedPage | undefined {
  const fit = roomiestFit(
    (tightness) => measured(tree, style, fonts, tightness),
    // How far the last page is from full says little here: only whether there are too many of them.
    ({ flow }) => (paginate(flow.strips, flow.area.height).length <= pages ? -1 : 1),
  );
  return fit.fits ? fit : undefined;
}

/**
 * Tries the limits, then settings between them where the excess would be nought if it grew evenly. The excess is a share
 * of the page: above nought the document does not fit.
 */
function roomiestFit(measureAt: (tightness: number) => Measured, excessOf: (measured: Measured) => number): PageFit {
  const roomiest = measureAt(0);
  let over = excessOf(roomiest);
  if (over <= 0) return fitted(roomiest);
  let best = measureAt(1);
  let under = excessOf(best);
  if (under > 0) return overflowed(best);
  let tooRoomy = 0;
  let tightEnough = 1;
  for (let tries = 0; tries < mostTries && under < -wasted; tries += 1) {
    // A little to the safe side, and away from the ends: type grows by steps, not evenly.
    const share = Math.min(0.95, (over + wasted / 2) / (over - under));
    const middle = tooRoomy + (tightEnough - tooRoomy) * share;
    const tried = measureAt(middle);
    const excess = excessOf(tried);
    if (excess <= 0) {
      best = tried;
      tightEnough = middle;
      under = excess;
    } else {
      tooRoomy = middle;
      over = excess;
    }
  }
  return fitted(best);
}

/**
 * How a document misses its page; `undefined` when it fits. A check asks only this: a page that fits is measured once, in
 * the tightest setting, and the roomiest one is not looked for.
 */
export function overflowOfPage(tree: DocumentTree, style: Style, fonts: Fonts): PageOverflow | undefined {
  const tightest = measured(tree, style, fonts, 1);
  return pageExcess(tightest) <= 0 ? undefined : overflowed(tightest);
}

/** The style of a document in the setting that fits it to its page. */
export function withSetting(style: Style, setting: PageSetting): Style {
  return {
    ...style,
    text: { ...style.text, size: setting.size, leading: setting.leading },
    margins: { ...style.margins, right: setting.rightMargin },
  };
}

/** The problem of a page that does not fit; `range` is where the regulation is written. */
export function pageTooLong(fit: PageOverflow, title: string, range: SourceRange): Diagnostic {
  const { linesOver, millimetresOver, sections, cut } = fit;
  const largest = sections.find((section) => section.title === cut.section);
  return problem("page-too-long", range, {
    title,
    linesOver,
    millimetresOver,
    largest: cut.section,
    largestLines: largest?.lines ?? 0,
    characters: cut.aboutCharacters,
  });
}

interface Measured {
  readonly setting: PageSetting;
  readonly flow: Flow;
  /** In points. */
  readonly height: number;
}

function measured(tree: DocumentTree, style: Style, fonts: Fonts, tightness: number): Measured {
  const setting = settingAt(tightness, style);
  const flow = flowDocument(tree, withSetting(style, setting), fonts);
  return { setting, flow, height: heightOnPage(flow.strips) };
}

/** By how much a document is higher than its page, as a share of the page. */
function pageExcess({ height, flow }: Measured): number {
  return height / flow.area.height - 1;
}

/** 0 is the roomiest setting, 1 the tightest. Sizes are whole twentieths of a point, so that people can name them. */
function settingAt(tightness: number, { onePage }: Style): PageSetting {
  const between = ([least, most]: readonly [number, number]): number => most - (most - least) * tightness;
  return {
    size: Math.round(between(onePage.size) * 20) / 20,
    leading: Math.round(between(onePage.leading) * 1000) / 1000,
    rightMargin: Math.round(between(onePage.rightMargin) * 10) / 10,
  };
}

function fitted({ setting, flow, height }: Measured): FittedPage {
  return { fits: true, setting, usedPercent: Math.round((1000 * height) / flow.area.height) / 10, flow };
}

function overflowed({ setting, flow, height }: Measured): PageOverflow {
  const over = height - flow.area.height;
  const first = firstBelow(flow, flow.area.height - (height - heightOf(flow.strips)));
  const linesOver = flow.strips.slice(first).reduce((sum, { lines }) => sum + lines, 0);
  const sections = sectionSizes(flow);
  const largest = sections[0];
  const perLine = largest === undefined ? 0 : largest.characters / Math.max(1, largest.lines);
  return {
    fits: false,
    setting,
    linesOver,
    millimetresOver: Math.ceil(over / pointsPerMillimetre),
    firstOverflowing: titleOf(flow, flow.strips[first]?.section ?? -1),
    sections,
    cut: { section: largest?.title ?? "", aboutCharacters: Math.ceil((linesOver * perLine) / 10) * 10 },
  };
}

/** The index of the first strip that does not wholly stand on the page, where footnotes leave so much room. */
function firstBelow({ strips }: Flow, room: number): number {
  let bottom = 0;
  return strips.findIndex((strip) => {
    bottom += strip.height;
    return !strip.gap && bottom > room;
  });
}

function sectionSizes(flow: Flow): readonly SectionSize[] {
  const bySection = new Map<number, readonly Strip[]>();
  for (const strip of flow.strips) bySection.set(strip.section, [...(bySection.get(strip.section) ?? []), strip]);
  return [...bySection]
    .map(([section, strips]) => ({
      title: titleOf(flow, section),
      lines: strips.reduce((sum, { lines }) => sum + lines, 0),
      characters: strips.reduce((sum, { characters }) => sum + characters, 0),
      millimetres: Math.round(heightOf(strips) / pointsPerMillimetre),
    }))
    .sort((a, b) => b.millimetres - a.millimetres);
}

/** What stands above the first heading goes under the title of that heading. */
function titleOf({ sections }: Flow, section: number): string {
  return sections[Math.max(0, section)] ?? "";
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}
