import { typeOf } from "./key-rows.ts";
import { keySection } from "./key-section.ts";
import { codes, page } from "./markdown.ts";
import { definitions, type Schema } from "./schemas.ts";

function formOf(schema: Schema): string {
  const { pattern, maxLength, examples } = schema;
  const length = maxLength === undefined ? "" : `Не длиннее ${String(maxLength)} знаков.`;
  const form = pattern === undefined ? "" : "Вид записи проверяется.";
  const shown = Array.isArray(examples) ? examples.filter((example) => typeof example !== "object") : [];
  const example = shown.length === 0 ? "" : `Например: ${codes(shown)}.`;
  return [`Пишется: ${typeOf({ ...schema, $ref: undefined }, schema)}.`, form, length, example]
    .filter((part) => part !== "")
    .join(" ");
}

/** The parts that many kinds share, each under the name that the key tables link to. */
export function sharedPage(): string {
  const parts = Object.entries(definitions).map(([name, schema]) =>
    [
      `<a id="${name.toLowerCase()}"></a>\n\n## ${String(schema.title ?? name)}`,
      String(schema.description ?? ""),
      formOf(schema),
      keySection(schema, schema),
    ]
      .filter((part) => part !== "")
      .join("\n\n"),
  );
  return page(["# Общие части", "Эти записи одинаковы во всех видах регламентов.", ...parts]);
}
