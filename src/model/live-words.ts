import { partsOfText } from "./live-text.ts";
import { clauseOf, type Project } from "./project.ts";
import { valueWords } from "./value-words.ts";

/**
 * Puts the values of clauses in the places of `{{regulation#clause}}` of a text that leaves in a decision, in the language
 * of the company. A place that nothing is known of stays as it is written.
 */
export function liveWords(project: Project): (text: string) => string {
  const { currency, language } = project.company;
  return (text) =>
    partsOfText(text)
      .map((part) => {
        if ("literal" in part) return part.literal;
        const reference = `${part.regulation}#${part.clause}`;
        const value = clauseOf(project, reference)?.value;
        return value === undefined ? `{{${reference}}}` : valueWords(value, currency, language);
      })
      .join("");
}
