import { percent } from "../model/say-values.ts";
import type { Explanation } from "../workspace/decision.ts";
import type { ConsideredAnswer } from "../workspace/explanation.ts";
import { changesOf, headlineOf } from "../workspace/say-decision.ts";
import type { ConsoleLanguage } from "./language.ts";
import { sayMissing } from "./say-missing.ts";

const words = {
  ru: {
    applied: "Сработали пункты",
    unsettled: "Не решено, потому что данных не хватает",
    silent: "Не сработали",
    aside: "Пунктов не про эту сделку",
    all: "показать: --all",
    grounds: "Регламенты версии",
    asOf: "на",
    page: "книга, с.",
  },
  en: {
    applied: "Clauses that applied",
    unsettled: "Left open, because facts are missing",
    silent: "Did not apply",
    aside: "Clauses about other deals",
    all: "show them: --all",
    grounds: "Regulations of version",
    asOf: "as of",
    page: "book, p.",
  },
} as const;

function clauseLine(
  { number, title, regulation, value, reason, file, line, book }: ConsideredAnswer,
  lang: ConsoleLanguage,
): string {
  const share = typeof value === "number" ? percent(value, lang) : "";
  // Steps of a ladder have their limit in the title.
  const set = share === "" || title.endsWith(`+${share}`) ? "" : ` — ${share}`;
  const page = book === undefined ? "" : `, ${words[lang].page}\u00a0${book.page}`;
  return `  ${number} ${title}${set} (${regulation}${page}, ${file}:${line})\n      ${reason}`;
}

function clausesPart(head: string, clauses: readonly ConsideredAnswer[], lang: ConsoleLanguage): string[] {
  return clauses.length === 0 ? [] : ["", `${head}:`, ...clauses.map((clause) => clauseLine(clause, lang))];
}

function headOf(explanation: Explanation, lang: ConsoleLanguage): string[] {
  return [...headlineOf(explanation, lang), ...sayMissing(explanation.missing, lang, true)];
}

/** An explanation for people: the decision, the clauses that spoke and those that did not, what would change it. `all` shows also what is about other deals. */
export function explanationText(explanation: Explanation, lang: ConsoleLanguage, all: boolean): string {
  const say = words[lang];
  const standing = (wanted: ConsideredAnswer["standing"]): ConsideredAnswer[] =>
    explanation.considered.filter((clause) => clause.standing === wanted && (all || clause.relevant));
  const aside = all ? 0 : explanation.considered.filter((clause) => !clause.relevant).length;
  const lines = [
    ...headOf(explanation, lang),
    ...changesOf(explanation, lang),
    ...clausesPart(say.applied, standing("applied"), lang),
    ...clausesPart(say.unsettled, standing("unsettled"), lang),
    ...clausesPart(say.silent, standing("silent"), lang),
    ...(aside === 0 ? [] : ["", `${say.aside}: ${aside} (${say.all})`]),
    "",
    `${say.grounds} ${explanation.version} ${say.asOf} ${explanation.asOf}, ${explanation.inputHash}`,
  ];
  return `${lines.join("\n")}\n`;
}
