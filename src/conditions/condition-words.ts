import { formatDay } from "../values/day.ts";
import { formatDuration, formatDurationBound } from "../values/duration.ts";
import { type Language, localDecimal } from "../values/language.ts";
import { formatMoment } from "../values/moment.ts";
import { type Currency, formatMoney } from "../values/money.ts";
import { formatPercent } from "../values/percent.ts";
import { formatQuantity } from "../values/quantity.ts";
import { type Condition, operatorOfTest, type Test } from "./condition.ts";
import { type FactDeclaration, type FactValue, zoneOf } from "./fact-type.ts";

/** What is needed to say conditions for people. */
export interface WordsContext {
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly currency: Currency;
  readonly lang: Language;
}

const words = {
  yes: { ru: "да", en: "yes" },
  no: { ru: "нет", en: "no" },
  filled: { ru: "указано", en: "stated" },
  empty: { ru: "не указано", en: "not stated" },
  not: { ru: "не", en: "not" },
  except: { ru: "кроме", en: "other than" },
  or: { ru: "или", en: "or" },
  untrue: { ru: "неверно, что", en: "it is not true that" },
} as const;

function valueInWords(value: FactValue, fact: FactDeclaration | undefined, { currency, lang }: WordsContext): string {
  if (typeof value === "boolean") return words[value ? "yes" : "no"][lang];
  if (typeof value === "string") return fact?.choices?.get(value) ?? value;
  switch (fact?.type) {
    case "money":
      return formatMoney(value, currency, lang, "short");
    case "percent":
      return formatPercent(value, lang);
    case "quantity":
      return formatQuantity(value, lang, fact.unit);
    case "days":
      return formatDuration({ unit: "days", count: value }, lang);
    case "date":
      return formatDay(value, lang);
    case "moment":
      return formatMoment(value, zoneOf(fact), lang);
    default:
      return localDecimal(String(value), lang);
  }
}

function testInWords(test: Test, context: WordsContext): string {
  const { facts, lang } = context;
  const fact = facts.get(test.fact);
  const title = fact?.title ?? test.fact;
  const values = [test.operand].flat().map((value) => valueInWords(value, fact, context));
  const list = values.join(", ");
  switch (test.operator) {
    case "known":
      return `${title}: ${words[test.operand === true ? "filled" : "empty"][lang]}`;
    case "is":
      return `${title}: ${list}`;
    case "is-not":
      return `${title}: ${words.not[lang]} ${list}`;
    case "in":
      return `${title}: ${joined(values, words.or[lang])}`;
    case "not-in":
      return `${title}: ${words.except[lang]} ${list}`;
    default:
      return `${title}: ${boundInWords(test, context)}`;
  }
}

/** «от 6», «больше 3 дней». */
function boundInWords(test: Test, context: WordsContext): string {
  const fact = context.facts.get(test.fact);
  const values = [test.operand]
    .flat()
    .map((value) =>
      fact?.type === "days" && typeof value === "number"
        ? formatDurationBound({ unit: "days", count: value }, context.lang)
        : valueInWords(value, fact, context),
    );
  return `${operatorOfTest(test).words[context.lang]} ${values.join(", ")}`;
}

const isBound = (part: Condition | undefined): part is Test =>
  part?.kind === "test" && ["from", "above", "to", "below"].includes(part.operator);

/** All parts of a group; the upper bound of a fact follows its lower one: «Открытых анкет: от 6, меньше 15». */
function allInWords(parts: readonly Condition[], context: WordsContext): string {
  const said = parts.map((part, index) => {
    const before = parts[index - 1];
    const goesOn = isBound(part) && isBound(before) && part.fact === before.fact;
    if (goesOn) return `, ${boundInWords(part, context)}`;
    const phrase = wrapped(part, "any", context);
    return index === 0 ? phrase : `; ${insideSentence(phrase)}`;
  });
  return said.join("");
}

/** A title that does not begin the sentence begins with a small letter; an abbreviation keeps its capitals. */
function insideSentence(phrase: string): string {
  return phrase.replace(/^\(*\p{Lu}(?=\p{Ll})/u, (capital) => capital.toLowerCase());
}

/** «a, b или c». */
function joined(parts: readonly string[], last: string): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1) ?? ""}`;
}

/** A condition as one phrase for people: «Категория клиента: VIP или A; Оборот за 12 месяцев от 600 000 ₽». */
export function conditionInWords(condition: Condition, context: WordsContext): string {
  switch (condition.kind) {
    case "test":
      return testInWords(condition, context);
    case "not":
      return `${words.untrue[context.lang]} (${insideSentence(conditionInWords(condition.of, context))})`;
    case "all":
      return allInWords(condition.of, context);
    case "any":
      return condition.of
        .map((part) => wrapped(part, "all", context))
        .map((phrase, index) => (index === 0 ? phrase : insideSentence(phrase)))
        .join(` ${words.or[context.lang]} `);
  }
}

/** Whether a group is said without a semicolon: it holds bounds of one fact only. */
function isOneFact(part: Condition): boolean {
  return (
    part.kind === "all" && part.of.every((one) => isBound(one) && isBound(part.of[0]) && one.fact === part.of[0].fact)
  );
}

/** Brackets keep a group apart from the words that join its neighbours. */
function wrapped(part: Condition, apart: "all" | "any", context: WordsContext): string {
  const said = conditionInWords(part, context);
  return part.kind === apart && !isOneFact(part) ? `(${said})` : said;
}
