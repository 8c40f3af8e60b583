import { type Day, formatDay } from "../../values/day.ts";
import type { Money } from "../../values/money.ts";
import { formatPercent, type Percent } from "../../values/percent.ts";
import type { Period } from "../../values/period.ts";
import type { ProductLaunchFile } from "../generated/product-launch.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, rulesPart, type StepFile, stepRoles, stepsPart, textCell } from "../outline-parts.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import { type Target, targetAt } from "../read-target.ts";
import { dayAt, moneyAt, percentAt, periodAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { Cell, LiveTable, TableContext } from "../table.ts";

/** A new product is sold only when motivation, process, plan and de-motivation stand together. */
export interface ProductLaunch {
  readonly product: string;
  readonly purpose: string;
  readonly period: Period;
  readonly leader: string;
  readonly motivation: readonly {
    readonly id: string;
    readonly title: string;
    readonly role: string;
    readonly amount: Money;
  }[];
  readonly process: readonly StepFile[];
  readonly plan: readonly LaunchTarget[];
  /** Below the threshold of the plan the quarterly bonus becomes smaller by `less`. */
  readonly deMotivation: readonly {
    readonly id: string;
    readonly role: string;
    readonly below: Percent;
    readonly less: Percent;
  }[];
  readonly rules: Readonly<Record<string, string>>;
}

/** How much of the new product a role sells by a day. */
export interface LaunchTarget {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  readonly target: Target;
  readonly by: Day;
}

const words = {
  product: { ru: "Товар", en: "Product" },
  leader: { ru: "Отвечает", en: "Led by" },
  motivation: { ru: "Мотивация", en: "Motivation" },
  process: { ru: "Процесс", en: "Process" },
  plan: { ru: "План", en: "Plan" },
  deMotivation: { ru: "Де-мотивация", en: "De-motivation" },
  what: { ru: "За что", en: "For" },
  who: { ru: "Кому", en: "Who" },
  whose: { ru: "Чей план", en: "Whose plan" },
  amount: { ru: "Сколько", en: "How much" },
  indicator: { ru: "Показатель", en: "Indicator" },
  by: { ru: "К какому дню", en: "By" },
  fulfilment: { ru: "План по новинке", en: "Launch plan" },
  less: { ru: "Квартальная премия меньше на", en: "Quarterly bonus less" },
  below: { ru: "ниже", en: "below" },
} as const;

function readLaunch(file: ProductLaunchFile, context: ReadContext): ProductLaunch {
  return {
    product: file.product,
    purpose: file.purpose,
    period: periodAt(file.period, ["period"], context),
    leader: file.leader,
    motivation: file.motivation.map((reward, index) => ({
      ...reward,
      amount: moneyAt(reward.amount, ["motivation", index, "amount"], context),
    })),
    process: file.process,
    plan: file.plan.map(({ id, title, role, target, unit, by }, index) => ({
      id,
      title,
      role,
      target: targetAt(target, unit, ["plan", index, "target"], context),
      by: dayAt(by, ["plan", index, "by"], context),
    })),
    deMotivation: file["de-motivation"].map(({ id, role, below, "quarterly-bonus-less": less }, index) => ({
      id,
      role,
      below: percentAt(below, ["de-motivation", index, "below"], context),
      less: percentAt(less, ["de-motivation", index, "quarterly-bonus-less"], context),
    })),
    rules: file.rules,
  };
}

const planHead = (lang: "ru" | "en"): string[] =>
  (["indicator", "whose", "amount", "by"] as const).map((column) => words[column][lang]);

const planCells = ({ title, role, target, by }: LaunchTarget, { roleTitle }: TableContext): Cell[] => [
  textCell(title),
  textCell(roleTitle(role)),
  target,
  { type: "date", value: by },
];

function motivationPart(content: ProductLaunch, { lang, roleTitle }: TableContext): OutlinePart {
  const items = content.motivation.map(({ id, title, role, amount }, index) => {
    const value = { type: "money", value: amount } as const;
    const cells = [textCell(title), textCell(roleTitle(role)), value];
    return { id: `motivation/${id}`, title, path: ["motivation", index], value, cells };
  });
  const head = [words.what[lang], words.who[lang], words.amount[lang]];
  return { title: words.motivation[lang], head, items };
}

function deMotivationPart(content: ProductLaunch, { lang, roleTitle }: TableContext): OutlinePart {
  const items = content.deMotivation.map(({ id, role, below, less }, index) => {
    const value = { type: "percent", value: less } as const;
    const threshold = `${words.below[lang]} ${formatPercent(below, lang)}`;
    return {
      id: `de-motivation/${id}`,
      title: `${roleTitle(role)}: ${threshold}`,
      path: ["de-motivation", index],
      value,
      cells: [textCell(roleTitle(role)), textCell(threshold), value],
    };
  });
  const head = [words.who[lang], words.fulfilment[lang], words.less[lang]];
  return { title: words.deMotivation[lang], head, items };
}

function outlineOf(content: ProductLaunch, context: TableContext): OutlinePart[] {
  const { lang, roleTitle } = context;
  const { from, to } = content.period;
  const days = [from, ...(to === undefined ? [] : [to])].map((day) => formatDay(day, lang)).join(" — ");
  const about = `${content.product}; ${days}; ${words.leader[lang].toLowerCase()}: ${roleTitle(content.leader)}.`;
  const plan = content.plan.map((item, index) => ({
    id: `plan/${item.id}`,
    title: item.title,
    path: ["plan", index],
    value: item.target,
    cells: planCells(item, context),
  }));
  return [
    { title: words.product[lang], intro: about, items: [] },
    purposePart(content.purpose, lang),
    motivationPart(content, context),
    stepsPart(words.process[lang], content.process, "process", context),
    { title: words.plan[lang], head: planHead(lang), items: plan },
    deMotivationPart(content, context),
    rulesPart(content.rules, lang),
  ];
}

function referencesOf(content: ProductLaunch, { places }: ReadContext): Reference[] {
  const named = [
    ...content.motivation.map(({ role }, index) => ({ role, path: ["motivation", index, "role"] })),
    ...stepRoles(content.process, "process"),
    ...content.plan.map(({ role }, index) => ({ role, path: ["plan", index, "role"] })),
    ...content.deMotivation.map(({ role }, index) => ({ role, path: ["de-motivation", index, "role"] })),
    { role: content.leader, path: ["leader"] },
  ];
  return [
    ...named.flatMap(({ role, path }) => referenceTo("role", role, path, places)),
    ...liveValueReferences(content, places),
  ];
}

/** The plan by roles (`launch#plan`). */
function tableOf(content: ProductLaunch, part: string | undefined, context: TableContext): LiveTable | undefined {
  if (part !== "plan") return undefined;
  return { head: planHead(context.lang), rows: content.plan.map((item) => planCells(item, context)) };
}

export const productLaunch: Kind<ProductLaunchFile, ProductLaunch> = {
  kind: "product-launch",
  read: readLaunch,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
