import { conditionInWords } from "../../../conditions/condition-words.ts";
import { formatDuration } from "../../../values/duration.ts";
import { formatPercent } from "../../../values/percent.ts";
import type { ClauseValue } from "../../clause.ts";
import { controlPart } from "../../control.ts";
import { monthsValue } from "../../months.ts";
import type { OutlinePart } from "../../outline.ts";
import { purposePart, rulesPart } from "../../outline-parts.ts";
import { textCells } from "../../outline-table.ts";
import type { TableContext } from "../../table.ts";
import type { MissedPlan, PlannedPurchase } from "./content.ts";

const words = {
  terms: { ru: "Условия договора", en: "Terms of the contract" },
  term: { ru: "Условие", en: "Term" },
  value: { ru: "Значение", en: "Value" },
  whom: { ru: "С кем заключаем", en: "With whom" },
  horizon: { ru: "План составляется на", en: "The plan covers" },
  minimumOrder: { ru: "Минимальный заказ по графику", en: "Minimum order of the schedule" },
  minimum: { ru: "не меньше", en: "at least" },
  tolerance: {
    ru: "Месяц может отойти от плана без согласования на",
    en: "A month may differ from its plan, unasked, by",
  },
  gives: { ru: "Что получает клиент", en: "What the client gets" },
  missed: { ru: "Если план не выполнен", en: "When the plan is missed" },
  fulfilled: { ru: "Выполнение", en: "Fulfilled" },
  happens: { ru: "Что бывает", en: "What happens" },
  how: { ru: "Как именно", en: "How" },
  role: { ru: "Кто", en: "Who" },
  within: { ru: "Срок", en: "Within" },
  from: { ru: "от", en: "from" },
  below: { ru: "до", en: "below" },
} as const;

function termsPart(content: PlannedPurchase, context: TableContext): OutlinePart {
  const { lang, facts } = context;
  const { plan, when } = content;
  const term = (name: string, title: string, path: readonly string[], value: ClauseValue) => ({
    id: `terms/${name}`,
    title,
    path,
    value,
    cells: [...textCells(title), value],
  });
  const least = `${facts.get(plan.fulfilled)?.title ?? plan.fulfilled}, ${words.minimum[lang]}`;
  return {
    title: words.terms[lang],
    ...(when === undefined ? {} : { intro: `${words.whom[lang]}: ${conditionInWords(when, context)}.` }),
    head: [words.term[lang], words.value[lang]],
    items: [
      term("horizon", words.horizon[lang], ["horizon-months"], monthsValue(content.horizonMonths, lang)),
      term("minimum-order", words.minimumOrder[lang], ["minimum-order"], {
        type: "money",
        value: content.minimumOrder,
      }),
      term("minimum", least, ["plan", "minimum"], { type: "percent", value: plan.minimum }),
      term("tolerance", words.tolerance[lang], ["plan", "tolerance"], { type: "percent", value: plan.tolerance }),
    ],
  };
}

function bandInWords({ from, below }: MissedPlan, lang: "ru" | "en"): string {
  const end = `${words.below[lang]} ${formatPercent(below, lang)}`;
  return from === 0 ? end : `${words.from[lang]} ${formatPercent(from, lang)} ${end}`;
}

/** The contract as it is printed: terms, what the client gets, what happens when the plan is missed, rules, control. */
export function outlineOfPlannedPurchase(content: PlannedPurchase, context: TableContext): OutlinePart[] {
  const { lang, roleTitle } = context;
  return [
    purposePart(content.purpose, lang),
    termsPart(content, context),
    {
      title: words.gives[lang],
      items: Object.entries(content.gives).map(([name, text]) => ({
        id: `gives/${name}`,
        title: text,
        path: ["gives", name],
      })),
    },
    {
      title: words.missed[lang],
      head: [words.fulfilled, words.happens, words.how, words.role, words.within].map((word) => word[lang]),
      items: content.missed.map((band, index) => ({
        id: `missed/${band.id}`,
        title: band.title,
        path: ["missed", index],
        value: { type: "text", value: bandInWords(band, lang) },
        cells: textCells(
          bandInWords(band, lang),
          band.title,
          band.text,
          roleTitle(band.role),
          formatDuration(band.within, lang),
        ),
      })),
    },
    rulesPart(content.rules, lang),
    controlPart(content.control, context),
  ];
}
