import { toHtml } from "hast-util-to-html";
import type { Family } from "../fonts/face.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import { holdableText } from "../holdable-text.ts";
import { placeInCorner } from "../layout/corner.ts";
import { drawingToHast } from "../pictures/drawing-to-hast.ts";
import { longestRunning, shortened } from "../shortened.ts";
import { type BlockStyle, pointsPerMillimetre, type Style, type TextStyle } from "../style.ts";
import { type Block, type DocumentTree, groupRoles, type HeadingDepth, type Inline, plainText } from "../tree.ts";
import { cssRule, cssString } from "./css-text.ts";
import { fontFamilies } from "./font-faces.ts";

/** A style with the fonts of its families as CSS lists them. */
interface Sheet extends Style {
  readonly families: Readonly<Record<Family, string>>;
}

/**
 * The company style as CSS, for the screen and for paper, whose style may be set tighter. One rem is the size of the body text,
 * and lines are multiples of `--leading`.
 */
export function styleSheet(tree: DocumentTree, style: Style, fonts: Fonts, paper: Style = style): string {
  const families = fontFamilies(fonts);
  const sheet = { ...style, families };
  const printed = printRules(tree, { ...paper, families }, fonts);
  return [...bodyRules(sheet), ...blockRules(sheet), ...tableRules(sheet), narrowRules, ...printed].join("\n");
}

function bodyRules({ page, margins, text, colours, families }: Sheet): readonly string[] {
  const measure = ((page.width - margins.left - margins.right) * pointsPerMillimetre) / text.size;
  return [
    cssRule(":root", {
      "color-scheme": "light",
      "font-size": `max(100%, ${text.size}pt)`,
      "--leading": rounded(text.leading),
    }),
    cssRule("*", { "box-sizing": "border-box", margin: 0, padding: 0 }),
    cssRule("body", {
      "max-width": `${rounded(measure + 4)}rem`,
      margin: "0 auto",
      padding: "2rem",
      background: "#ffffff",
      color: text.colour,
      "font-family": families[text.family],
      "line-height": "var(--leading)",
      "overflow-wrap": "anywhere",
      hyphens: "auto",
    }),
    cssRule("a", { color: colours.link }),
    cssRule("a:focus-visible", { outline: `2px solid ${colours.accent}`, "outline-offset": "2px" }),
    cssRule("hr", { border: 0, "border-top": `0.9pt solid ${colours.accent}`, margin: "0.45rem 0" }),
    cssRule(".page-break", { "border-top": `1px dashed ${colours.rule}`, margin: "2rem 0" }),
  ];
}

/** A telephone: what stands side by side goes one below another. After the rules that it changes, and not for paper, which is as narrow. */
const narrowRules =
  "@media screen and (max-width: 40rem) { body { padding: 1rem; } .columns, .cards { display: block; } .flow { columns: 1 !important; } .wide > table { min-width: 40rem; } }";

function blockRules(style: Sheet): readonly string[] {
  const { paragraph, headings, chapter, groups, list, labelled, contents, signature, running, colours, families } =
    style;
  const depths = [1, 2, 3, 4] as const;
  return [
    cssRule("p, blockquote, .columns", { margin: `${paragraph.before}rem 0 ${paragraph.after}rem` }),
    cssRule("blockquote", { "border-left": `2pt solid ${colours.rule}`, "padding-left": "1rem" }),
    cssRule("h1, h2, h3, h4", { hyphens: "manual", "text-wrap": "balance", "break-after": "avoid" }),
    ...depths.map((depth: HeadingDepth) => blockRule(`h${depth}, .depth-${depth}`, headings[depth], style)),
    blockRule(".chapter", chapter, style),
    ...groupRoles.map((role) => blockRule(`.${role}`, groups[role], style)),
    cssRule(".group > :last-child", { "margin-bottom": 0 }),
    cssRule("ul, ol, dl", { margin: `${list.before}rem 0 ${list.after}rem` }),
    cssRule("li + li, .labelled + .labelled", { "margin-top": `${list.gap}rem` }),
    cssRule("ul, ol", { "padding-left": "1.4rem" }),
    cssRule("ul", { "list-style-type": cssString(`${holdableText(list.bullet)} `) }),
    cssRule(".clause, .contents ul", { "list-style": "none", "padding-left": 0 }),
    cssRule(".labelled", {
      display: "grid",
      "grid-template-columns": "var(--label) minmax(0, 1fr)",
      "column-gap": "0.7rem",
    }),
    ...(["clause", "term"] as const).map((variant) => {
      const { label } = labelled[variant];
      return cssRule(`.${variant} .label`, {
        "font-family": families[label.family],
        "font-weight": label.weight === "bold" ? 700 : 400,
        color: label.colour,
        hyphens: "manual",
      });
    }),
    ...([1, 2, 3] as const).map((level) => blockRule(`.level-${level}`, contents[level], style)),
    cssRule(".level-2", { "padding-left": "1.2rem" }),
    cssRule(".level-3", { "padding-left": "2.4rem" }),
    cssRule(".contents a", { color: "inherit", "text-decoration": "none" }),
    cssRule(".entries", {
      "list-style": "none",
      "padding-left": 0,
      ...textRules(style.table.cell, style.families),
    }),
    cssRule(".entries li", { margin: 0, "padding-left": "1rem", "text-indent": "-1rem", hyphens: "manual" }),
    cssRule("sup", { "font-size": "0.66em", "line-height": 0, "white-space": "nowrap" }),
    cssRule("sup a, .footnotes a[role=doc-backlink]", { color: "inherit", "text-decoration": "none" }),
    cssRule(".footnotes", {
      "border-top": `0.5pt solid ${style.text.colour}`,
      "margin-top": "2rem",
      "padding-top": "0.4rem",
    }),
    cssRule(".footnotes ol", { "list-style": "none", padding: 0 }),
    cssRule(".footnotes li", {
      display: "grid",
      "grid-template-columns": "1.3rem minmax(0, 1fr)",
      ...textRules({ ...groups.note, colour: style.text.colour }, families),
    }),
    cssRule(".callout", {
      border: `0.6pt solid ${colours.accent}`,
      "border-left-width": "3pt",
      background: colours.tint,
      padding: "0.5rem 0.8rem",
      margin: `${Math.max(style.table.before, 0.5)}rem 0 ${style.table.after}rem`,
    }),
    cssRule(".callout > :last-child", { "margin-bottom": 0 }),
    cssRule(".callout-title", {
      ...textRules({ ...headings[4], colour: colours.accent }, families),
      margin: "0 0 0.2rem",
      "break-after": "avoid",
    }),
    cssRule(".flow", { "column-gap": "2rem" }),
    cssRule(".columns", { display: "grid", "column-gap": "2rem" }),
    cssRule(".cards", {
      display: "grid",
      "grid-auto-rows": "1fr",
      margin: `${style.table.before}rem 0 ${style.table.after}rem`,
    }),
    cssRule(".cards > div", { border: `0.6pt dashed ${colours.rule}`, margin: "0 -0.6pt -0.6pt 0", padding: "0.9rem" }),
    cssRule(".columns > div > :first-child", { "margin-top": 0 }),
    cssRule(".columns > div > :last-child", { "margin-bottom": 0 }),
    cssRule(".picture", { margin: `${style.table.after}rem 0`, "line-height": 0 }),
    cssRule(".picture svg", { "max-width": "100%", height: "auto" }),
    cssRule(".picture.center", { "text-align": "center" }),
    cssRule(".picture.right", { "text-align": "right" }),
    blockRule(".signature", signature, style),
    cssRule(".signature", { display: "grid", "grid-template-columns": "45fr 25fr 30fr", "column-gap": "1rem" }),
    cssRule(".signature .line", { "border-bottom": `0.5pt solid ${signature.colour}`, height: "1.2em" }),
    blockRule(".running", running, style),
    cssRule(".corner", { "text-align": "right" }),
    cssRule("footer.running", { "margin-top": "2rem" }),
  ];
}

function tableRules({ table, colours, families }: Sheet): readonly string[] {
  const { x, y } = table.padding;
  return [
    cssRule("table", {
      "border-collapse": "collapse",
      width: "100%",
      margin: `${table.before}rem 0 ${table.after}rem`,
      ...textRules(table.cell, families),
    }),
    cssRule(".wide", { "overflow-x": "auto" }),
    cssRule("th, td", { "vertical-align": "top", padding: `${y}rem ${x}rem` }),
    cssRule("li.open", { "list-style-type": '"\u2610 "' }),
    cssRule("li.done", { "list-style-type": '"\u2611 "' }),
    cssRule("td:empty", { height: "1.8em" }),
    cssRule(".field", { margin: "0 0 0.35rem" }),
    cssRule(".field input, .field textarea", {
      width: "100%",
      "box-sizing": "border-box",
      font: "inherit",
      padding: "0.2rem 0.3rem",
      border: 0,
      "border-bottom": `0.5pt solid ${colours.rule}`,
      background: colours.tint,
      resize: "vertical",
    }),
    cssRule("td.blank", { padding: 0, "border-left": `0.4pt solid ${colours.rule}` }),
    cssRule("td.blank input", {
      width: "100%",
      height: "1.9em",
      "box-sizing": "border-box",
      font: "inherit",
      padding: "0 0.2rem",
      border: 0,
      background: "none",
    }),
    cssRule("thead", textRules(table.head, families)),
    cssRule("th", { "font-weight": "inherit", "text-align": "inherit", "vertical-align": "bottom" }),
    cssRule(".ruled thead tr", { background: colours.tint, "border-bottom": `0.9pt solid ${colours.accent}` }),
    cssRule(".ruled tbody tr", { "border-bottom": `0.4pt solid ${colours.rule}` }),
    cssRule(".plain td", { padding: `${rounded(y / 2)}rem 0.5rem ${rounded(y / 2)}rem 0` }),
    cssRule("th.right, td.right", { "text-align": "right", "white-space": "nowrap", hyphens: "manual" }),
    cssRule("th.right", { "white-space": "normal" }),
    cssRule("th.number, td.number", { "white-space": "nowrap" }),
    cssRule("th.center, td.center", { "text-align": "center" }),
  ];
}

/** A stretch of a document whose printed pages carry its title. */
export interface ChapterOnPaper {
  readonly title: string;
  /** The name of its pages in CSS. */
  readonly page: string;
  readonly blocks: readonly Block[];
}

/** The titles that run above the printed pages of chapters: no browser takes running text from a page, but each names its pages. */
export function chapterPages(chapters: readonly ChapterOnPaper[], style: Style, fonts: Fonts): string {
  const look = runningLook({ ...style, families: fontFamilies(fonts) });
  const content = (title: string): string => runningWords([{ kind: "text", value: title }]);
  return chapters
    .filter(({ title }) => title !== "")
    .map(({ page, title }) => `@page ${page} { @top-left { content: ${content(title)}; ${look} } }`)
    .join("\n");
}

function runningWords(inlines: readonly Inline[]): string {
  return cssString(holdableText(plainText(shortened(inlines, longestRunning))));
}

function runningLook({ text, running, families }: Sheet): string {
  return `font: ${rounded(running.scale * text.size)}pt ${families[running.family]}; color: ${running.colour};`;
}

/** Paper: size and margins of the style, numbers of pages, running text where the browser prints margin boxes. */
function printRules(tree: DocumentTree, sheet: Sheet, fonts: Fonts): readonly string[] {
  const { page, margins, text, pageNumbersFrom } = sheet;
  const look = runningLook(sheet);
  const box = (place: string, content: string): string => `@${place} { content: ${content}; ${look} }`;
  const boxes = [
    box(tree.chapterHead ? "top-right" : "top-center", "counter(page)"),
    ...(tree.head.length === 0 ? [] : [box("top-left", runningWords(tree.head))]),
    ...(tree.foot.length === 0 ? [] : [box("bottom-left", runningWords(tree.foot))]),
  ];
  const { left, right, top, bottom } = margins;
  const without = [
    ...(pageNumbersFrom > 1 ? [`@${tree.chapterHead ? "top-right" : "top-center"} { content: none }`] : []),
    // The title page of a book carries nothing but its title.
    ...(tree.chapterHead && pageNumbersFrom > 1 ? ["@bottom-left { content: none }"] : []),
  ];
  return [
    `@page { size: ${page.width}mm ${page.height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; ${boxes.join(" ")} }`,
    `@page :first { ${[...without, ...cornerBox(tree.corner, sheet, fonts)].join(" ")} }`,
    "@media print {",
    cssRule(":root", { "font-size": `${text.size}pt`, "--leading": rounded(text.leading) }),
    cssRule("body", { "max-width": "none", padding: 0, orphans: 2, widows: 2 }),
    cssRule("main > p, main > .group > p, main > section > p, main > section > .group > p", {
      "text-align": text.align,
    }),
    cssRule(".running", { display: "none" }),
    cssRule(".wide", { overflow: "visible" }),
    cssRule(".wide > table", { "min-width": 0 }),
    cssRule("thead", { display: "table-header-group" }),
    cssRule("tr, .columns, .cards > div, .keep, .signature, .labelled, .picture, .callout, .footnotes li", {
      "break-inside": "avoid",
    }),
    cssRule(".caption", { "break-after": "avoid" }),
    ...(tree.corner === null ? [] : [cssRule(".corner", { display: "none" })]),
    cssRule(".page-break", { border: 0, margin: 0, "break-after": "page" }),
    cssRule("a", { color: "inherit" }),
    cssRule(".contents a::after", { content: '" " target-counter(attr(href url), page)' }),
    "}",
  ];
}

/** The picture of the corner in the margin of the first sheet, where nothing else of the page can stand. */
function cornerBox(corner: DocumentTree["corner"], style: Style, fonts: Fonts): readonly string[] {
  if (corner === null) return [];
  const { drawing, width, height } = placeInCorner(corner, style, { fonts, em: style.text.size });
  const svg = drawingToHast(drawing, corner.picture);
  svg.properties.width = `${rounded(width)}pt`;
  svg.properties.height = `${rounded(height)}pt`;
  const data = Buffer.from(toHtml(svg, { space: "svg", closeEmptyElements: true })).toString("base64");
  return [`@bottom-right { content: url("data:image/svg+xml;base64,${data}"); text-align: right }`];
}

function blockRule(selector: string, look: Partial<BlockStyle>, { families }: Sheet): string {
  return cssRule(selector, {
    ...textRules(look, families),
    "margin-top": look.before === undefined ? undefined : `${look.before}rem`,
    "margin-bottom": look.after === undefined ? undefined : `${look.after}rem`,
  });
}

function textRules(look: Partial<TextStyle>, families: Sheet["families"]): Record<string, string | number | undefined> {
  return {
    "font-family": look.family === undefined ? undefined : families[look.family],
    "font-weight": look.weight === undefined ? undefined : look.weight === "bold" ? 700 : 400,
    "font-size": look.scale === undefined ? undefined : `${look.scale}rem`,
    "line-height": look.leading === undefined ? undefined : `calc(${rounded(look.leading)} * var(--leading))`,
    "text-align": look.align,
    color: look.colour,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
