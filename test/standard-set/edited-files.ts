import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { shipped } from "./asked-situations.ts";

/** A shipped file with an edit; everything else stays as it is written. */
export function edited(file: string, edit: (document: Document) => void): string {
  const document = parseDocument(shipped[file] ?? "");
  edit(document);
  return document.toString({ lineWidth: 0 });
}

/** A list or a mapping of a file. */
export type Entries = YAMLSeq<unknown> | YAMLMap<unknown, unknown>;

/** The lists and mappings where a path leads: keys one below another, `*` for each of several. */
export function entriesAt(node: unknown, [step, ...below]: readonly string[]): readonly Entries[] {
  if (step === undefined) return isSeq(node) || isMap(node) ? [node] : [];
  if (isSeq(node)) return step === "*" ? node.items.flatMap((item) => entriesAt(item, below)) : [];
  if (!isMap(node)) return [];
  const pairs = step === "*" ? node.items : node.items.filter(({ key }) => String(key) === step);
  return pairs.flatMap(({ value }) => entriesAt(value, below));
}

/** Puts the entries of these lists and mappings upside down. */
export function upsideDown(document: Document, paths: readonly string[]): void {
  for (const path of paths)
    for (const entries of entriesAt(document.contents, path.split("/"))) entries.items.reverse();
}

/** Every list of several entries in a file, by its path with `*` for places in lists and for keys that the author chose. */
export function listsIn(node: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (isSeq(node))
    return [...(node.items.length > 1 ? [path] : []), ...node.items.flatMap((item) => listsIn(item, [...path, "*"]))];
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => listsIn(value, [...path, String(key)]));
}

/** The kind that a text says it is of. */
export function kindOfText(text: string): string {
  return /^kind: (\S+)/m.exec(text)?.[1] ?? "";
}
