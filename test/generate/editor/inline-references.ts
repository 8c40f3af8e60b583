import { changeInside, isSchema, type Schema } from "./schema.ts";

/** Keywords of ours, of the reader or of the newer dialect that say nothing to an editor. */
const notForEditors = new Set(["$schema", "$id", "$defs", "$ref", "tsType", "discriminator"]);

/**
 * The schema of 2020-12 with every reference replaced by what it points to. In draft-07 words beside a `$ref` are ignored,
 * so they are laid over the definition here. Throws for a reference into nowhere and for one that leads to itself.
 */
export function inlineReferences(file: Schema, shared: Schema): Schema {
  const inline = (schema: Schema, scope: Schema, trail: readonly string[]): Schema => {
    const { $ref: reference } = schema;
    const own = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !notForEditors.has(keyword)));
    if (typeof reference !== "string") return changeInside(own, (inner) => inline(inner, scope, trail));
    const [place = "", name = ""] = reference.split("#/$defs/");
    const home = place === "" ? scope : shared;
    const target = isSchema(home.$defs) ? home.$defs[name] : undefined;
    if (!isSchema(target)) throw new Error(`${reference} points at nothing`);
    const step = `${home === shared ? "shared" : "own"} ${name}`;
    if (trail.includes(step)) throw new Error(`${reference} leads to itself`);
    const definition = inline(target, home, [...trail, step]);
    return { ...definition, ...changeInside(own, (inner) => inline(inner, scope, trail)) };
  };
  return inline(file, file, []);
}
