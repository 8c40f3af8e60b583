import { Parser } from "saxen";

/** An element with its attributes; text stands between them. */
export interface MarkupNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MarkupNode | string)[];
}

/** XML as an independent parser reads it. Throws at the first thing that is not well-formed. */
export function readMarkup(xml: string): MarkupNode {
  const root = { name: "", attributes: {}, children: [] as (MarkupNode | string)[] };
  const open: { name: string; children: (MarkupNode | string)[] }[] = [root];
  const parser = new Parser();
  const fail = (problem: Error | string): never => {
    throw new Error(`not well-formed: ${problem instanceof Error ? problem.message : problem}`);
  };
  parser.on("error", fail);
  parser.on("warn", fail);
  parser.on("openTag", (name, attributesOf, decode) => {
    const attributes = Object.entries(attributesOf()).map(([key, value]) => [key, decode(String(value))]);
    const node = { name, attributes: Object.fromEntries(attributes), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("closeTag", () => void open.pop());
  parser.on("text", (text, decode) => void open.at(-1)?.children.push(decode(text)));
  parser.parse(xml);
  return root;
}

/** All elements of these names, in order of reading. */
export function elementsIn(node: MarkupNode, ...names: readonly string[]): readonly MarkupNode[] {
  return node.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(names.includes(child.name) ? [child] : []), ...elementsIn(child, ...names)],
  );
}

/** Text with a space where one of these elements begins and ends. */
export function textIn(node: MarkupNode, apart: ReadonlySet<string>): string {
  return node.children
    .map((child) => {
      if (typeof child === "string") return child;
      const text = textIn(child, apart);
      return apart.has(child.name) ? ` ${text} ` : text;
    })
    .join("");
}
