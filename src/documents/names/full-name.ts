import { getFirstnameGender, getLastnameGender } from "lvovich";

export type Gender = "male" | "female";

/** A Russian full name in the order of documents, with the gender that its patronymic tells. */
export interface FullName {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  readonly gender: Gender;
}

/** A name as Russian writes it: «Салтыков-Щедрин», not "Smith" and not «А.». */
const russianName = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*$/u;
const patronymics: Readonly<Record<Gender, RegExp>> = {
  male: /ич$/u,
  female: /(?:овна|евна|ична)$/u,
};
/** Patronymics of two words: «Рашид оглы», «Рашид кызы». */
const particles: Readonly<Record<string, Gender>> = { оглы: "male", улы: "male", кызы: "female" };

function patronymicGender(word: string): Gender | undefined {
  if (patronymics.female.test(word)) return "female";
  return patronymics.male.test(word) ? "male" : undefined;
}

/**
 * Reads «Смирнова Ольга Петровна» or «Ольга Петровна Смирнова». `undefined` when the patronymic, and with it the gender, is
 * not plain: initials, a name without a patronymic, a foreign name, names that contradict one another.
 */
export function readFullName(text: string): FullName | undefined {
  const words = text.trim().split(/\s+/u);
  const gender = particles[words.at(-1)?.toLowerCase() ?? ""];
  if (gender !== undefined && words.length === 4) {
    const [last = "", first = "", father = "", particle = ""] = words;
    return agreeing({ last, first, middle: `${father} ${particle}`, gender }, [last, first, father]);
  }
  const [one = "", two = "", three = ""] = words;
  if (words.length !== 3) return undefined;
  const [inMiddle, atEnd] = [patronymicGender(two), patronymicGender(three)];
  // «Адам Николаевич Мицкевич»: which of the two is the patronymic, nobody but its bearer knows.
  if ((inMiddle === undefined) === (atEnd === undefined)) return undefined;
  if (atEnd !== undefined) return agreeing({ last: one, first: two, middle: three, gender: atEnd }, words);
  if (inMiddle === undefined) return undefined;
  return agreeing({ last: three, first: one, middle: two, gender: inMiddle }, words);
}

/** The name when every word of it is Russian and none is of the other gender. */
function agreeing(name: FullName, words: readonly string[]): FullName | undefined {
  if (!words.every((word) => russianName.test(word))) return undefined;
  const other = name.gender === "male" ? "female" : "male";
  const told = [getFirstnameGender(name.first), getLastnameGender(name.last)];
  return told.includes(other) ? undefined : name;
}

/** How a person is spoken to: «Ольга Петровна». `undefined` when that cannot be read out of the name. */
export function spokenName(text: string): string | undefined {
  const name = readFullName(text);
  return name && `${name.first} ${name.middle}`;
}
