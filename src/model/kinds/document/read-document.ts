import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import { unknownWord } from "../../../diagnostics/unknown-word.ts";
import { type NumberPattern, numberPatternWords, parseNumberPattern } from "../../../values/number-pattern.ts";
import { blanksOf } from "../../blanks.ts";
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

/** Every `{name}` of the letters is declared among the fields, and every field is used. */
function reportBlanks(file: DocumentFile, context: ReadContext): void {
  const fields = (file.fields ?? []).map(({ id }) => id);
  const used = new Set<string>();
  const look = (text: string, path: Path): void => {
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
  fields.forEach((name, index) => {
    if (!used.has(name))
      context.report(problem("letter-field-unused", context.places.valueAt(["fields", index, "id"]), { name }));
  });
}

/** Reads a document; its numbering and the blanks of its letters are proved. */
export function readDocument(file: DocumentFile, context: ReadContext): DocumentRegulation {
  reportBlanks(file, context);
  return { ...file, numbering: numberingAt(file.number, ["number"], context) };
}
