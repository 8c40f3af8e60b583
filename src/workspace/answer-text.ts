const texts = new WeakMap<object, string>();

/** What is frozen is the same for ever: it is written once. */
function frozenText(value: object): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}

function listText(list: readonly unknown[]): string {
  let text = "[";
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    const isFrozen = typeof item === "object" && item !== null && Object.isFrozen(item);
    const written = isFrozen ? frozenText(item) : (JSON.stringify(item) ?? "null");
    text += index === 0 ? written : `,${written}`;
  }
  return `${text}]`;
}

/**
 * The JSON of an answer, the same as JSON.stringify writes. What decisions share - quoted clauses, titles of roles - is
 * frozen, and is written once for all of them.
 */
export function answerText(answer: object): string {
  let text = "";
  for (const key in answer) {
    const value: unknown = answer[key as never];
    if (value === undefined) continue;
    const written = Array.isArray(value) ? listText(value) : JSON.stringify(value);
    text += `${text === "" ? "{" : ","}"${key}":${written}`;
  }
  return text === "" ? "{}" : `${text}}`;
}
