import type { MissingAnswer } from "../workspace/grounds.ts";
import type { ConsoleLanguage } from "./language.ts";

const words = {
  ru: { unknown: "Неизвестно", noSuchValue: "такого значения нет", allowed: "бывает", more: "и ещё" },
  en: { unknown: "Unknown", noSuchValue: "no such value", allowed: "it may be", more: "and more:" },
} as const;

/** Choices that a person reads at a glance; of more the first are named. */
const mostNamed = 12;

function choicesText(choices: readonly string[], lang: ConsoleLanguage): string {
  const { allowed, more } = words[lang];
  if (choices.length === 0) return "";
  const rest = choices.length - mostNamed;
  const named = choices.slice(0, mostNamed).join(" | ");
  return `, ${allowed} ${named}${rest > 0 ? ` ${more} ${rest}` : ""}`;
}

/**
 * What a decision lacks, for people: the facts by their titles, a value that does not exist beside those that do.
 * `named` tells whether the facts are called by their names in the dictionary too.
 */
export function sayMissing(
  missing: readonly MissingAnswer[],
  lang: ConsoleLanguage,
  named: boolean,
): readonly string[] {
  if (missing.length === 0) return [];
  const { unknown, noSuchValue } = words[lang];
  const facts = missing.map(({ title, fact, reason, choices = [] }) => {
    const cure = reason === "unknown-choice" ? [`${noSuchValue}${choicesText(choices, lang)}`] : [];
    const beside = [...(named ? [fact] : []), ...cure].join(": ");
    return beside === "" ? title : `${title} (${beside})`;
  });
  return [`${unknown}: ${facts.join(", ")}`];
}
