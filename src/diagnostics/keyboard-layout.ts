const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillicKeys = "йцукенгшщзхъфывапролджэячсмитьбю";

const otherLayout = new Map<string, string>();
for (const [index, key] of Array.from(latinKeys).entries()) {
  const twin = cyrillicKeys.charAt(index);
  otherLayout.set(key, twin);
  otherLayout.set(twin, key);
}

/** What the same keys would have typed in the other layout, in lower case: «сщву» is "code", "crblrf" is «скидка». */
export function inOtherLayout(word: string): string {
  return Array.from(word.toLowerCase(), (letter) => otherLayout.get(letter) ?? letter).join("");
}
