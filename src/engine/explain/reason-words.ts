import type { FactDeclaration, FactValue } from "../../conditions/fact-type.ts";
import { operatorOf } from "../../conditions/operators.ts";
import { approvalsInWords } from "../../model/kinds/authority/words.ts";
import { rateInWords } from "../../model/kinds/currencies.ts";
import type { WindowDates } from "../../model/kinds/price-policy/content.ts";
import { timesInWords } from "../../model/kinds/price-policy/times-words.ts";
import { formatDay } from "../../values/day.ts";
import { formatHours } from "../../values/hours.ts";
import type { Language } from "../../values/language.ts";
import { formatMoment } from "../../values/moment.ts";
import { type Currency, formatMoney } from "../../values/money.ts";
import { formatPercent, formatPoints } from "../../values/percent.ts";
import { formatQuantity } from "../../values/quantity.ts";
import type { ConditionTrace, Reason } from "../trace.ts";
import { formatFact } from "./format-fact.ts";

/** What is needed to say a reason: the dictionary (with computed facts), the language, names of clauses and roles. */
export interface Wording {
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly currency: Currency;
  readonly lang: Language;
  /** How a clause is quoted: its number and title. */
  readonly clause: (reference: string) => string;
  readonly role: (role: string) => string;
}

type Sayings = Readonly<Record<Language, string>>;

const say = (sayings: Sayings, { lang }: Wording): string => sayings[lang];

function title(fact: string, { facts }: Wording): string {
  return facts.get(fact)?.title ?? fact;
}

function value(fact: string, known: FactValue, { facts, lang, currency }: Wording): string {
  return formatFact(facts.get(fact), known, lang, currency);
}

const unknownWord: Sayings = { ru: "неизвестно", en: "not known" };
const unknownAsker: Sayings = { ru: "неизвестно кто", en: "an unknown role" };

/** A condition in words with what each fact was: «Сумма заказа от 100 000 ₽ (сейчас 90 000 ₽ — не выполнено)». */
export function conditionWords(trace: ConditionTrace, wording: Wording): string {
  switch (trace.kind) {
    case "test":
      return testWords(trace, wording);
    case "not":
      return say(
        { ru: `не (${conditionWords(trace.of, wording)})`, en: `not (${conditionWords(trace.of, wording)})` },
        wording,
      );
    default: {
      const parts = trace.of.map((part) =>
        part.kind === "test" || part.kind === "not"
          ? conditionWords(part, wording)
          : `(${conditionWords(part, wording)})`,
      );
      const all = trace.kind === "all";
      return parts.join(say({ ru: all ? " и " : " или ", en: all ? " and " : " or " }, wording));
    }
  }
}

const truths: Readonly<Record<ConditionTrace["truth"], Sayings>> = {
  yes: { ru: "выполнено", en: "met" },
  no: { ru: "не выполнено", en: "not met" },
  unknown: unknownWord,
};

function testWords(trace: Extract<ConditionTrace, { kind: "test" }>, wording: Wording): string {
  const { fact, operator, operand, truth } = trace;
  const name = title(fact, wording);
  const now = trace.value === undefined ? say(unknownWord, wording) : value(fact, trace.value, wording);
  if (operator === "known") {
    const state = operand === true ? { ru: "известно", en: "is known" } : { ru: "неизвестно", en: "is not known" };
    return `${name} ${say(state, wording)} (${say(truths[truth], wording)})`;
  }
  const operands = typeof operand === "object" ? operand : [operand];
  const wanted = operands.map((each) => value(fact, each, wording)).join(", ");
  // A flag that must be up or down reads as a form that is filled in.
  const isFlag = operator === "is" && typeof operand === "boolean";
  const words = isFlag ? ":" : ` ${operatorOf(operator)?.words[wording.lang] ?? operator}`;
  const verdict = trace.value === undefined ? "" : ` — ${say(truths[truth], wording)}`;
  return `${name}${words} ${wanted} (${say({ ru: "сейчас", en: "now" }, wording)} ${now}${verdict})`;
}

function yearly(mmdd: number, { lang }: Wording): string {
  // Any leap year has every day of a year.
  return formatDay(20240000 + mmdd, lang, "short").slice(0, 5);
}

function datesWords(dates: WindowDates, wording: Wording): string {
  const one = (day: number): string => (dates.yearly ? yearly(day, wording) : formatDay(day, wording.lang, "short"));
  const [from, to] = [one(dates.from), one(dates.to)];
  if (!dates.yearly) return say({ ru: `с ${from} по ${to}`, en: `from ${from} to ${to}` }, wording);
  return say({ ru: `каждый год с ${from} по ${to}`, en: `every year from ${from} to ${to}` }, wording);
}

/** Why a clause spoke or kept silent, as one phrase. */
export function reasonWords(reason: Reason, wording: Wording): string {
  const { lang } = wording;
  switch (reason.kind) {
    case "condition":
      return conditionWords(reason.condition, wording);
    case "always":
      return say({ ru: "без условий", en: "without conditions" }, wording);
    case "missing":
      return `${title(reason.fact, wording)}: ${say(unknownWord, wording)}`;
    case "known":
      return `${title(reason.fact, wording)}: ${value(reason.fact, reason.value, wording)}`;
    case "choice": {
      const expected = value(reason.fact, reason.expected, wording);
      const now = value(reason.fact, reason.value, wording);
      return `${title(reason.fact, wording)}: ${now}, ${say({ ru: `а нужно ${expected}`, en: `not ${expected}` }, wording)}`;
    }
    case "band": {
      const { fact, from, below } = reason;
      const start = value(fact, from, wording);
      const end = below === undefined ? undefined : value(fact, below, wording);
      const ru = end === undefined ? `ступень от ${start}` : `ступень от ${start} до ${end} (не включая)`;
      const en = end === undefined ? `tier from ${start}` : `tier from ${start}, below ${end}`;
      return `${title(fact, wording)}: ${value(fact, reason.value, wording)}, ${say({ ru, en }, wording)}`;
    }
    case "dates": {
      const day = formatDay(reason.value, lang, "short");
      return `${title(reason.fact, wording)}: ${day}, ${say({ ru: "окно", en: "window" }, wording)} ${datesWords(reason.dates, wording)}`;
    }
    case "times": {
      const at = formatMoment(reason.value, reason.times.zone, lang);
      return `${title(reason.fact, wording)}: ${at}, ${say({ ru: "окно", en: "window" }, wording)} ${timesInWords(reason.times, lang)}`;
    }
    case "outranked": {
      const by = wording.clause(reason.by);
      return say({ ru: `уступает: ${by}`, en: `gives way to ${by}` }, wording);
    }
    case "lines": {
      const numbers = reason.lines.join(", ");
      if (numbers === "") return say({ ru: "не подошло ни одной строке", en: "fits no line" }, wording);
      return say({ ru: `строки: ${numbers}`, en: `lines: ${numbers}` }, wording);
    }
    case "cap": {
      const [total, cap] = [formatPercent(reason.total, lang), formatPercent(reason.cap, lang)];
      return say(
        { ru: `скидки дают ${total}, потолок ${cap}`, en: `discounts come to ${total}, the cap is ${cap}` },
        wording,
      );
    }
    case "money-cap": {
      const [total, cap] = [
        formatMoney(reason.total, wording.currency, lang, "short"),
        formatMoney(reason.cap, wording.currency, lang, "short"),
      ];
      return say(
        { ru: `скидки дают ${total}, потолок ${cap}`, en: `discounts come to ${total}, the cap is ${cap}` },
        wording,
      );
    }
    case "spent": {
      const [spent, all] = [value(reason.fact, reason.value, wording), value(reason.fact, reason.limit, wording)];
      return say(
        {
          ru: `${title(reason.fact, wording)}: ${spent}, бюджет ${all}`,
          en: `${title(reason.fact, wording)}: ${spent}, the budget is ${all}`,
        },
        wording,
      );
    }
    case "credit": {
      const [owed, free] = [reason.owed, reason.free].map((sum) => formatMoney(sum, wording.currency, lang, "short"));
      return say(
        { ru: `к оплате ${owed}, свободно в лимите ${free}`, en: `to pay ${owed}, free of the limit ${free}` },
        wording,
      );
    }
    case "free": {
      const [bought, free] = [formatQuantity(reason.bought, lang), formatQuantity(reason.free, lang)];
      return say({ ru: `куплено: ${bought}, в подарок: ${free}`, en: `bought: ${bought}, free: ${free}` }, wording);
    }
    case "points-spent": {
      const { asked, balance, spent } = reason;
      const ru = `баллов просят списать: ${asked}, на счёте: ${balance}, списано: ${spent}`;
      const en = `points asked for: ${asked}, on the account: ${balance}, spent: ${spent}`;
      return say({ ru, en }, wording);
    }
    case "points-returned": {
      const { back, taken } = reason;
      return say(
        { ru: `баллов вернуть: ${back}, снять: ${taken}`, en: `points back: ${back}, taken: ${taken}` },
        wording,
      );
    }
    case "points-earned": {
      const paid = formatMoney(reason.paid, wording.currency, lang, "short");
      const { earned } = reason;
      return say(
        {
          ru: `оплачено деньгами ${paid}, начислено баллов: ${earned}`,
          en: `${paid} paid in money, points earned: ${earned}`,
        },
        wording,
      );
    }
    case "exchange": {
      const { used } = reason;
      const rate = rateInWords({ code: used.currency, per: used.per }, used.rate, wording.currency.code, lang);
      const day = formatDay(used.from, lang, "short");
      return say(
        { ru: `${rate}, действует с ${day}: ${used.ground}`, en: `${rate}, in force from ${day}: ${used.ground}` },
        wording,
      );
    }
    case "told":
      return reason.tell(lang);
    case "excess":
      return excessWords(reason, wording);
    case "raised":
      return say(
        { ru: `поднято: ${wording.clause(reason.by)}`, en: `raised by ${wording.clause(reason.by)}` },
        wording,
      );
    case "refresh": {
      const [updated, due] = [reason.updated, reason.due].map((day) =>
        day === undefined ? say(unknownWord, wording) : formatDay(day, lang, "short"),
      );
      return say({ ru: `сверено: ${updated}, обновить до ${due}`, en: `checked ${updated}, due ${due}` }, wording);
    }
    case "cost": {
      const sum = formatMoney(reason.sum, wording.currency, lang, "short");
      return reason.condition === undefined ? sum : `${conditionWords(reason.condition, wording)}: ${sum}`;
    }
    case "shift": {
      const { hours, comes } = reason;
      const told =
        comes === undefined
          ? unknownWord
          : comes
            ? { ru: "выходит", en: "comes" }
            : { ru: "не выходит", en: "does not come" };
      return `${formatHours(hours)}: ${say(told, wording)}`;
    }
    case "load": {
      const { people, full, unknown, most } = reason;
      const ru = `предел ${most}, людей: ${people}, на пределе: ${full}, неизвестно: ${unknown}`;
      const en = `the limit is ${most}, people: ${people}, full: ${full}, not known: ${unknown}`;
      return say({ ru, en }, wording);
    }
    case "left": {
      const left = formatMoney(reason.left, wording.currency, lang, "short");
      const margin = reason.margin === undefined ? "—" : formatPercent(reason.margin, lang);
      const told = { ru: `осталось ${left}, маржа ${margin}`, en: `${left} is left, the margin is ${margin}` };
      if (reason.floor === undefined) return say(told, wording);
      const floor = formatPercent(reason.floor, lang);
      return say({ ru: `${told.ru}, порог ${floor}`, en: `${told.en}, the floor is ${floor}` }, wording);
    }
    case "asker": {
      const { mode, roles } = reason.needed;
      const needed = approvalsInWords({ mode, roles: roles.map(wording.role) }, lang);
      const asker = typeof reason.role === "string" ? wording.role(reason.role) : say(unknownAsker, wording);
      return say(
        {
          ru: `просит: ${asker}, ${roles.length > 1 ? "нужны" : "нужен"}: ${needed}`,
          en: `asked by ${asker}, needs ${needed}`,
        },
        wording,
      );
    }
  }
}

function excessWords({ excess, upTo }: Extract<Reason, { kind: "excess" }>, wording: Wording): string {
  const { lang } = wording;
  const by = formatPoints(Math.abs(excess), lang);
  const above = { ru: `выше положенной на ${by}`, en: `${by} above the allowed discount` };
  const below = { ru: `ниже положенной на ${by}`, en: `${by} below the allowed discount` };
  const equal = { ru: "ровно положенная", en: "exactly the allowed discount" };
  const distance = say(excess > 0 ? above : excess < 0 ? below : equal, wording);
  if (upTo === undefined || upTo === 0) return distance;
  const limit = formatPoints(upTo, lang);
  return `${distance}, ${say({ ru: `роль может до ${limit}`, en: `the role may give up to ${limit}` }, wording)}`;
}
