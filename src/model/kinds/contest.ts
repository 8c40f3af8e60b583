import { type Day, formatDay } from "../../values/day.ts";
import type { Money } from "../../values/money.ts";
import type { Period } from "../../values/period.ts";
import { wholeQuantity } from "../../values/quantity.ts";
import type { ContestFile } from "../generated/contest.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, referenceTitles, roleTitles, rulesPart, textCell } from "../outline-parts.ts";
import { liveValueReferences, referencesTo, referenceTo } from "../placed-references.ts";
import { moneyAt, periodAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { Cell, LiveTable, TableContext } from "../table.ts";

/** A contest of the sellers: what scores, what is won, how the winners' ways become everybody's. */
export interface Contest extends Omit<ContestFile, "period" | "prizes"> {
  readonly period: Period;
  readonly prizes: readonly {
    readonly id: string;
    readonly title: string;
    readonly award: string;
    readonly amount?: Money;
  }[];
}

const words = {
  terms: { ru: "Условия", en: "Terms" },
  period: { ru: "Сроки", en: "Period" },
  participants: { ru: "Участвуют", en: "Participants" },
  judge: { ru: "Итоги подводит", en: "Judge" },
  scores: { ru: "За что очки", en: "What scores" },
  what: { ru: "За что", en: "For" },
  points: { ru: "Очков", en: "Points" },
  point: { ru: "очков", en: "points" },
  counts: { ru: "Когда засчитывается", en: "When it counts" },
  shownBy: { ru: "Где видно", en: "Seen in" },
  prizes: { ru: "Призы", en: "Prizes" },
  award: { ru: "Что получает", en: "Award" },
  amount: { ru: "Деньгами", en: "In money" },
  recognition: { ru: "Признание", en: "Recognition" },
  exchange: { ru: "Обмен опытом", en: "Exchange of knowledge" },
} as const;

function termsText(content: Contest, context: TableContext): string {
  const { lang, roleTitle } = context;
  const day = (value: Day): string => formatDay(value, lang);
  const to = content.period.to === undefined ? "" : ` — ${day(content.period.to)}`;
  return [
    `${words.period[lang]}: ${day(content.period.from)}${to}`,
    `${words.participants[lang]}: ${roleTitles(content.participants, context)}`,
    `${words.judge[lang]}: ${roleTitle(content.judge)}`,
  ].join("; ");
}

const scoreHead = (lang: "ru" | "en"): string[] =>
  (["what", "points", "counts", "shownBy"] as const).map((column) => words[column][lang]);

const scoreCells = (score: Contest["scores"][number], context: TableContext): Cell[] => [
  textCell(score.title),
  { type: "quantity", value: score.points * wholeQuantity },
  textCell(score.counts),
  textCell(referenceTitles([score["shown-by"]], context)),
];

function outlineOf(content: Contest, context: TableContext): OutlinePart[] {
  const { lang } = context;
  const scores = content.scores.map((score, index) => ({
    id: `scores/${score.id}`,
    title: score.title,
    path: ["scores", index],
    value: { type: "quantity", value: score.points * wholeQuantity, unit: words.point[lang] } as const,
    cells: scoreCells(score, context),
  }));
  const prizes = content.prizes.map(({ id, title, award, amount }, index) => {
    const money: Cell = amount === undefined ? textCell("—") : { type: "money", value: amount };
    return {
      id: `prizes/${id}`,
      title,
      path: ["prizes", index],
      ...(amount === undefined ? {} : { value: { type: "money", value: amount } as const }),
      cells: [textCell(title), textCell(award), money],
    };
  });
  return [
    purposePart(content.purpose, lang),
    { title: words.terms[lang], intro: termsText(content, context), items: [] },
    { title: words.scores[lang], head: scoreHead(lang), items: scores },
    { title: words.prizes[lang], head: [words.what[lang], words.award[lang], words.amount[lang]], items: prizes },
    { title: words.recognition[lang], intro: content.recognition, items: [] },
    { title: words.exchange[lang], intro: content.exchange, items: [] },
    rulesPart(content.rules, lang),
  ];
}

function referencesOf(content: Contest, { places }: ReadContext): Reference[] {
  return [
    ...referencesTo("role", content.participants, ["participants"], places),
    ...referenceTo("role", content.judge, ["judge"], places),
    ...content.scores.flatMap((score, index) =>
      referenceTo("report-field", score["shown-by"], ["scores", index, "shown-by"], places),
    ),
    ...liveValueReferences(content, places),
  ];
}

/** What scores how much. */
function tableOf(content: Contest, part: string | undefined, context: TableContext): LiveTable | undefined {
  return part === undefined
    ? { head: scoreHead(context.lang), rows: content.scores.map((score) => scoreCells(score, context)) }
    : undefined;
}

export const contest: Kind<ContestFile, Contest> = {
  kind: "contest",
  read: (file, context) => ({
    ...file,
    period: periodAt(file.period, ["period"], context),
    prizes: file.prizes.map(({ amount, ...prize }, index) =>
      amount === undefined ? prize : { ...prize, amount: moneyAt(amount, ["prizes", index, "amount"], context) },
    ),
  }),
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
