import { code, codes } from "./markdown.ts";
import { definitions, resolved, type Schema } from "./schemas.ts";

/** One key of the language as the handbook lists it. */
export interface KeyRow {
  /** The way from the top of the file: `steps[].within`, `roles.<имя>[].id`. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly required: boolean;
  readonly example: string;
}

/** The keys of one shape of a mapping; `variant` tells which, where a mapping has several. */
export interface KeyTable {
  readonly variant?: string;
  readonly rows: readonly KeyRow[];
}

type Entries = Readonly<Record<string, Schema>>;

const typeWords: Readonly<Record<string, string>> = {
  string: "текст",
  number: "число",
  integer: "целое число",
  boolean: "`true` или `false`",
  array: "список",
  object: "запись",
};

function bounds({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Schema): string {
  const words = [
    ["от", minimum],
    ["больше", exclusiveMinimum],
    ["до", maximum],
    ["меньше", exclusiveMaximum],
  ] as const;
  return words.flatMap(([word, bound]) => (bound === undefined ? [] : [`${word} ${String(bound)}`])).join(" ");
}

function alternativesOf(schema: Schema): readonly Schema[] {
  return (schema.oneOf ?? schema.anyOf ?? []) as readonly Schema[];
}

/** What is written at the key, in words; shared parts are told on their own page. */
export function typeOf(schema: Schema, root: Schema): string {
  const { schema: own, shared } = resolved(schema, root);
  if (shared !== undefined)
    return `[${String(definitions[shared]?.title ?? shared)}](shared.md#${shared.toLowerCase()})`;
  if (own.const !== undefined) return code(String(own.const));
  if (Array.isArray(own.enum)) return `одно из: ${codes(own.enum)}`;
  if (own.items !== undefined) return `список: ${typeOf(own.items as Schema, root)}`;
  if (own.format === "date") return "дата ГГГГ-ММ-ДД";
  const named = own.additionalProperties;
  if (typeof named === "object" && named !== null && own.properties === undefined)
    return `имя: ${typeOf(named as Schema, root)}`;
  const alternatives = alternativesOf(own);
  if (alternatives.length > 0 && own.discriminator === undefined)
    return [...new Set(alternatives.map((one) => typeOf(one, root)))].join(" или ");
  const words = [own.type ?? "object"].flat().map((name) => typeWords[String(name)] ?? String(name));
  return [words.join(" или "), bounds(own)].filter((part) => part !== "").join(" ");
}

function exampleOf(schema: Schema): string {
  const [first] = (schema.examples ?? []) as readonly unknown[];
  if (first === undefined) return "";
  if (typeof first !== "object" || first === null) return code(String(first));
  const text = JSON.stringify(first)
    .replaceAll(/"([\p{L}\d.-]+)":/gu, "$1: ")
    .replaceAll(",", ", ");
  return text.length > 90 ? "" : code(text);
}

/** The schemas one step below a value that is no shared part, with the step as it is printed. */
function stepsBelow(schema: Schema, root: Schema, key: string): (readonly [key: string, schema: Schema])[] {
  const { schema: own, shared } = resolved(schema, root);
  if (shared !== undefined) return [];
  const named = own.additionalProperties;
  const maps: readonly (readonly [string, unknown])[] = [
    [`${key}[]`, own.items],
    [`${key}.<имя>`, named],
  ];
  return maps.flatMap(([step, below]) =>
    typeof below === "object" && below !== null ? [[step, below as Schema] as const] : [],
  );
}

/** The tag of an alternative among others, such as `type: tiers`. */
function variantOf(schema: Schema): string | undefined {
  const tag = Object.entries((schema.properties ?? {}) as Entries).find(([, value]) => value.const !== undefined);
  return tag && `${tag[0]}: ${String(tag[1].const)}`;
}

/**
 * All keys of a schema below `prefix`: first the table of its plain keys, each followed by what it opens, then one table
 * for every variant of a mapping that has several shapes.
 */
export function keyTables(schema: Schema, root: Schema, prefix = ""): KeyTable[] {
  const { schema: mapping } = resolved(schema, root);
  const required = (mapping.required ?? []) as readonly string[];
  const rows: KeyRow[] = [];
  const variants: KeyTable[] = [];
  const open = (key: string, value: Schema): void => {
    const { schema: here, shared } = resolved(value, root);
    if (shared !== undefined) return;
    for (const [step, below] of stepsBelow(value, root, key)) open(step, below);
    const found = keyTables(value, root, `${key}.`);
    const [plain, ...others] = found;
    if (here.properties !== undefined && plain !== undefined) rows.push(...plain.rows);
    variants.push(...(here.properties !== undefined ? others : []));
    for (const alternative of alternativesOf(here)) {
      const { schema: shape, shared: isShared } = resolved(alternative, root);
      if (isShared !== undefined) continue;
      if (shape.properties === undefined) {
        open(key, shape);
        continue;
      }
      const [first, ...rest] = keyTables(shape, root, `${key}.`);
      const tag = variantOf(shape);
      const variant =
        tag !== undefined ? `${key} с ${tag}` : shape.title === undefined ? key : `${key} — ${String(shape.title)}`;
      variants.push({ variant, rows: first?.rows ?? [] }, ...rest);
    }
  };
  for (const [name, value] of Object.entries((mapping.properties ?? {}) as Entries)) {
    const { schema: here, shared } = resolved(value, root);
    // What a shared part says of itself stands on its own page; here only what this key adds.
    const own = shared === undefined ? here : value;
    const key = `${prefix}${name}`;
    rows.push({
      key,
      title: String(here.title ?? ""),
      description: String(own.description ?? ""),
      type: typeOf(value, root),
      required: required.includes(name),
      example: exampleOf(own),
    });
    open(key, value);
  }
  return [{ rows }, ...variants, ...(prefix === "" ? wholeVariants(mapping, root) : [])];
}

/** The shapes of a whole file: the first in full, of the others only what differs from it. */
function wholeVariants(mapping: Schema, root: Schema): KeyTable[] {
  const tag = (mapping.discriminator as { readonly propertyName?: string } | undefined)?.propertyName;
  if (tag === undefined) return [];
  const shapes = alternativesOf(mapping).map((shape) => {
    const word = ((shape.properties ?? {}) as Entries)[tag]?.const;
    return { variant: `${tag}: ${String(word)}`, tables: keyTables({ ...shape, $defs: root.$defs }, root, "") };
  });
  const known = new Set((shapes[0]?.tables ?? []).flatMap(({ rows }) => rows.map((row) => JSON.stringify(row))));
  return shapes.flatMap(({ variant, tables }, index) =>
    tables.map((each) => ({
      variant: each.variant === undefined ? variant : `${variant}, ${each.variant}`,
      rows: index === 0 ? each.rows : each.rows.filter((row) => !known.has(JSON.stringify(row))),
    })),
  );
}
