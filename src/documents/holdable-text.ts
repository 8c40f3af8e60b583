/** Control characters and halves of characters: neither HTML nor XML can hold them, even escaped. */
const unholdable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** A text as markup languages can hold it: what they cannot is shown as the replacement character, never dropped unseen. */
export function holdableText(text: string): string {
  return text.replace(unholdable, "\ufffd");
}

/** Whether a text turns the direction of writing, which must not reach the words around it. */
export function turnsDirection(text: string): boolean {
  return /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text);
}
