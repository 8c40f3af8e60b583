import { isGiven, typeOfField } from "../../documents/data/read-letter-datum.ts";
import { lineFacts, lineKeys } from "../../engine/deal/read-lines.ts";
import type { Fact } from "../../model/fact.ts";
import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";
import type { ColumnMeaning } from "../deals/table-columns.ts";
import type { DocumentOfValue } from "../documents/with-data.ts";
import { loadSchema } from "../package-files.ts";

type Schema = Readonly<Record<string, unknown>>;
type Meanings = Map<string, ColumnMeaning>;

/** A list in one row of a table: `solution.1`, `deal.lines.12.price`. More of them want NDJSON. */
const mostItems = 50;

/** What a column of a document's data may be called: `client.name`, `fields.debt`, `deal.order.amount`, `deal.lines.1.price`, `facts.work.calls`. */
export function columnsOfData(
  { schema: schemaName, factsUnder }: Pick<DocumentOfValue, "schema" | "factsUnder">,
  declared: readonly DocumentRegulation[],
  facts: ReadonlyMap<string, Fact>,
): ReadonlyMap<string, ColumnMeaning> {
  const columns: Meanings = new Map();
  const definitions = loadSchema("definitions").$defs as Readonly<Record<string, Schema>>;
  addSchema(loadSchema(schemaName), "", definitions, columns);
  for (const field of declared.flatMap(({ fields = [] }) => fields)) {
    if (isGiven(field)) add(columns, `fields.${field.id}`, field.title, typeOfField(field) as ColumnMeaning["type"]);
  }
  for (const fact of facts.values()) add(columns, `${factsUnder}.${fact.name}`, fact.title, fact.type);
  if (factsUnder === "deal") addLines(facts, columns);
  return columns;
}

function add(columns: Meanings, name: string, title: string, type: ColumnMeaning["type"]): void {
  columns.set(name, { name, title, type });
}

/** Every leaf of a schema is a column; what its schema leaves open is added from the dictionaries. */
function addSchema(
  schema: Schema,
  name: string,
  definitions: Readonly<Record<string, Schema>>,
  columns: Meanings,
): void {
  const { $ref: reference } = schema;
  const definition = typeof reference === "string" ? (reference.split("/").at(-1) ?? "") : undefined;
  const whole = definition === undefined ? schema : { ...definitions[definition], ...schema };
  const below = (part: string): string => (name === "" ? part : `${name}.${part}`);
  if (whole.properties !== undefined) {
    for (const [key, value] of Object.entries(whole.properties as Readonly<Record<string, Schema>>))
      addSchema(value, below(key), definitions, columns);
  } else if (whole.type === "array") {
    for (let item = 1; item <= mostItems; item += 1)
      addSchema(whole.items as Schema, below(String(item)), definitions, columns);
  } else if (whole.type !== "object") {
    add(columns, name, String(whole.title ?? name), typeOfLeaf(whole, definition));
  }
}

function typeOfLeaf({ type }: Schema, definition: string | undefined): ColumnMeaning["type"] {
  if (definition === "date") return "date";
  if (type === "boolean") return "flag";
  // A number of the register may be a count or words: digits are the count.
  return type === "integer" || type === "number" || Array.isArray(type) ? "number" : "text";
}

const measures: Readonly<Record<string, ColumnMeaning["type"]>> = {
  quantity: "quantity",
  price: "money",
  cost: "money",
  vat: "percent",
};

function addLines(facts: ReadonlyMap<string, Fact>, columns: Meanings): void {
  const own = lineFacts(facts);
  for (let line = 1; line <= mostItems; line += 1) {
    for (const key of lineKeys) add(columns, `deal.lines.${line}.${key}`, `${line} ${key}`, measures[key] ?? "text");
    for (const [key, fact] of own) add(columns, `deal.lines.${line}.${key}`, `${line} ${fact.title}`, fact.type);
  }
}
