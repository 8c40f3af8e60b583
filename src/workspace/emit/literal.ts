const mostOnALine = 110;

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) && key !== "__proto__" ? key : `[${JSON.stringify(key)}]`;
}

function listed(open: string, items: readonly string[], close: string, indent: string): string {
  if (items.length === 0) return open + close;
  const blank = open === "{" ? " " : "";
  const line = `${open}${blank}${items.join(", ")}${blank}${close}`;
  if (line.length <= mostOnALine && !line.includes("\n")) return line;
  return `${open}\n${items.map((item) => `${indent}  ${item},`).join("\n")}\n${indent}${close}`;
}

/**
 * A value of the engine as JavaScript: plain data, maps and sets. `left` names keys that are left out wherever they
 * stand. Anything that is no data is a bug and throws.
 */
export function literal(value: unknown, left: ReadonlySet<string>, indent = ""): string {
  const inner = (item: unknown): string => literal(item, left, `${indent}  `);
  if (value === undefined) return "undefined";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "function" || typeof value === "symbol") throw new Error("only data can be printed");
  // U+2028 and its like end a line in older scripts.
  if (typeof value !== "object" || value === null)
    return JSON.stringify(value).replace(/[\u2028\u2029]/g, (sign) => (sign === "\u2028" ? "\\u2028" : "\\u2029"));
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]) => `[${inner(key)}, ${inner(item)}]`);
    return entries.length === 0 ? "new Map()" : listed("new Map([", entries, "])", indent);
  }
  if (value instanceof Set) return listed("new Set([", [...value].map(inner), "])", indent);
  if (Array.isArray(value)) return listed("[", value.map(inner), "]", indent);
  const members = Object.entries(value).filter(([key, item]) => !left.has(key) && item !== undefined);
  return listed(
    "{",
    members.map(([key, item]) => `${keyText(key)}: ${inner(item)}`),
    "}",
    indent,
  );
}
