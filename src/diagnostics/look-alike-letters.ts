/** Cyrillic letters and the Latin ones that people cannot tell from them, in lower case (capitals look alike too). */
const latinByCyrillic: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  ё: "e",
  з: "3",
  і: "i",
  ј: "j",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  ѕ: "s",
  т: "t",
  у: "y",
  х: "x",
};

const cyrillicTwins = new RegExp(`[${Object.keys(latinByCyrillic).join("")}]`, "g");

/** The word in lower case with every look-alike as its Latin twin: two words that look the same have one outline. */
export function outlineOf(word: string): string {
  return word.toLowerCase().replace(cyrillicTwins, (letter) => latinByCyrillic[letter] ?? letter);
}

/** The word with its Cyrillic look-alikes as Latin letters of the same case; other letters stay. */
export function inLatin(word: string): string {
  return Array.from(word, (letter) => {
    const latin = latinByCyrillic[letter.toLowerCase()];
    if (latin === undefined) return letter;
    return letter === letter.toLowerCase() ? latin : latin.toUpperCase();
  }).join("");
}

/** A letter of the wrong alphabet inside a word. */
export interface ForeignLetter {
  readonly letter: string;
  /** Place in the word, from 1. */
  readonly position: number;
  /** The alphabet that the letter belongs to. */
  readonly alphabet: "cyrillic" | "latin";
}

/** The first letter of `word` that only looks like the letter of `meant`; `undefined` when the words differ otherwise. */
export function foreignLetter(word: string, meant: string): ForeignLetter | undefined {
  if (outlineOf(word) !== outlineOf(meant)) return undefined;
  const letters = Array.from(word);
  const meantLetters = Array.from(meant.toLowerCase());
  const index = letters.findIndex((letter, at) => letter.toLowerCase() !== meantLetters[at]);
  const letter = letters[index];
  if (letter === undefined) return undefined;
  return { letter, position: index + 1, alphabet: /\p{Script=Cyrillic}/u.test(letter) ? "cyrillic" : "latin" };
}
