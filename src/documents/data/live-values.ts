import { partsOfText } from "../../model/live-text.ts";
import { clauseOf, type Project } from "../../model/project.ts";
import { type Printing, printValue } from "./print-value.ts";

/** Puts the values of clauses in the places of `{{regulation#clause}}`. A reference without a value is a bug: checks prove them. */
export function liveTextOf(project: Project, printing: Printing): (text: string) => string {
  return (text) =>
    partsOfText(text)
      .map((part) => {
        if ("literal" in part) return part.literal;
        const value = clauseOf(project, `${part.regulation}#${part.clause}`)?.value;
        if (value === undefined) throw new Error(`no live value ${part.regulation}#${part.clause}`);
        return printValue(value, printing);
      })
      .join("");
}
