import { money, percent, ratio } from "../../../model/say-values.ts";
import type { Language } from "../../../values/language.ts";
import type { Said, Saying, Words } from "../../saying.ts";
import type { CostMore, CostValues } from "./answer.ts";
import type { CostOutcome } from "./run.ts";

type SaidCost = Said<CostOutcome, CostValues>;

const outcomes: Readonly<Record<CostOutcome, Words>> = {
  profitable: { ru: "выгодна", en: "profitable" },
  "below-margin": { ru: "ниже порога", en: "below the floor" },
  loss: { ru: "в убыток", en: "a loss" },
  incomplete: { ru: "не хватает данных", en: "incomplete" },
};

const words = {
  ru: {
    deal: "Сделка",
    amount: "Сумма",
    goods: "себестоимость",
    costs: "Затраты по соглашению",
    left: "Остаётся",
    margin: "маржа",
    floor: "порог",
    approver: "Решает",
    nobody: "Разрешить не может никто",
    lines: "Строки с их долей затрат",
    changes: "Что изменит решение",
  },
  en: {
    deal: "The deal is",
    amount: "Amount",
    goods: "cost of goods",
    costs: "Costs of the agreement",
    left: "Left",
    margin: "margin",
    floor: "floor",
    approver: "Decided by",
    nobody: "Nobody may allow it",
    lines: "Lines with their share of the costs",
    changes: "What would change it",
  },
} as const;

const sum = (value: number | null, currency: string, lang: Language): string =>
  money(value ?? undefined, currency, lang);

function headline(said: SaidCost, lang: Language): readonly string[] {
  const { outcome, amount, goods, items, costs, left, margin, floor, approver, currency } = said;
  const say = words[lang];
  const separator = lang === "ru" ? " — " : " ";
  return [
    `${say.deal}${separator}${outcomes[outcome][lang]}`,
    `${say.amount}: ${sum(amount, currency, lang)}, ${say.goods}: ${sum(goods, currency, lang)}`,
    `${say.costs}: ${sum(costs, currency, lang)}`,
    ...items.map(({ number, title, sum: each }) => `  ${number} ${title}: ${sum(each, currency, lang)}`),
    `${say.left}: ${sum(left, currency, lang)}, ${say.margin} ${ratio(margin, lang)}, ${say.floor} ${percent(floor, lang)}`,
    ...(approver === null ? [] : [`${say.approver}: ${approver.title}`]),
    ...(outcome === "loss" && approver === null ? [say.nobody] : []),
  ];
}

function changes({ changes: own, lines, currency }: SaidCost & CostMore, lang: Language): readonly string[] {
  const say = words[lang];
  const rows = (lines ?? []).map(({ id, title, costs, left, margin }, index) => {
    const name = [id, title].filter((part) => part !== undefined).join(" ");
    const of = `${sum(costs, currency, lang)}; ${say.left.toLowerCase()} ${sum(left, currency, lang)}, ${ratio(margin, lang)}`;
    return `  ${index + 1}. ${name === "" ? of : `${name}: ${of}`}`;
  });
  return [
    ...(own.length === 0 ? [] : ["", `${say.changes}:`, ...own.map((text) => `  ${text}`)]),
    ...(rows.length === 0 ? [] : ["", `${say.lines}:`, ...rows]),
  ];
}

/** How an analysis is told. */
export const sayingOfCost: Saying<CostOutcome, CostValues, CostMore> = {
  outcomes,
  columns: [
    {
      title: { ru: "Сумма", en: "Amount" },
      width: 16,
      cell: ({ amount, currency }, lang) => sum(amount, currency, lang),
    },
    {
      title: { ru: "Затраты", en: "Costs" },
      width: 16,
      cell: ({ costs, currency }, lang) => sum(costs, currency, lang),
    },
    { title: { ru: "Остаётся", en: "Left" }, width: 16, cell: ({ left, currency }, lang) => sum(left, currency, lang) },
    { title: { ru: "Маржа", en: "Margin" }, width: 10, cell: ({ margin }, lang) => ratio(margin, lang) },
    { title: { ru: "Решает", en: "Decided by" }, width: 24, cell: ({ approver }) => approver?.title ?? "—" },
  ],
  headline,
  changes,
};
