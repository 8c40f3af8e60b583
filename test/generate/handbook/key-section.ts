import { type KeyRow, type KeyTable, keyTables } from "./key-rows.ts";
import { code, table } from "./markdown.ts";
import type { Schema } from "./schemas.ts";

function cellsOf({ key, title, description, type, required, example }: KeyRow): readonly string[] {
  const said = description === "" ? title : `**${title}.** ${description}`;
  return [code(key), said, type, required ? "да" : "", example];
}

function sectionOf({ variant, rows }: KeyTable): string {
  const keys = table(["Ключ", "Что это", "Что пишется", "Нужен", "Пример"], rows.map(cellsOf));
  return variant === undefined ? keys : `### ${variant}\n\n${keys}`;
}

/** Every key below a schema, in tables. */
export function keySection(schema: Schema, root: Schema): string {
  return keyTables(schema, root)
    .filter(({ rows }) => rows.length > 0)
    .map(sectionOf)
    .join("\n\n");
}
