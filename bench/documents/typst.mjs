import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fontSources } from "../../dist/documents/fonts/face.js";

/** Typst with the fonts that our documents are set in. */
export function openTypst() {
  const { resolve } = createRequire(new URL("../../package.json", import.meta.url));
  const fontBlobs = Object.values(fontSources).map((source) => readFileSync(resolve(source)));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  return {
    /** Forgets what was set so far. */
    forget: () => compiler.evictCache(0),
    pdf(mainFileContent) {
      const compiled = compiler.compile({ mainFileContent });
      if (compiled.result === null) throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeError())));
      return { pdf: compiler.pdf(compiled.result), pages: compiled.result.numOfPages };
    },
  };
}

/**
 * The text of a document as Typst markup: the same page, fonts, sizes, hyphenation, tables, numbers of pages and running
 * text. Pictures are left out: what remains is less than we draw ourselves.
 */
export function typstOf(tree, style, lang) {
  const { page, margins, text } = style;
  const mm = (length) => `${length}mm`;
  return [
    `#set page(width: ${mm(page.width)}, height: ${mm(page.height)}, margin: (left: ${mm(margins.left)}, right: ${mm(margins.right)}, top: ${mm(margins.top)}, bottom: ${mm(margins.bottom)}), header: ${content(tree.head)}, footer: ${content(tree.foot)})`,
    `#set text(lang: "${lang}", font: ("PT ${text.family === "serif" ? "Serif" : "Sans"}", "DejaVu Sans"), size: ${text.size}pt, hyphenate: true, top-edge: 0.75em, bottom-edge: -0.25em)`,
    `#set par(justify: ${text.align === "justify"}, leading: ${(text.leading - 1).toFixed(3)}em, spacing: ${(text.leading - 1 + style.paragraph.after).toFixed(3)}em)`,
    ...[1, 2, 3, 4].map((depth) => headingLook(depth, style.headings[depth])),
    `#show table: set text(font: ("PT Sans", "DejaVu Sans"), size: ${style.table.cell.scale}em)`,
    "#show table: set par(justify: false)",
    "#let page-of(id) = context link(label(id), str(locate(label(id)).page()))",
    blocks(tree.blocks, style),
  ].join("\n");
}

function headingLook(depth, { scale, before, after }) {
  return `#show heading.where(level: ${depth}): it => block(above: ${1 + before}em, below: ${0.4 + after}em, sticky: true, text(font: ("PT Sans", "DejaVu Sans"), weight: "bold", size: ${scale}em, hyphenate: false, par(justify: false, it.body)))`;
}

const quoted = (text) => `"${text.replace(/[\\"]/g, "\\$&")}"`;

const content = (children) => `[${children.map(inline).join("")}]`;

function inline(node) {
  switch (node.kind) {
    case "text":
      return `#${quoted(node.value)};`;
    case "strong":
      return `#strong${content(node.children)};`;
    case "emphasis":
      return `#emph${content(node.children)};`;
    case "link":
      return `#link(${node.url.startsWith("#") ? `label(${quoted(node.url.slice(1))})` : quoted(node.url)})${content(node.children)};`;
    case "page":
      return `#page-of(${quoted(node.id)});`;
    case "pages":
      return node.ids.map((id) => `#page-of(${quoted(id)});`).join(", ");
    case "place":
      return `#metadata(none)#label(${quoted(node.id)});`;
    default:
      return "#linebreak();";
  }
}

const blocks = (nodes, style) => nodes.map((node) => block(node, style)).join("\n\n");
const inBrackets = (nodes, style) => `[${blocks(nodes, style)}]`;

function block(node, style) {
  switch (node.kind) {
    case "heading": {
      const label = node.id === null ? "" : ` #label(${quoted(node.id)})`;
      return `#heading(level: ${node.depth})${content(node.children)}${label}`;
    }
    case "paragraph":
      return node.children.map(inline).join("");
    case "list": {
      const items = node.items.map((item) => inBrackets(item, style)).join(", ");
      return node.start === null ? `#list(${items})` : `#enum(start: ${node.start}, ${items})`;
    }
    case "labelled": {
      const items = node.items.map(({ label, children }) => `[#${quoted(label)};], ${content(children)}`).join(", ");
      const first = node.variant === "clause" ? "2.6em" : "24%";
      return `#grid(columns: (${first}, 1fr), column-gutter: 0.8em, row-gutter: 0.6em, ${items})`;
    }
    case "table":
      return table(node);
    case "quote":
      return `#quote(block: true)${inBrackets(node.children, style)}`;
    case "columns": {
      const widths = node.columns.map(({ width }) => `${width}fr`).join(", ");
      const cells = node.columns.map(({ children }) => inBrackets(children, style)).join(", ");
      return `#grid(columns: (${widths}), column-gutter: 1.5em, ${cells})`;
    }
    case "group": {
      const { scale = 1, align = "left", family = "serif", weight = "regular" } = style.groups[node.role] ?? {};
      const keeps = node.role === "keep" ? "breakable: false, " : "";
      const font = `font: ("PT ${family === "serif" ? "Serif" : "Sans"}", "DejaVu Sans"), weight: "${weight}", size: ${scale}em`;
      const set = node.role === "keep" ? "" : `#set text(${font});#set align(${align});#set par(justify: false);`;
      return `#block(${keeps}width: 100%)[${set}\n${blocks(node.children, style)}]`;
    }
    case "signature":
      return `#grid(columns: (1fr, 1fr, 1fr), [#${quoted(node.role)};], line(length: 80%), [#${quoted(node.name)};])`;
    case "field":
      return "#v(1.6em)#line(length: 100%, stroke: 0.4pt)\n".repeat(node.lines);
    case "rule":
      return "#line(length: 100%, stroke: 0.5pt)";
    case "contents":
      return `#outline(title: none, depth: ${node.depth})`;
    case "space":
      return `#v(${node.millimetres}mm)`;
    case "pagebreak":
      return "#pagebreak(weak: true)";
    default:
      return "";
  }
}

function table({ columns, head, rows, variant }) {
  const widths = columns.map(({ width }) => (width === null ? "auto" : `${width}fr`)).join(", ");
  const aligns = columns.map(({ align }) => align ?? "left").join(", ");
  const header = head === null ? "" : `table.header(${head.map((cell) => `strong${content(cell)}`).join(", ")}), `;
  const stroke = variant === "ruled" ? "(bottom: 0.4pt)" : "none";
  const cells = rows.map((row) => row.map(content).join(", ")).join(",\n");
  return `#table(columns: (${widths},), align: (${aligns},), stroke: ${stroke}, ${header}${cells})`;
}
