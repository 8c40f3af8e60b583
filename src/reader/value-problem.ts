import type { ValueType } from "../diagnostics/catalogue/wrong-type.ts";
import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../diagnostics/diagnostic.ts";
import { foreignLetter, inLatin } from "../diagnostics/look-alike-letters.ts";
import { nearestWord } from "../diagnostics/nearest-word.ts";
import type { Path } from "../diagnostics/places.ts";
import { formHint } from "./form-hint.ts";
import { meantWeekday } from "./russian-weekdays.ts";
import {
  exampleText,
  type Finding,
  type FindingContext,
  fieldAt,
  schemaAtPath,
  valueAtPath,
} from "./schema-finding.ts";
import { discriminatorOf, type SchemaNode, tagWords } from "./schema-tree.ts";
import { typeOfValue, typeSlip } from "./type-slip.ts";

const valueTypes: Readonly<Record<string, ValueType>> = {
  number: "number",
  integer: "integer",
  string: "text",
  boolean: "flag",
  array: "list",
  object: "mapping",
  null: "nothing",
};

/** Names of JSON Schema types as people think of them. */
export function valueTypesOf(type: unknown): ValueType[] {
  return [type].flat().flatMap((name) => valueTypes[String(name)] ?? []);
}

/** The most telling complaint about one value comes first; the others would only repeat it. */
const byWeight = [
  "type",
  "discriminator",
  "const",
  "enum",
  "minItems",
  "minProperties",
  "minLength",
  "pattern",
  "format",
];

/** The finding that speaks for all findings about one value. */
export function mostTelling(findings: readonly Finding[]): Finding | undefined {
  const weight = ({ keyword }: Finding): number =>
    (byWeight.indexOf(keyword) + byWeight.length + 1) % (byWeight.length + 1);
  return [...findings].sort((a, b) => weight(a) - weight(b))[0];
}

function shortSource(source: string | undefined): string | undefined {
  return source === undefined || source.length <= 60 ? source : `${source.slice(0, 60)}…`;
}

/** Whether the schema is that of a name of a fact. */
function namesFact(node: SchemaNode | undefined): boolean {
  return node?.pointer === "/$defs/fact";
}

/** A value that is of none of the expected types. */
export function wrongType(path: Path, expected: readonly ValueType[], context: FindingContext): Diagnostic {
  const { places } = context;
  const value = valueAtPath(context.value, path);
  const found = typeOfValue(value);
  const written = places.sourceAt(path);
  const source = shortSource(written);
  const node = schemaAtPath(path, context);
  const example = exampleText(node);
  const slip = namesFact(node) && typeof value === "number" ? { slip: "fact-name" as const } : undefined;
  // Nothing is written where the value should be: the key is what can be seen.
  const range =
    found === "nothing" || found === "mapping" || found === "list" ? places.keyAt(path) : places.valueAt(path);
  return problem("wrong-type", range, {
    ...fieldAt(path, context),
    ...(slip ?? typeSlip(expected, value, written)),
    expected,
    found,
    ...(source === undefined || source === "" ? {} : { source }),
    ...(example === undefined ? {} : { example }),
  });
}

/** A word outside the list of allowed ones, at `path`. */
export function unknownWord(path: Path, allowed: readonly string[], context: FindingContext): Diagnostic {
  const word = String(valueAtPath(context.value, path));
  const range = context.places.valueAt(path);
  const suggestion = meantWeekday(word, allowed) ?? nearestWord(word, allowed);
  const foreign = suggestion === undefined ? undefined : foreignLetter(word, suggestion);
  if (suggestion !== undefined && foreign !== undefined) {
    return problem("mixed-alphabets", range, { word, suggestion, ...foreign });
  }
  const args = { ...fieldAt(path, context), word: shortSource(word) ?? "", allowed };
  return problem("unknown-word", range, suggestion === undefined ? args : { ...args, suggestion });
}

function wrongForm(
  path: Path,
  word: string,
  range: SourceRange,
  finding: Finding,
  context: FindingContext,
): Diagnostic {
  const key = finding.propertyName;
  const node = schemaAtPath(path, context);
  const names = key === undefined || node === undefined ? undefined : context.tree.keyNames(node);
  const schema = key === undefined ? node : names;
  const pattern = finding.params.pattern;
  const write = formHint(word, typeof pattern === "string" ? pattern : undefined, schema?.example);
  if (write !== undefined && write === inLatin(word)) {
    const foreign = foreignLetter(word, write);
    if (foreign !== undefined) return problem("mixed-alphabets", range, { word, suggestion: write, ...foreign });
  }
  const example = exampleText(schema);
  return problem("wrong-form", range, {
    ...fieldAt(path, context),
    word: shortSource(word) ?? "",
    ...(write === undefined ? {} : { write }),
    ...(example === undefined ? {} : { example }),
  });
}

/** A key whose form is wrong, under `propertyNames`. */
export function keyFormProblem(finding: Finding, context: FindingContext): Diagnostic {
  const key = finding.propertyName ?? "";
  return wrongForm(finding.path, key, context.places.keyAt([...finding.path, key]), finding, context);
}

function emptyOrShort(finding: Finding, context: FindingContext): Diagnostic {
  const { path, keyword } = finding;
  const value = valueAtPath(context.value, path);
  const found = typeOfValue(value);
  const size = typeof value === "string" ? value.length : Object.keys(Object(value)).length;
  const field = fieldAt(path, context);
  const range = found === "text" ? context.places.valueAt(path) : context.places.keyAt(path);
  if (size === 0 && (found === "text" || found === "list" || found === "mapping")) {
    const example = exampleText(schemaAtPath(path, context));
    return problem("empty-value", range, example === undefined ? { ...field, found } : { ...field, found, example });
  }
  return problem("wrong-size", range, {
    ...field,
    unit: found === "text" ? "letters" : "items",
    size,
    bound: keyword.startsWith("min") ? "from" : "to",
    limit: Number(finding.params.limit),
  });
}

const bounds = { minimum: "from", exclusiveMinimum: "above", maximum: "to", exclusiveMaximum: "below" } as const;

function isBound(keyword: string): keyword is keyof typeof bounds {
  return Object.hasOwn(bounds, keyword);
}

function repeatedItem(path: Path, { params }: Finding, context: FindingContext): Diagnostic {
  const places = [Number(params.i), Number(params.j)].sort((a, b) => a - b);
  const [first = 0, second = 0] = places;
  const related = context.places.valueAt([...path, first]);
  const word = valueAtPath(context.value, [...path, second]);
  const args = {
    ...fieldAt(path, context),
    word: typeof word === "object" ? "" : String(word),
    firstLine: related.start.line,
  };
  return problem("repeated-item", context.places.valueAt([...path, second]), args, [related]);
}

function unknownVariant({ path }: Finding, context: FindingContext): Diagnostic {
  const node = schemaAtPath(path, context);
  const tag = node === undefined ? undefined : discriminatorOf(node);
  if (node === undefined || tag === undefined) return wrongType(path, ["mapping"], context);
  const at = [...path, tag];
  if (typeof valueAtPath(context.value, at) !== "string") return wrongType(at, ["text"], context);
  return unknownWord(
    at,
    context.tree.branches(node).flatMap((branch) => tagWords(branch, tag).map(String)),
    context,
  );
}

/** One finding about one value, in our words. */
export function valueProblem(finding: Finding, context: FindingContext): Diagnostic {
  const { path, keyword, params } = finding;
  const value = valueAtPath(context.value, path);
  const range = context.places.valueAt(path);
  const field = fieldAt(path, context);
  if (isBound(keyword)) {
    return problem("out-of-range", range, {
      ...field,
      value: Number(value),
      bound: bounds[keyword],
      limit: Number(params.limit),
    });
  }
  switch (keyword) {
    case "type":
      return wrongType(path, valueTypesOf(params.type), context);
    case "discriminator":
      return unknownVariant(finding, context);
    case "const":
    case "enum":
      return oneOfWords(finding, context);
    case "pattern":
    case "format":
      return wrongForm(path, String(value), range, finding, context);
    case "minItems":
    case "maxItems":
    case "minProperties":
    case "maxProperties":
    case "minLength":
    case "maxLength":
      return emptyOrShort(finding, context);
    case "uniqueItems":
      return repeatedItem(path, finding, context);
    case "multipleOf":
      return problem("wrong-step", range, { ...field, value: Number(value), step: Number(params.multipleOf) });
    default:
      return problem("does-not-fit", context.places.keyAt(path), { ...field, rule: keyword });
  }
}

/** A word that must be one of several; a number or an empty place there is a matter of type first. */
function oneOfWords({ path, params }: Finding, context: FindingContext): Diagnostic {
  const allowed = params.allowedValues ?? [params.allowedValue];
  const words = Array.isArray(allowed) ? (allowed as readonly unknown[]) : [];
  const value = valueAtPath(context.value, path);
  const expected = [...new Set(words.map((word) => typeOfValue(word)))];
  return typeof value === "object" ? wrongType(path, expected, context) : unknownWord(path, words.map(String), context);
}
