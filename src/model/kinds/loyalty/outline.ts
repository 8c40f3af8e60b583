import type { Condition } from "../../../conditions/condition.ts";
import { conditionInWords } from "../../../conditions/condition-words.ts";
import { everyText } from "../../frequency.ts";
import { formatMonths, monthsValue } from "../../months.ts";
import type { OutlineItem, OutlinePart } from "../../outline.ts";
import { factsPart, purposePart, rulesPart } from "../../outline-parts.ts";
import { textCells } from "../../outline-table.ts";
import type { TableContext } from "../../table.ts";
import type { Loyalty } from "./content.ts";

const words = {
  levels: { ru: "Уровни", en: "Levels" },
  level: { ru: "Уровень", en: "Level" },
  rise: { ru: "Как получить", en: "How to reach it" },
  keep: { ru: "Как удержать", en: "How to keep it" },
  others: { ru: "все остальные", en: "everyone else" },
  nothing: { ru: "—", en: "—" },
  gives: { ru: "Что даёт уровень", en: "What the level gives" },
  fall: { ru: "Как уровень опускается", en: "How a level is lost" },
  grace: { ru: "Условие удержания не выполнено", en: "The condition to keep it does not hold" },
  review: { ru: "Пересмотр", en: "Review" },
  levelFact: { ru: "Уровень клиента сейчас", en: "The level of the client now" },
  monthsBelow: {
    ru: "Сколько месяцев условие удержания не выполнено",
    en: "For how many months the condition to keep it has not held",
  },
} as const;

const graceTexts = {
  some: {
    ru: (months: string) => `Уровень сохраняется ещё ${months}, потом опускается на одну ступень.`,
    en: (months: string) => `The level stays for ${months} more, then falls by one.`,
  },
  none: {
    ru: "На ближайшем пересмотре уровень опускается на одну ступень.",
    en: "At the next review the level falls by one.",
  },
} as const;

function levelsPart({ levels }: Loyalty, titleOf: (level: string) => string, context: TableContext): OutlinePart {
  const { lang } = context;
  const said = (condition: Condition | undefined, absent: "others" | "nothing"): string =>
    condition === undefined ? words[absent][lang] : conditionInWords(condition, context);
  return {
    title: words.levels[lang],
    head: [words.level, words.rise, words.keep].map((word) => word[lang]),
    items: levels.map(({ id, rise, keep }, index) => ({
      id: `levels/${id}`,
      title: titleOf(id),
      path: ["levels", index],
      value: { type: "text", value: titleOf(id) },
      cells: textCells(titleOf(id), said(rise, "others"), said(keep, "nothing")),
    })),
  };
}

function fallItems({ fall }: Loyalty, titleOf: (level: string) => string, context: TableContext): OutlineItem[] {
  const { lang } = context;
  const { graceMonths, atOnce } = fall;
  const grace: OutlineItem = {
    id: "fall/grace",
    title: words.grace[lang],
    path: ["fall", "grace-months"],
    value: monthsValue(graceMonths, lang),
    text: graceMonths === 0 ? graceTexts.none[lang] : graceTexts.some[lang](formatMonths(graceMonths, lang)),
  };
  const sudden = atOnce.map(({ id, title, when, to }, index) => ({
    id: `fall/${id}`,
    title,
    path: ["fall", "at-once", index],
    text: `${conditionInWords(when, context)} → ${titleOf(to)}.`,
  }));
  return [grace, ...sudden];
}

/** The programme as it is printed: levels, what each gives, how one falls, the review, the rules. */
export function outlineOfLoyalty(content: Loyalty, context: TableContext): OutlinePart[] {
  const { lang, facts, roleTitle } = context;
  const { every, role, text } = content.review;
  const titleOf = (level: string): string => facts.get(content.level)?.choices?.get(level) ?? level;
  const gives = content.levels.map(
    (level, index): OutlinePart => ({
      title: `${words.gives[lang]}: ${titleOf(level.id)}`,
      items: Object.entries(level.gives).map(([name, given]) => ({
        id: `gives/${level.id}/${name}`,
        title: given,
        path: ["levels", index, "gives", name],
      })),
    }),
  );
  const review: OutlineItem = {
    id: "review",
    title: words.review[lang],
    path: ["review"],
    value: { type: "text", value: everyText(every, lang) },
    text,
    role: roleTitle(role),
    within: everyText(every, lang),
  };
  return [
    purposePart(content.purpose, lang),
    levelsPart(content, titleOf, context),
    ...gives,
    { title: words.fall[lang], items: fallItems(content, titleOf, context) },
    { title: words.review[lang], items: [review] },
    rulesPart(content.rules, lang),
    factsPart(
      [
        { key: "level", says: words.levelFact[lang], fact: content.level, path: ["level"] },
        {
          key: "months-below",
          says: words.monthsBelow[lang],
          fact: content.fall.monthsBelow,
          path: ["fall", "months-below"],
        },
      ],
      context,
    ),
  ];
}
