import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Language } from "../../../values/language.ts";
import { blocksIn, headingsOf, inlinesOf, placesIn, placesOf, titlesOfPlaces } from "../../anchors.ts";
import { embeddedFaces } from "../../fonts/embedded-faces.ts";
import { holdableText } from "../../holdable-text.ts";
import { textArea } from "../../layout/lay-out.ts";
import type { Block, DocumentTree } from "../../tree.ts";
import { blocksToHast, footnotesToHast, type HtmlContext } from "../blocks-to-hast.ts";
import { cssString } from "../css-text.ts";
import { fontFaceRules } from "../font-faces.ts";
import { htmlPage } from "../html-page.ts";
import { inlinesToHast } from "../inlines-to-hast.ts";
import type { HtmlOptions } from "../render-html.ts";
import { styleSheet } from "../style-sheet.ts";
import { searchEntries } from "./search-entries.ts";
import { pagesOfSite, type SitePage } from "./site-pages.ts";
import { siteRules } from "./site-rules.ts";
import { stemming } from "./stemming.ts";

export interface SiteOptions extends HtmlOptions {
  /** The program of the search, as it goes to the reader's browser. */
  readonly searchScript: string;
}

export interface SiteFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const words = {
  ru: {
    skip: "К тексту",
    contents: "Содержание книги",
    search: "Поиск по книге",
    hint: "Слово, номер пункта или название",
    neighbours: "Соседние главы",
    none: "Ничего не нашлось. Попробуйте короче или другими словами.",
    found: "Нашлось мест",
    shown: "показаны первые",
  },
  en: {
    skip: "Skip to the text",
    contents: "Contents of the book",
    search: "Search the book",
    hint: "A word, the number of a clause or a title",
    neighbours: "Neighbouring chapters",
    none: "Nothing found. Try fewer or other words.",
    found: "Places found",
    shown: "the first shown",
  },
} as const;

/**
 * A book as a folder of HTML pages, one for every part and chapter, that opens from the disk: one style sheet, links to every
 * clause, a search whose index lies beside the pages. Nothing comes from a network, and a policy forbids it. Everything
 * but the search works without scripts. The same arguments give the same bytes.
 */
export async function renderSite(
  tree: DocumentTree,
  options: SiteOptions,
): Promise<readonly [SiteFile, ...SiteFile[]]> {
  const { style, fonts, lang, title, searchScript } = options;
  const headings = headingsOf(tree);
  const places = placesOf(tree);
  const pages = pagesOfSite(tree, headings, title);
  const names = new Map<Block, string>(headings.map(({ heading, name }) => [heading, name]));
  const files = filesOfNames(pages, names);
  const contextOf = (page: SitePage): HtmlContext => ({
    tree,
    headings,
    titles: titlesOfPlaces(tree),
    places,
    addressOf: (name) => {
      const file = files.get(name) ?? "";
      return file === page.fileName ? `#${name}` : `${file}#${name}`;
    },
    raise: page.level - 1,
    lang,
    style,
    fonts,
    measure: textArea(style).width,
  });
  const faces = await embeddedFaces(tree, style, fonts, "woff2");
  const css = `${fontFaceRules(faces)}\n${styleSheet(tree, style, fonts)}\n${siteRules(style)}\n`;
  const entries = pages.flatMap((page) => searchEntries(page, (block) => names.get(block)));
  const { none, found, shown } = words[lang];
  const data = { words: { none, found, shown }, stemming, entries };
  // "<" could end the element of a script, and two line ends of Unicode are none in JSON.
  const json = JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
  const [first, ...rest] = pages.map(
    (page, index): SiteFile => ({
      fileName: page.fileName,
      bytes: encoded(pageOf(page, { index, pages, tree, lang, title, context: contextOf(page) })),
    }),
  );
  if (first === undefined) throw new Error("a site has no page");
  return [
    first,
    ...rest,
    { fileName: "book.css", bytes: encoded(css) },
    { fileName: "search.js", bytes: encoded(searchScript) },
    { fileName: "search-data.js", bytes: encoded(`globalThis.bookSearch = ${json};\n`) },
  ];
}

/** The file in which a heading or a place stands. */
function filesOfNames(pages: readonly SitePage[], names: ReadonlyMap<Block, string>): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { fileName, blocks } of pages) {
    for (const block of blocksIn(blocks)) {
      const name = names.get(block);
      if (name !== undefined) files.set(name, fileName);
      for (const { id } of inlinesOf(block).flatMap(placesIn)) if (!files.has(id)) files.set(id, fileName);
    }
  }
  return files;
}

interface PageSurroundings {
  readonly index: number;
  readonly pages: readonly SitePage[];
  readonly tree: DocumentTree;
  readonly lang: Language;
  readonly title: string;
  readonly context: HtmlContext;
}

function pageOf(page: SitePage, { index, pages, tree, lang, title, context }: PageSurroundings): string {
  const say = words[lang];
  const name = index === 0 ? title : `${page.title} — ${title}`;
  const head = `@page { @top-left { content: ${cssString(holdableText(index === 0 ? "" : page.title))} } }`;
  return htmlPage({
    lang,
    title: name,
    sources: "script-src 'self' file:; style-src 'self' file: 'unsafe-inline'",
    head: [
      h("link", { rel: ["stylesheet"], href: "book.css" }),
      h("style", head),
      h("script", { src: "search.js", defer: true }),
    ],
    bodyProperties: { className: ["site"] },
    body: [
      h("a", { className: ["skip"], href: "#text" }, say.skip),
      h("header", { className: ["top"] }, [
        h("a", { className: ["home"], href: "index.html" }, holdableText(title)),
        // Without scripts there is no search: the form shows itself when its program runs.
        h("form", { role: "search", className: ["search"], hidden: true }, [
          h("label", { htmlFor: "query" }, say.search),
          h("input", {
            id: "query",
            type: "search",
            autocomplete: "off",
            placeholder: say.hint,
            ariaControls: "found",
          }),
          h("div", { id: "found", className: ["found"] }, [h("p", { role: "status", className: ["status"] }), h("ol")]),
        ]),
      ]),
      h("nav", { className: ["sidebar"], ariaLabel: say.contents }, sidebar(page, pages)),
      h("main", { id: "text", tabIndex: -1 }, [
        ...blocksToHast(page.blocks, context),
        ...footnotesToHast(page.blocks, context),
      ]),
      h("nav", { className: ["neighbours"], ariaLabel: say.neighbours }, [
        neighbour("prev", pages[index - 1]),
        neighbour("next", pages[index + 1]),
      ]),
      ...(tree.foot.length === 0 ? [] : [h("footer", { className: ["running"] }, inlinesToHast(tree.foot, context))]),
    ],
  });
}

/** Parts with their chapters; the part of the page that is read stands open. */
function sidebar(current: SitePage, pages: readonly SitePage[]): ElementContent[] {
  const link = (page: SitePage): ElementContent =>
    h("a", { href: page.fileName, ariaCurrent: page === current ? "page" : null }, holdableText(page.title));
  const parts: { readonly page: SitePage; readonly chapters: SitePage[] }[] = [];
  for (const page of pages.slice(1)) {
    if (page.level === 1) parts.push({ page, chapters: [] });
    else parts.at(-1)?.chapters.push(page);
  }
  return [
    h(
      "ul",
      parts.map(({ page, chapters }) => {
        if (chapters.length === 0) return h("li", link(page));
        const open = page === current || chapters.includes(current);
        return h("li", [
          h("details", { open }, [
            h("summary", holdableText(page.title)),
            h(
              "ul",
              [page, ...chapters].map((each) => h("li", link(each))),
            ),
          ]),
        ]);
      }),
    ),
  ];
}

function neighbour(rel: "prev" | "next", page: SitePage | undefined): ElementContent {
  if (page === undefined) return h("span");
  const title = holdableText(page.title);
  return h("a", { rel: [rel], href: page.fileName }, rel === "prev" ? `← ${title}` : `${title} →`);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
