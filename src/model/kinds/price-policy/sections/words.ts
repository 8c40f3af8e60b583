import type { RoundingMode } from "../../../../values/rounding.ts";
import type {
  Budget,
  Credit,
  DiscountGroup,
  LineDiscounts,
  PricePolicy,
  Rounding,
  WindowsDiscount,
} from "../content.ts";

type Words = Readonly<Record<"ru" | "en", string>>;

/** What a printed price policy says around its titles, conditions and numbers. */
export const words = {
  order: { ru: "Как считается скидка", en: "How the discount is worked out" },
  sequence: { ru: "Порядок применения", en: "Order of application" },
  requires: { ru: "Без чего решения нет", en: "What no decision is made without" },
  requiresText: {
    ru: "Пока хотя бы одно из этих сведений не указано, скидка не назначается.",
    en: "While any of these is unknown, no discount is given.",
  },
  limits: { ru: "Ограничения", en: "Limits" },
  limitsText: {
    ru: "Если условие не выполнено, ответ — отказ.",
    en: "When a condition does not hold, the answer is no.",
  },
  caps: { ru: "Потолки", en: "Caps" },
  capsText: {
    ru: "Выше потолка положенная скидка не поднимается, сколько бы скидок ни сложилось.",
    en: "However many discounts meet, the allowed one does not rise above its cap.",
  },
  capsOfMoney: {
    ru: "Потолок в деньгах — на весь заказ вместе: что сверх него, строки теряют в доле своих скидок, точно до последней денежной единицы.",
    en: "A cap in money is on the whole order: what is above it the lines lose in proportion to their discounts, to the last minor unit.",
  },
  minimumText: {
    ru: "Заказ на меньшую сумму не принимается.",
    en: "An order of less is not accepted.",
  },
  minimumSurcharge: {
    ru: "К заказу на меньшую сумму прибавляется",
    en: "An order of less costs more by",
  },
  ofOriginal: { ru: "от первоначальной цены", en: "of the original price" },
  groups: { ru: "Скидки, которые не действуют вместе", en: "Discounts that never act together" },
  surcharges: { ru: "Наценки", en: "Surcharges" },
  surchargesText: {
    ru: "Прибавляются к цене после всех скидок и потолков: ни скидка, ни потолок их не смягчают. Если неизвестно, положена ли наценка, решения нет.",
    en: "Added to the price after all discounts and caps, which never make them softer. While nobody knows whether one is due, there is no decision.",
  },
  surcharge: { ru: "Наценка", en: "Surcharge" },
  unitPrice: { ru: "Цена единицы", en: "Unit price" },
  fixedPriceText: {
    ru: "Заказ целиком обходится в названную сумму, а дороже прайса не бывает.",
    en: "The whole order costs the sum named here, and never more than its list price.",
  },
  moneyOverLines: {
    ru: "Деньги делятся между строками, которые участвуют в скидке на заказ, в доле их цены и без потери; больше, чем эти строки стоят, не снимается.",
    en: "The money is split over the lines that take the discount of the order, in proportion to their price and without loss; no more is taken off than they cost.",
  },
  fixedPrice: { ru: "Цена заказа целиком", en: "Price of the whole order" },
  atMost: { ru: "Эта скидка не бывает больше", en: "This discount is never more than" },
  both: { ru: "и", en: "and" },
  ofGroup: { ru: "Входит в группу", en: "Belongs to the group" },
  marginal: {
    ru: "Каждая ступень действует своей ставкой только на свою часть; положенный процент — их доля в заказе, округлённая вниз до 0,0001 %.",
    en: "Every tier acts on its own part alone; the allowed percent is their share of the order, rounded down to 0.0001%.",
  },
  budget: { ru: "Бюджет этой скидки", en: "The budget of this discount" },
  uses: { ru: "раз", en: "times" },
  spent: { ru: "израсходованное показывает", en: "what is spent is told by" },
  floorText: {
    ru: "Ниже этой цены строка не продаётся ни при какой скидке. Что не поместилось в строку, точно раскладывается по остальным, а чего не поместилось и там, пропадает. Строка, у которой она неизвестна, идёт по прайсу. Цену задаёт",
    en: "No line is sold below this price, whatever the discount. What does not fit into a line is spread over the others to the last minor unit, and what fits nowhere is lost. A line without it keeps its list price. The price is told by",
  },
  lines: { ru: "Скидки по строкам", en: "Discounts of lines" },
  creditText: {
    ru: "Сумма заказа к оплате складывается с тем, что клиент уже должен",
    en: "What the client pays for the order is added to what is owed already",
  },
  creditLimit: { ru: "— и вместе не превышает", en: "; together they do not exceed" },
  creditUnknown: {
    ru: "Аванс клиента лимита не увеличивает. Пока лимит или долг неизвестен, решения нет.",
    en: "Money that a client has paid ahead does not raise the limit. While limit or debt is unknown, there is no decision.",
  },
  unitWhere: { ru: "где", en: "where" },
  unitElse: { ru: "иначе", en: "otherwise" },
  linesUnits: { ru: "Количество пересчитывается", en: "Quantities are converted" },
  linesClosed: {
    ru: "На эти строки не действует ни одна скидка, ни своя, ни на заказ:",
    en: "No discount, of their own or of the order, touches these lines:",
  },
  linesTotals: { ru: "По строкам заказа считаются", en: "Counted over the lines of the order" },
  allLines: { ru: "по всем строкам", en: "over all lines" },
  ofLines: { ru: "по строкам, где", en: "over lines where" },
  ofLine: { ru: "Скидка строки, от её первоначальной цены.", en: "A discount of a line, from its original price." },
  alone: {
    ru: "Строка с этой скидкой других скидок не получает.",
    en: "A line with this discount takes no other one.",
  },
  rounding: { ru: "Округление", en: "Rounding" },
  number: { ru: "№", en: "No." },
  band: { ru: "Ступень", en: "Tier" },
  condition: { ru: "Условие", en: "Condition" },
  applies: { ru: "Применяется, если", en: "Applies when" },
  every: { ru: "Ежегодно", en: "Every year" },
  weekly: { ru: "По часам", en: "By the clock" },
  clock: {
    ru: "Окна с часами открываются в первую минуту и закрыты в последнюю; часы идут по поясу",
    en: "Windows with hours open at their first minute and are closed at their last; the clock is that of",
  },
  once: { ru: "Один раз", en: "Once" },
  repeats: { ru: "Когда", en: "When" },
  always: { ru: "—", en: "—" },
} as const satisfies Readonly<Record<string, Words>>;

/** The facts that the policy works with. */
export const roleOfFact: Readonly<Record<"amount" | "cost" | "day" | "requested", Words>> = {
  amount: { ru: "Сумма, с которой считается скидка", en: "The amount that the discount is taken from" },
  cost: {
    ru: "Себестоимость, с которой сравнивается цена после скидки",
    en: "The cost that the discounted price is compared with",
  },
  day: {
    ru: "День, по которому выбираются сезон и ставка налога",
    en: "The day that picks the season and the tax rate",
  },
  requested: {
    ru: "Скидка, которую просят; если она не указана, считается положенная",
    en: "The discount asked for; the allowed one when it is not stated",
  },
};

export const vatWords: Readonly<Record<PricePolicy["vat"], Words>> = {
  included: { ru: "Цены указаны с НДС.", en: "Prices include VAT." },
  excluded: {
    ru: "Цены указаны без НДС; налог начисляется сверху.",
    en: "Prices exclude VAT; the tax is added on top.",
  },
  none: { ru: "НДС не начисляется.", en: "No VAT is charged." },
};

export const stackingWords: Readonly<Record<PricePolicy["stacking"], Words>> = {
  additive: {
    ru: "Скидки складываются: проценты всех применимых скидок суммируются.",
    en: "Discounts add up: the percents of all that apply are summed.",
  },
  sequential: {
    ru: "Скидки применяются по очереди: каждая следующая — к тому, что осталось после предыдущей.",
    en: "Discounts apply in turn: each one to what the one before has left.",
  },
  "best-of": {
    ru: "Скидки не складываются: действует одна — самая большая из применимых.",
    en: "Discounts do not add up: the largest of those that apply holds alone.",
  },
};

export const basisWords: Readonly<Record<"original" | "running", Words>> = {
  original: { ru: "Берётся от первоначальной цены.", en: "Taken from the original price." },
  running: { ru: "Берётся от цены после предыдущих скидок.", en: "Taken from the price after the discounts before." },
};

export const pickWords: Readonly<Record<WindowsDiscount["pick"], Words>> = {
  first: {
    ru: "Если открыто несколько периодов, действует первый по списку.",
    en: "When several periods are open, the first in the list holds.",
  },
  best: {
    ru: "Если открыто несколько периодов, действует самый выгодный клиенту.",
    en: "When several periods are open, the best for the client holds.",
  },
  unique: { ru: "Периоды не пересекаются.", en: "Periods do not overlap." },
};

export const surchargeBasis: Readonly<Record<"original" | "running", Words>> = {
  original: { ru: "Считается от первоначальной цены.", en: "Taken of the original price." },
  running: { ru: "Считается от цены после всех скидок.", en: "Taken of the price after all discounts." },
};

/** Which discount of a group counts. */
export const groupWords: Readonly<Record<DiscountGroup["pick"], Words>> = {
  first: {
    ru: "действует первая по списку, которая что-то даёт",
    en: "the first in the list that gives something counts",
  },
  best: { ru: "действует самая большая", en: "the largest counts" },
  unique: { ru: "вместе они не встречаются", en: "they never meet" },
};

/** What happens when a budget does not suffice. */
export const overWords: Readonly<Record<Budget["over"], Words>> = {
  withhold: { ru: "если не хватает, скидка не даётся", en: "where it does not suffice, there is no discount" },
  cut: { ru: "если не хватает, даётся остаток", en: "where it does not suffice, the rest is given" },
  escalate: { ru: "сверх бюджета скидку согласует", en: "beyond it the discount is approved by" },
};

/** What happens to an order over the limit of credit. */
export const creditOverWords: Readonly<Record<Credit["over"], Words>> = {
  deny: { ru: "Заказ сверх лимита не принимается", en: "An order over the limit is refused" },
  escalate: { ru: "Заказ сверх лимита согласует", en: "An order over the limit is approved by" },
  prepayment: {
    ru: "Что не помещается в лимит, клиент оплачивает до отгрузки",
    en: "What does not fit into the limit is paid before shipment",
  },
};

/** What a cancelled order does to a budget. */
export const cancelledWords: Readonly<Record<Budget["cancelled"], Words>> = {
  returned: { ru: "отменённый заказ возвращает израсходованное", en: "a cancelled order gives back what it spent" },
  kept: { ru: "отменённый заказ израсходованного не возвращает", en: "a cancelled order gives nothing back" },
};

/** Which discount of a line counts. */
export const linePickWords: Readonly<Record<LineDiscounts["pick"], Words>> = {
  add: { ru: "Подошедшие скидки строки складываются.", en: "Discounts that fit a line add up." },
  best: {
    ru: "Из подошедших скидок строки действует самая большая.",
    en: "The largest discount that fits a line counts.",
  },
  first: {
    ru: "Из подошедших скидок строки действует первая по списку.",
    en: "The first discount in the list that fits a line counts.",
  },
  "most-specific": {
    ru: "Из подошедших скидок строки действует самая частная; от частного к общему",
    en: "The most specific discount that fits a line counts; from the specific to the general",
  },
};

/** How a line's own discount goes with the one of the order. */
export const withOrderWords: Readonly<Record<LineDiscounts["withOrder"], Words>> = {
  add: {
    ru: "Скидка строки и скидка на заказ складываются.",
    en: "The discount of a line and the one of the order add up.",
  },
  after: {
    ru: "Скидка на заказ берётся с того, что осталось после скидки строки.",
    en: "The discount of the order is taken from what the line's own has left.",
  },
  best: {
    ru: "Из скидки строки и скидки на заказ действует большая.",
    en: "The larger of the line's own discount and the order's counts.",
  },
};

const places: Readonly<Record<Rounding["place"], Words>> = {
  unit: {
    ru: "Округляется цена единицы со скидкой; сумма строки — это округлённая цена, умноженная на количество",
    en: "The discounted unit price is rounded; a line's sum is the rounded price times the quantity",
  },
  line: { ru: "Округляется сумма каждой строки", en: "The sum of every line is rounded" },
  order: {
    ru: "Округляется сумма заказа и затем раскладывается по строкам без потери копеек",
    en: "The order's sum is rounded and then split over the lines to the last minor unit",
  },
};

const modes: Readonly<Record<RoundingMode, Words>> = {
  "half-up": { ru: "до ближайшего значения, половина — вверх", en: "to the nearest, a half up" },
  "half-even": {
    ru: "до ближайшего значения, половина — к чётному (банковское округление)",
    en: "to the nearest, a half to the even (bankers' rounding)",
  },
  up: { ru: "всегда вверх", en: "always up" },
  down: { ru: "всегда вниз", en: "always down" },
};

/** Where and how money is rounded, as one sentence. */
export function roundingInWords({ mode, place }: Rounding, lang: "ru" | "en"): string {
  return `${places[place][lang]}: ${modes[mode][lang]}.`;
}

export const halfOpen: Words = {
  ru: "Нижняя граница входит в ступень, верхняя — нет.",
  en: "The lower bound belongs to a tier, the upper one does not.",
};
