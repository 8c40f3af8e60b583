import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import { unknownWord } from "../../../diagnostics/unknown-word.ts";
import { type NumberPattern, numberPatternWords, parseNumberPattern } from "../../../values/number-pattern.ts";
import { blanksOf, partsOfBlanks } from "../../blanks.ts";
import { documentTemplates } from "../../document-templates.ts";
import type { DocumentFile } from "../../generated/document.ts";
import type { ReadContext } from "../../regulation.ts";

/** A declared document of the company. `numbering` is the pattern of `number`, read. */
export interface DocumentRegulation extends DocumentFile {
  readonly numbering: NumberPattern;
}

function numberingAt(text: string, path: Path, context: ReadContext): NumberPattern {
  const pattern = parseNumberPattern(text);
  if (!("fault" in pattern)) return pattern;
  const range = context.places.valueAt(path);
  if (pattern.fault === "unknown-word") {
    const { word } = pattern;
    const words = numberPatternWords;
    context.report(
      unknownWord(word, words, range, (suggestion) =>
        problem("number-pattern-word", range, { word, suggestion, words }),
      ),
    );
  } else if (pattern.fault === "loose-brace") {
    context.report(problem("number-pattern-brace", range, {}));
  } else {
    context.report(problem("number-pattern-count", range, {}));
  }
  return { parts: [], restarts: "never" };
}

/** Whether emphasis opens before a blank and closes behind it: the words around a blank are read apart. */
function emphasisIsCut(text: string): boolean {
  return partsOfBlanks(text).some(
    (part) => "literal" in part && (part.literal.match(/\*{1,2}/g) ?? []).length % 2 === 1,
  );
}

/** Every `{name}` of the letters is declared among the fields, and every field is used. */
function reportBlanks(file: DocumentFile, context: ReadContext): void {
  const fields = (file.fields ?? []).map(({ id }) => id);
  const used = new Set<string>();
  const look = (text: string, path: Path): void => {
    if (emphasisIsCut(text)) context.report(problem("letter-emphasis-cut", context.places.valueAt(path), {}));
    for (const name of blanksOf(text)) {
      used.add(name);
      if (fields.includes(name)) continue;
      const range = context.places.valueAt(path);
      context.report(
        unknownWord(name, fields, range, (suggestion) => problem("letter-field-unknown", range, { name, suggestion })),
      );
    }
  };
  (file.letters ?? []).forEach(({ subject, body }, index) => {
    look(subject, ["letters", index, "subject"]);
    for (const [at, text] of body.entries()) look(text, ["letters", index, "body", at]);
  });
  for (const { since, on, rate } of file.fields ?? []) for (const name of [since, on, rate]) used.add(name ?? "");
  fields.forEach((name, index) => {
    if (!used.has(name))
      context.report(problem("letter-field-unused", context.places.valueAt(["fields", index, "id"]), { name }));
  });
}

/** What a counted field is counted from: keys of it that name other fields, with the type that those must have. */
const bases = {
  "overdue-days": { since: "date" },
  penalty: { on: "money", rate: "percent", since: "date" },
} as const;

/** A counted field names what it is counted from. */
function reportBases({ fields = [] }: DocumentFile, context: ReadContext): void {
  fields.forEach((field, index) => {
    const { id: name, type } = field;
    if (type !== "overdue-days" && type !== "penalty") return;
    for (const [key, needed] of Object.entries(bases[type]) as ["since" | "on" | "rate", string][]) {
      if (fields.some((other) => other.id === field[key] && other.type === needed)) continue;
      const range = context.places.valueAt(["fields", index, key]);
      context.report(problem("letter-field-basis", range, { name, key, type: needed }));
    }
  });
}

/** A template has the part of the regulation that it prints. */
function reportPart(file: DocumentFile, context: ReadContext): void {
  const part = documentTemplates.find(({ name }) => name === file.template)?.part;
  if (part === undefined || file[part] !== undefined) return;
  const { template } = file;
  context.report(problem("document-part-missing", context.places.valueAt(["template"]), { template, part }));
}

/** Reads a document; its numbering and the blanks of its letters are proved. */
export function readDocument(file: DocumentFile, context: ReadContext): DocumentRegulation {
  reportBlanks(file, context);
  reportBases(file, context);
  reportPart(file, context);
  return { ...file, numbering: numberingAt(file.number, ["number"], context) };
}
