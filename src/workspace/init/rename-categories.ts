import { type Document, isScalar, isSeq, type Node, Scalar, visit } from "yaml";
import { starterCategories } from "./new-project.ts";

/** What becomes of a category of the example: its new id, or `undefined` for one that is left out. */
export type CategoryNames = ReadonlyMap<string, string | undefined>;

/** The best categories keep their order, and the last one stays the one for everybody else. */
export function categoryNames(categories: readonly string[]): CategoryNames {
  const last = starterCategories.length - 1;
  return new Map(
    starterCategories.map((old, index) => [old, index === last ? categories.at(-1) : categories.slice(0, -1)[index]]),
  );
}

/** An unquoted word may mean a number, a flag or nothing, and then it is no name any more. */
export function wordScalar(text: string): Scalar {
  const scalar = new Scalar(text);
  const safe =
    /^\p{L}[\p{L}\p{N}«»"&.,()-]*(?: [\p{L}\p{N}«»"&.,()-]+)*$/u.test(text) && !/^(true|false|null)$/i.test(text);
  scalar.type = safe ? "PLAIN" : "QUOTE_DOUBLE";
  return scalar;
}

/** A category alone, or as a part of a reference such as `prices#base/VIP/0`; other text stays. */
function renamed(text: string, names: CategoryNames): string | undefined {
  if (names.has(text)) return names.get(text);
  if (!/^[a-z-]+#/.test(text)) return text;
  const parts = text.split(/([#/])/).map((part) => (names.has(part) ? names.get(part) : part));
  return parts.includes(undefined) ? undefined : parts.join("");
}

function mentionsDropped(node: Node, names: CategoryNames): boolean {
  let found = false;
  visit(node, {
    Scalar: (_key, scalar) => {
      if (renamed(String(scalar.value), names) !== undefined) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Items of the list under `key` that speak of a category that is left out go away whole. */
function dropItems(document: Document, key: string, names: CategoryNames): void {
  const list = document.get(key);
  if (!isSeq<Node>(list)) return;
  list.items = list.items.filter((item) => !mentionsDropped(item, names));
}

function isDropped(key: unknown, names: CategoryNames): boolean {
  const word = isScalar(key) ? String(key.value) : "";
  return names.has(word) && names.get(word) === undefined;
}

/** Renames the categories of an example in one of its files, and leaves out those that the new project does not want. */
export function renameCategories(document: Document, names: CategoryNames): void {
  dropItems(document, "categories", names);
  dropItems(document, "situations", names);
  visit(document, {
    Map: (_key, map) => {
      map.items = map.items.filter(({ key }) => !isDropped(key, names));
    },
    Scalar: (_key, scalar) => {
      const text = String(scalar.value);
      const name = renamed(text, names);
      if (name === undefined || name === text) return;
      const { type } = wordScalar(name);
      Object.assign(scalar, { value: name, type });
    },
  });
}
