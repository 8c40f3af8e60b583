import type { PhrasingContent, Root } from "mdast";
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

/** Markdown of a template as a tree, which nobody may change. */
export function parseMarkdown(markdown: string): Root {
  const parse = (): Root => documentParser.parse(markdown);
  return markdown.length > longestLetter ? parse() : letters.of(markdown, parse);
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
