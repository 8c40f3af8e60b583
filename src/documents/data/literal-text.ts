/**
 * Words of a client or a manager for a place where a template reads text of a regulation (`{{text}}`): nothing in them is
 * emphasis or a link.
 */
export function literalText(words: string): string {
  return words.replace(/[\\*_[\]]/g, "\\$&");
}
