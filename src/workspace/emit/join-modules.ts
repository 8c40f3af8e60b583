import { readFileSync } from "node:fs";
import { dirname, posix } from "node:path";

/** Modules by their path below `dist/` without extension, each after those that it needs. */
type Joined = Map<string, string>;

/** What stands in for a module: its own text, under the same path. */
export type Substitutes = Readonly<Record<string, string>>;

const importPattern = /^import\s*(?:\{([^}]*)\}\s*from\s*)?"([^"]+)";?\n?/gm;
const exportPattern = /^export (?=(?:async )?(?:function\*?|class|const|let) )/gm;
const exportedName = /^export (?:async )?(?:function\*?|class|const|let) (\w+)/gm;

/** The name of a module's namespace: `engine/deal/read-facts` -> `$engine_deal_read_facts`. */
export function namespaceOf(path: string): string {
  return `$${path.replace(/\W/g, "_")}`;
}

function textOf(dist: string, path: string, substitutes: Substitutes): string {
  return substitutes[path] ?? readFileSync(`${dist}/${path}.js`, "utf8");
}

function join(dist: string, path: string, substitutes: Substitutes, joined: Joined): void {
  if (joined.has(path)) return;
  const text = textOf(dist, path, substitutes);
  const borrowed: string[] = [];
  for (const [, names, from = ""] of text.matchAll(importPattern)) {
    if (!from.startsWith(".")) throw new Error(`${path} needs ${from}, which a module on its own cannot have`);
    const needed = posix.join(dirname(path), from).replace(/\.js$/, "");
    join(dist, needed, substitutes, joined);
    const list = (names ?? "")
      .split(",")
      .map((name) => name.trim().replace(/ as /, ": "))
      .filter((name) => name !== "");
    if (list.length > 0) borrowed.push(`const { ${list.join(", ")} } = ${namespaceOf(needed)};`);
  }
  const names = [...text.matchAll(exportedName)].map(([, name]) => name);
  const body = text
    .replace(importPattern, "")
    .replace(exportPattern, "")
    .replace(/^export \{\s*\};?\n?/gm, "")
    .trim();
  if (/^(?:import|export)\b/m.test(body)) throw new Error(`${path} is written in a way that cannot be joined`);
  const lines = [...borrowed, body, `return { ${names.join(", ")} };`].join("\n");
  joined.set(path, `// ${path}\nconst ${namespaceOf(path)} = (() => {\n${lines}\n})();\n`);
}

/**
 * The compiled modules below `dist` that `entry` needs as one text without imports: every module in a scope of its own,
 * under its `namespaceOf`. A module may be replaced by `substitutes`.
 */
export function joinModules(dist: string, entry: string, substitutes: Substitutes): string {
  const joined: Joined = new Map();
  join(dist, entry, substitutes, joined);
  return [...joined.values()].join("\n");
}
