import { inclineFirstname, inclineLastname, inclineMiddlename } from "lvovich";
import { type FullName, readFullName } from "./full-name.ts";

export type NameCase = "genitive" | "dative";

/** Women's names of the third declension; others on a soft sign are foreign, and each is its own case. */
const thirdDeclension: readonly string[] = ["Любовь", "Нинель", "Рахиль", "Эсфирь", "Юдифь", "Руфь"];

/** Men's surnames whose bearers differ about the fleeting vowel: Заяц, Соловей, Козёл, Волчок, Пень. */
const fleeting = /(?:ец|яц|[ео]к|ёк|[ео]ть|[ео]нь|[её]л|[бвмчпрл]ей|^Лев|^Лоб|^Мох|^Рот|^П[её]с)$/u;
/** «Рерих» is declined and «Черных» is not: of those on -их these are certain. */
const indeclinableIkh = /(?:[гжкхчшщ]|[дзлнр]н)их$/u;
/** Foreign surnames on a vowel that may or may not be stressed. */
const uncertainVowel = /(?:[аеёиоуыэюя][ая]|[лтгпк]я)$/u;
const certainVowel = /(?:ия|ая|яя)$/u;
/** «Бонч-Бруевич»: the first half of a man's double surname is declined for certain when it is like «Салтыков» or «Римский». */
const certainHalf = /(?:[оеё]в|[иы]н|[сц]кий)$/u;
/** A man's name on a consonant is declined; one that stays as it is was not understood. */
const declinable = /[бвгджзйклмнпрстфхцчшщь]$/u;

function declinedFirst({ first, gender }: FullName, to: NameCase): string | undefined {
  if (gender === "female" && first.endsWith("ь"))
    return thirdDeclension.includes(first) ? `${first.slice(0, -1)}и` : undefined;
  const declined = inclineFirstname(first, to, gender);
  return gender === "male" && declinable.test(first) && declined === first ? undefined : declined;
}

function declinedLast({ last, gender }: FullName, to: NameCase): string | undefined {
  const parts = last.split("-");
  if (parts.some((part) => uncertainVowel.test(part) && !certainVowel.test(part))) return undefined;
  const declined = inclineLastname(last, to, gender);
  if (gender === "female") return declined;
  const uncertain = parts.some((part, index) => {
    if (index < parts.length - 1) return !certainHalf.test(part);
    if (/[иы]х$/u.test(part)) return part.endsWith("их") && !indeclinableIkh.test(part);
    return fleeting.test(part) || part.endsWith("бий") || (declinable.test(part) && declined.endsWith(part));
  });
  return uncertain ? undefined : declined;
}

/**
 * A full name in a case: «Смирновой Ольге Петровне», in the order of documents. `undefined` when nobody can tell for
 * certain: the gender is not plain (see `readFullName`), or bearers of the name decline it in different ways. A ready form
 * in the data is the cure.
 */
export function declineName(text: string, to: NameCase): string | undefined {
  const name = readFullName(text);
  if (name === undefined) return undefined;
  const [last, first] = [declinedLast(name, to), declinedFirst(name, to)];
  if (last === undefined || first === undefined) return undefined;
  return `${last} ${first} ${inclineMiddlename(name.middle, to, name.gender)}`;
}
