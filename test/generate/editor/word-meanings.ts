import { changeInside, type Json, type Schema } from "./schema.ts";

/** «good — хорошая, poor — плохая» in a description says what each word of the list means. */
function meaningsIn(description: string, words: readonly string[]): string[] | undefined {
  const meanings = words.map((word) => {
    const others = words.filter((other) => other !== word).join("|");
    const end = `[,;.]\\s+(?:${others}) — |[;.]\\s|[.)]?$`;
    return new RegExp(`(?:^|[\\s,;.:(])${word} — (.+?)(?=${end})`, "u").exec(description)?.[1];
  });
  return meanings.every((meaning) => meaning !== undefined) ? meanings : undefined;
}

/**
 * The schema with `enumDescriptions` wherever the description explains every word. Done before references are replaced, so
 * that a list keeps its explanations where it is used under another description.
 */
export function withMeanings(schema: Schema): Schema {
  const inside = changeInside(schema, (inner) => withMeanings(inner));
  const { enum: listed, description } = inside;
  if (!Array.isArray(listed) || typeof description !== "string") return inside;
  const meanings = meaningsIn(description, (listed as readonly Json[]).map(String));
  return meanings === undefined ? inside : { ...inside, enumDescriptions: meanings };
}
