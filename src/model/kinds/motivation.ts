import type { Language } from "../../values/language.ts";
import { formatPercent } from "../../values/percent.ts";
import { wholeQuantity } from "../../values/quantity.ts";
import type { ClauseValue } from "../clause.ts";
import { factReferences } from "../fact-references.ts";
import { perText } from "../frequency.ts";
import type { MotivationFile } from "../generated/motivation.ts";
import { clausesOfOutline, type OutlineItem, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, rulesPart, textCell } from "../outline-parts.ts";
import { liveValueReferences, referencesOfKeys } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { LiveTable, TableContext } from "../table.ts";
import type { Bonus, BonusBand, Motivation, Scheme } from "./motivation/content.ts";
import { readScheme } from "./motivation/read-scheme.ts";

const words = {
  plan: { ru: "План", en: "Plan" },
  salary: { ru: "Оклад", en: "Salary" },
  what: { ru: "Что", en: "What" },
  howMuch: { ru: "Сколько", en: "How much" },
  per: { ru: "За какой срок", en: "Per" },
  weight: { ru: "Вес", en: "Weight" },
  fulfilment: { ru: "Выполнение плана", en: "Plan fulfilled" },
  shareOf: { ru: "процент от", en: "percent of" },
  missed: { ru: "Если план не выполнен", en: "When the plan is missed" },
  months: { ru: "Месяцев подряд", en: "Months in a row" },
  action: { ru: "Что делаем", en: "What we do" },
  from: { ru: "от", en: "from" },
  below: { ru: "ниже", en: "below" },
} as const;

function bandText({ from, below }: BonusBand, lang: Language): string {
  const upper = below === undefined ? [] : [`${words.below[lang]} ${formatPercent(below, lang)}`];
  const lower = from === 0 && below !== undefined ? [] : [`${words.from[lang]} ${formatPercent(from, lang)}`];
  return [...lower, ...upper].join(lang === "ru" ? " и " : " and ");
}

const paid = ({ pays }: Bonus, value: number): ClauseValue =>
  pays.type === "percent" ? { type: "percent", value } : { type: "money", value };

function bonusHead({ title, pays, per, over }: Bonus, { facts, lang }: TableContext): string[] {
  const base = pays.type === "percent" ? `; ${words.shareOf[lang]}: ${facts.get(pays.of)?.title ?? pays.of}` : "";
  return [facts.get(over)?.title ?? over, `${title} (${perText(per, lang)}${base})`];
}

function planItems(scheme: Scheme, role: string, lang: Language): OutlineItem[] {
  const salary: ClauseValue = { type: "money", value: scheme.salary };
  const plan = scheme.plan.map((item, index): OutlineItem => {
    const weight: ClauseValue = { type: "percent", value: item.weight };
    return {
      id: `${role}/plan/${item.id}`,
      title: item.title,
      path: ["roles", role, "plan", index],
      value: item.target,
      cells: [textCell(item.title), item.target, textCell(perText(item.per, lang)), weight],
    };
  });
  const title = words.salary[lang];
  const cells = [textCell(title), salary, textCell(perText("month", lang)), textCell("—")];
  return [{ id: `${role}/salary`, title, path: ["roles", role, "salary"], value: salary, cells }, ...plan];
}

function bonusPart(bonus: Bonus, role: string, index: number, context: TableContext): OutlinePart {
  const { lang } = context;
  const items = bonus.bands.map((band, at): OutlineItem => {
    const value = paid(bonus, band.pays);
    const text = bandText(band, lang);
    const path = ["roles", role, "bonuses", index, "bands", at];
    return { id: band.clause, title: `${bonus.title}: ${text}`, path, value, cells: [textCell(text), value] };
  });
  return { title: `${context.roleTitle(role)}. ${bonus.title}`, head: bonusHead(bonus, context), items };
}

function schemeParts(scheme: Scheme, role: string, context: TableContext): OutlinePart[] {
  const { lang } = context;
  const title = context.roleTitle(role);
  const missed = scheme.missed.map(({ id, below, months, action }, index): OutlineItem => {
    const value: ClauseValue = { type: "percent", value: below };
    const text = `${words.below[lang]} ${formatPercent(below, lang)}`;
    return {
      id: `${role}/missed/${id}`,
      title: action,
      path: ["roles", role, "missed", index],
      value,
      cells: [textCell(text), { type: "quantity", value: months * wholeQuantity }, textCell(action)],
    };
  });
  return [
    {
      title: `${title}. ${words.plan[lang]}`,
      head: [words.what[lang], words.howMuch[lang], words.per[lang], words.weight[lang]],
      items: planItems(scheme, role, lang),
    },
    ...scheme.bonuses.map((bonus, index) => bonusPart(bonus, role, index, context)),
    {
      title: `${title}. ${words.missed[lang]}`,
      head: [words.fulfilment[lang], words.months[lang], words.action[lang]],
      items: missed,
    },
  ];
}

function outlineOf(content: Motivation, context: TableContext): OutlinePart[] {
  return [
    purposePart(content.purpose, context.lang),
    ...[...content.roles].flatMap(([role, scheme]) => schemeParts(scheme, role, context)),
    rulesPart(content.rules, context.lang),
  ];
}

function referencesOf(content: Motivation, { places }: ReadContext): Reference[] {
  const facts = [...content.roles].flatMap(([role, { bonuses }]) =>
    bonuses.flatMap(({ over, pays }, index) => {
      const path = ["roles", role, "bonuses", index];
      const of = pays.type === "percent" ? pays.of : undefined;
      return [...factReferences([over], [...path, "over"], places), ...factReferences([of], [...path, "of"], places)];
    }),
  );
  const texts = { purpose: content.purpose, roles: Object.fromEntries(content.roles), rules: content.rules };
  return [
    ...referencesOfKeys("role", content.roles.keys(), ["roles"], places),
    ...facts,
    ...liveValueReferences(texts, places),
  ];
}

/** One bonus of one role by plan fulfilment (`motivation#key-account-manager/monthly`). */
function tableOf(content: Motivation, part: string | undefined, context: TableContext): LiveTable | undefined {
  const [role = "", id] = (part ?? "").split("/");
  const bonus = content.roles.get(role)?.bonuses.find((candidate) => candidate.id === id);
  return (
    bonus && {
      head: bonusHead(bonus, context),
      rows: bonus.bands.map((band) => [textCell(bandText(band, context.lang)), paid(bonus, band.pays)]),
    }
  );
}

export const motivation: Kind<MotivationFile, Motivation> = {
  kind: "motivation",
  read: (file, context) => ({
    purpose: file.purpose,
    roles: new Map(
      Object.entries(file.roles).map(([role, scheme]) => [role, readScheme(scheme, role, ["roles", role], context)]),
    ),
    rules: file.rules,
  }),
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
