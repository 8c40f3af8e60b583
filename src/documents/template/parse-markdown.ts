import type { PhrasingContent, Root, RootContent } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { directive } from "micromark-extension-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { recent } from "../recent.ts";

const documentParser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(blockDirectives).freeze();

const richParser = unified().use(remarkParse).use(inlineEmphasisOnly).freeze();

/** Letters of a mailing differ in the values of their slots, which are no part of the Markdown. */
const letters = recent<Root>(16);
const longestLetter = 20_000;

/** Markdown of a template as a tree, which nobody may change. Its nodes know where they stand by offsets. */
export function parseMarkdown(markdown: string): Root {
  if (markdown.length > longestLetter) return { type: "root", children: chaptersOf(markdown).flatMap(parseChapter) };
  return letters.of(markdown, () => documentParser.parse(markdown));
}

interface Chapter {
  readonly text: string;
  /** Where it begins in the document. */
  readonly from: number;
}

/**
 * A long document between the page breaks that stand in no container. While the parser works it knows so much of every
 * word that a whole book takes a hundred megabytes. Only a footnote may stand in another chapter than its text.
 */
function chaptersOf(markdown: string): readonly Chapter[] {
  const chapters: Chapter[] = [];
  let from = 0;
  let open = 0;
  for (const { 0: line, 1: name, index } of markdown.matchAll(/^(?::::+ *([a-z]*).*|::pagebreak *)$/gm)) {
    if (!line.startsWith(":::")) {
      if (open > 0) continue;
      chapters.push({ text: markdown.slice(from, index), from });
      from = index;
    } else open += name === "" ? -1 : 1;
  }
  const whole = { text: markdown, from: 0 };
  return open !== 0 || markdown.includes("[^") ? [whole] : [...chapters, { text: markdown.slice(from), from }];
}

function parseChapter({ text, from }: Chapter): readonly RootContent[] {
  const { children } = documentParser.parse(text);
  for (const node of children) shift(node, from);
  return children;
}

function shift(node: RootContent, by: number): void {
  const { position } = node;
  if (position !== undefined) {
    const { start, end } = position;
    node.position = {
      start: { ...start, offset: (start.offset ?? 0) + by },
      end: { ...end, offset: (end.offset ?? 0) + by },
    };
  }
  if ("children" in node) for (const child of node.children) shift(child, by);
}

/** Text on one line in which nothing can be markup. */
const plain = /^(?!\s)[^*_[\]\\\r\n\t\0]+(?<!\s)$/;

/** Text of a regulation: a run of inlines for every paragraph of it. */
export function parseRichText(text: string): readonly (readonly PhrasingContent[])[] {
  if (plain.test(text)) return [[{ type: "text", value: text }]];
  return richParser.parse(text).children.map((node) => (node.type === "paragraph" ? node.children : []));
}

/** Container and leaf directives. The text construct would eat "15:00" and "Срок:3". */
function blockDirectives(this: Processor): void {
  const data = this.data();
  const { text: _, ...syntax } = directive();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
}

/** Everything but emphasis, strong, links and escapes reads as plain characters. */
function inlineEmphasisOnly(this: Processor): void {
  const blocks = [
    "blockQuote",
    "codeFenced",
    "codeIndented",
    "definition",
    "headingAtx",
    "htmlFlow",
    "list",
    "setextUnderline",
    "thematicBreak",
  ];
  const inlines = ["autolink", "characterReference", "codeText", "htmlText", "labelStartImage"];
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: [...blocks, ...inlines] } }];
}
