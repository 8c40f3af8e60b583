import type { Language } from "../../values/language.ts";
import { formatMoney } from "../../values/money.ts";
import { formatPercent } from "../../values/percent.ts";
import { wholeQuantity } from "../../values/quantity.ts";
import type { ClauseValue } from "../clause.ts";
import { readShares, shareItems, shareReferences } from "../conditional-shares.ts";
import { factReferences } from "../fact-references.ts";
import { perText } from "../frequency.ts";
import type { MotivationFile } from "../generated/motivation.ts";
import { clausesOfOutline, type OutlineItem, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, rulesPart, textCell } from "../outline-parts.ts";
import { liveValueReferences, referencesOfKeys } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { LiveTable, TableContext } from "../table.ts";
import type { Bonus, BonusBand, Motivation, Scheme } from "./motivation/content.ts";
import { readCounted, readScheme } from "./motivation/read-scheme.ts";

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
  counted: { ru: "Как считаем премию", en: "How a bonus is counted" },
  cap: { ru: "Показатель засчитывается не больше чем на", en: "An indicator counts for no more than" },
  rounded: { ru: "Премия округляется до", en: "A bonus is rounded to" },
  ofPlan: { ru: "плана", en: "of the plan" },
  less: { ru: "Из базы вычитаем", en: "Taken off the base" },
  marginal: { ru: "каждая часть базы по своей ступени", en: "each part of the base at its own rate" },
  from: { ru: "от", en: "from" },
  below: { ru: "ниже", en: "below" },
} as const;

const roundingWords = {
  up: { ru: "вверх", en: "up" },
  down: { ru: "вниз", en: "down" },
  "half-up": { ru: "половина вверх", en: "halves up" },
  "half-even": { ru: "половина к чётному", en: "halves to even" },
} as const;

function bandText({ from, below }: BonusBand, lang: Language): string {
  const upper = below === undefined ? [] : [`${words.below[lang]} ${formatPercent(below, lang)}`];
  const lower = from === 0 && below !== undefined ? [] : [`${words.from[lang]} ${formatPercent(from, lang)}`];
  return [...lower, ...upper].join(lang === "ru" ? " и " : " and ");
}

const paid = ({ pays }: Bonus, value: number): ClauseValue =>
  pays.type === "percent" ? { type: "percent", value } : { type: "money", value };

function bonusHead({ title, pays, per, over }: Bonus, { facts, lang }: TableContext): string[] {
  const each = pays.type === "percent" && pays.mode === "marginal" ? `; ${words.marginal[lang]}` : "";
  const base =
    pays.type === "percent" ? `; ${words.shareOf[lang]}: ${facts.get(pays.of)?.title ?? pays.of}${each}` : "";
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
  const less = bonus.pays.type === "percent" ? bonus.pays.less : undefined;
  const lessItem = (fact: string): OutlineItem => {
    const title = `${words.less[lang]}: ${context.facts.get(fact)?.title ?? fact}`;
    const path = ["roles", role, "bonuses", index, "less"];
    return { id: `${role}/${bonus.id}/less`, title, path, cells: [textCell(title), textCell("—")] };
  };
  const at = ["roles", role, "bonuses", index, "multipliers"];
  const multipliers = shareItems(bonus.multipliers, `${role}/${bonus.id}`, at, context).map(
    ({ condition, percent, ...item }): OutlineItem => ({
      ...item,
      cells: [textCell(`${item.title}: ${condition}`), textCell(`× ${formatPercent(percent, lang)}`)],
    }),
  );
  return {
    title: `${context.roleTitle(role)}. ${bonus.title}`,
    head: bonusHead(bonus, context),
    items: [...items, ...(less === undefined ? [] : [lessItem(less)]), ...multipliers],
  };
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

/** How bonuses are counted, and who owes only a part of the plan. */
function countedPart({ counted, planShares }: Motivation, context: TableContext): OutlinePart {
  const { lang, currency } = context;
  const shares = shareItems(planShares, "plan-shares", ["plan-shares"], context).map(
    ({ condition, percent, ...item }) => ({
      ...item,
      text: `${condition}: ${formatPercent(percent, lang)} ${words.ofPlan[lang]}.`,
    }),
  );
  if (counted === undefined) return { key: "counted", title: words.counted[lang], items: shares };
  const cap = counted.cap === undefined ? [] : [`${words.cap[lang]} ${formatPercent(counted.cap, lang)}.`];
  const to = formatMoney(counted.rounding.to, currency, lang, "short");
  const rounding = `${words.rounded[lang]} ${to} (${roundingWords[counted.rounding.mode][lang]}).`;
  return {
    key: "counted",
    title: words.counted[lang],
    items: [{ id: "counted", title: [...cap, rounding].join(" "), path: ["counted"] }, ...shares],
  };
}

function outlineOf(content: Motivation, context: TableContext): OutlinePart[] {
  return [
    purposePart(content.purpose, context.lang),
    ...[...content.roles].flatMap(([role, scheme]) => schemeParts(scheme, role, context)),
    countedPart(content, context),
    rulesPart(content.rules, context.lang),
  ];
}

function referencesOf(content: Motivation, { places }: ReadContext): Reference[] {
  const facts = [...content.roles].flatMap(([role, { bonuses, plan }]) => [
    ...plan.flatMap(({ done }, index) => factReferences([done], ["roles", role, "plan", index, "done"], places)),
    ...bonuses.flatMap(({ over, pays, multipliers }, index) => {
      const path = ["roles", role, "bonuses", index];
      const { of, less } = pays.type === "percent" ? pays : {};
      return [
        ...factReferences([over], [...path, "over"], places),
        ...factReferences([of], [...path, "of"], places),
        ...factReferences([less], [...path, "less"], places),
        ...shareReferences(multipliers, [...path, "multipliers"], places),
      ];
    }),
  ]);
  const { role: whose, period, monthsMissed } = content.counted ?? {};
  const texts = { purpose: content.purpose, roles: Object.fromEntries(content.roles), rules: content.rules };
  return [
    ...referencesOfKeys("role", content.roles.keys(), ["roles"], places),
    ...facts,
    ...factReferences([whose, period, monthsMissed], ["counted"], places),
    ...shareReferences(content.planShares, ["plan-shares"], places),
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
    ...(file.counted === undefined ? {} : { counted: readCounted(file.counted, context) }),
    planShares: readShares(file["plan-shares"], ["plan-shares"], context),
    rules: file.rules,
  }),
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
