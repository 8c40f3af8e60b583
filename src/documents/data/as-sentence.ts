/** A title in front of its text ends as a sentence does. */
export function asSentence(title: string): string {
  return /[.!?…:]["»”*)]*$/u.test(title) ? title : `${title}.`;
}
