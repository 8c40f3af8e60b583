import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import type { SourceFile } from "../../src/reader/read-file.ts";

/** One key or one scalar value of a YAML file, and where its text lies. */
export interface Word {
  readonly file: string;
  /** The way to the value; a key has the way to what it opens. */
  readonly path: readonly (string | number)[];
  readonly is: "key" | "value";
  readonly text: string;
  /** Offset of the first letter, quotes aside. */
  readonly start: number;
  readonly quoted: boolean;
}

/** Every key and scalar of a file, in the order of the text. */
export function wordsOf({ file, text }: SourceFile): Word[] {
  const words: Word[] = [];
  const add = (node: unknown, path: Word["path"], is: Word["is"]): void => {
    if (!isScalar(node) || !node.range) return;
    const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
    words.push({
      file,
      path,
      is,
      text: String(node.source ?? node.value),
      start: node.range[0] + Number(quoted),
      quoted,
    });
  };
  const walk = (node: Node | null, path: Word["path"]): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const below = [...path, String(isScalar(key) ? key.value : key)];
        add(key, below, "key");
        walk(value as Node | null, below);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) walk(item as Node, [...path, index]);
    } else add(node, path, "value");
  };
  walk(parseDocument(text).contents, []);
  return words;
}

/** The text with one letter of each of these words changed, so that every place keeps its offset. */
export function respelt(text: string, words: Iterable<Word>): string {
  let changed = text;
  for (const { start } of words) {
    const letter = changed.charAt(start) === "q" ? "z" : "q";
    changed = changed.slice(0, start) + letter + changed.slice(start + 1);
  }
  return changed;
}
