// biome-ignore lint/suspicious/noControlCharactersInRegex: the control signs are a part of ASCII
const beyondAscii = /[^\u0000-\u007f]/;

/**
 * A text with one letter for every byte of its UTF-8. Such texts are half as large, are put together and written without
 * being encoded again and again; they are written as "latin1".
 */
export function utf8Letters(text: string): string {
  return beyondAscii.test(text) ? Buffer.from(text).toString("latin1") : text;
}

/** Writes answers as JSON; `lettersOf` says how what was written is kept. */
function writer(lettersOf: (text: string) => string): (answer: object) => string {
  const texts = new WeakMap<object, string>();
  const frozenText = (value: object): string => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    const text = lettersOf(JSON.stringify(value));
    texts.set(value, text);
    return text;
  };
  const listText = (list: readonly unknown[]): string => {
    let text = "[";
    for (let index = 0; index < list.length; index += 1) {
      const item = list[index];
      const written =
        typeof item === "object" && item !== null && Object.isFrozen(item)
          ? frozenText(item)
          : lettersOf(JSON.stringify(item) ?? "null");
      text += index === 0 ? written : `,${written}`;
    }
    return `${text}]`;
  };
  return (answer) => {
    let text = "";
    for (const key in answer) {
      const value: unknown = answer[key as never];
      if (value === undefined) continue;
      const written = Array.isArray(value) ? listText(value) : lettersOf(JSON.stringify(value));
      text += `${text === "" ? "{" : ","}"${key}":${written}`;
    }
    return text === "" ? "{}" : `${text}}`;
  };
}

/**
 * The JSON of an answer, the same as JSON.stringify writes. What decisions share - quoted clauses, titles of roles - is
 * frozen, and is written once for all of them.
 */
export const answerText = writer((text) => text);

/** The same JSON with one letter for every byte of its UTF-8 (see `utf8Letters`). */
export const answerBytes = writer(utf8Letters);
