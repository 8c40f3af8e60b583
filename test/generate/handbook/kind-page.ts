import { exampleText } from "./handbook-data.ts";
import { keySection } from "./key-section.ts";
import { code, page, yamlBlock } from "./markdown.ts";
import type { Schema } from "./schemas.ts";

/** The page of one kind: what it is for, a complete example, the files that ship, every key. */
export function kindPage(kind: string, purpose: string, schema: Schema, shipped: readonly string[]): string {
  const links = shipped.map((file) => `[${file}](../../${file})`).join(", ");
  return page([
    `# ${String(schema.title)} — ${code(kind)}`,
    String(schema.description ?? ""),
    `## Для чего\n\n${purpose.trim()}`,
    `## Пример целиком\n\n${yamlBlock(exampleText(kind))}`,
    shipped.length === 0 ? "" : `В готовом наборе: ${links}.`,
    `## Ключи\n\n${keySection(schema, schema)}`,
  ]);
}
