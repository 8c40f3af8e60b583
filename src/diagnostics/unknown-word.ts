import { problem } from "./catalogue.ts";
import type { Diagnostic, SourceRange } from "./diagnostic.ts";
import { foreignLetter } from "./look-alike-letters.ts";
import { nearestWord } from "./nearest-word.ts";

/**
 * The problem of a word that is none of the known ones. When only a letter of another alphabet spoils it, that is said;
 * otherwise `otherwise` makes the problem, with the nearest known word if there is one.
 */
export function unknownWord(
  word: string,
  known: Iterable<string>,
  range: SourceRange,
  otherwise: (suggestion: string | undefined) => Diagnostic,
): Diagnostic {
  const suggestion = nearestWord(word, known);
  const foreign = suggestion === undefined ? undefined : foreignLetter(word, suggestion);
  if (suggestion === undefined || foreign === undefined) return otherwise(suggestion);
  return problem("mixed-alphabets", range, { word, suggestion, ...foreign });
}
