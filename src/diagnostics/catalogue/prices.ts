import { error } from "../message.ts";

/** What can be wrong in tiers, rates and windows. */
export const priceMessages = {
  "finer-than-counted": error<{ value: string; unit: "percent" | "money" | "quantity" | "rate" }>({
    ru: ({ value, unit }) => ({
      text: `Значение ${value} записано точнее, чем система считает`,
      help: {
        percent: "Проценты — до четырёх знаков после точки.",
        money: "Деньги — до копеек.",
        quantity: "Количество — до трёх знаков после точки.",
        rate: "Курс — до шести знаков после точки; более слабую валюту считают за 100 или 1000 единиц (per).",
      }[unit],
    }),
    en: ({ value, unit }) => ({
      text: `The value ${value} is finer than what is counted`,
      help: {
        percent: "Percents have at most four digits after the point.",
        money: "Money has at most the minor unit.",
        quantity: "Quantities have at most three digits after the point.",
        rate: "A rate has at most six digits after the point; price 100 or 1000 units of a weaker currency (per).",
      }[unit],
    }),
  }),
  "no-such-day": error<{ value: string }>({
    ru: ({ value }) => ({ text: `Даты ${value} нет в календаре`, help: "Дата пишется год-месяц-день: 2026-01-15." }),
    en: ({ value }) => ({
      text: `There is no day ${value} in the calendar`,
      help: "A date is written year-month-day: 2026-01-15.",
    }),
  }),
  "period-reversed": error<{ from: string; to: string }>({
    ru: ({ from, to }) => ({
      text: `Период кончается (${to}) раньше, чем начинается (${from})`,
      help: "Поменяйте даты местами или исправьте год.",
    }),
    en: ({ from, to }) => ({
      text: `The period ends (${to}) before it starts (${from})`,
      help: "Swap the dates or correct the year.",
    }),
  }),
  "fact-of-other-type": error<{ fact: string; type: string; expected: readonly string[] }>({
    ru: ({ fact, type, expected }) => ({
      text: `Факт «${fact}» имеет тип ${type}, а здесь нужен ${expected.join(" или ")}`,
      help: "Укажите другой факт или исправьте его тип в словаре фактов.",
    }),
    en: ({ fact, type, expected }) => ({
      text: `The fact "${fact}" is of type ${type}, but ${expected.join(" or ")} is needed here`,
      help: "Name another fact or correct its type in the dictionary.",
    }),
  }),
  "choice-not-covered": error<{ fact: string; choice: string }>({
    ru: ({ fact, choice }) => ({
      text: `Нет строки для значения «${choice}» факта «${fact}»`,
      help: `Добавьте «${choice}»: если для него ничего не предусмотрено, напишите 0.`,
    }),
    en: ({ fact, choice }) => ({
      text: `There is no entry for the value "${choice}" of the fact "${fact}"`,
      help: `Add "${choice}": write 0 when nothing is meant for it.`,
    }),
  }),
  "rates-not-by-fact": error<{ one: string; many: string; needs: "one" | "many" }>({
    ru: ({ one, many, needs }) =>
      needs === "one"
        ? {
            text: `Без ключа by величина одна на всех: её задаёт один ключ ${one}`,
            help: `Напишите ${one}: 5 — или добавьте by с именем факта и ${many}.`,
          }
        : {
            text: `С ключом by у каждого значения факта своя величина: её задаёт один ключ ${many}`,
            help: `Напишите ${many}: { VIP: 5, A: 3 } — или уберите by и напишите ${one}.`,
          },
    en: ({ one, many, needs }) =>
      needs === "one"
        ? {
            text: `Without the key by there is one measure for all, set by the key ${one} alone`,
            help: `Write ${one}: 5, or add by with the name of a fact, and ${many}.`,
          }
        : {
            text: `With the key by every value of the fact has its own measure, set by the key ${many} alone`,
            help: `Write ${many}: { VIP: 5, A: 3 }, or remove by and write ${one}.`,
          },
  }),
  "tiers-overlap": error<{ from: string; below: string }>({
    ru: ({ from, below }) => ({
      text: `Ступень начинается с ${from}, а предыдущая кончается только на ${below}: ступени пересекаются`,
      help: `Напишите from: ${below} или уменьшите below предыдущей ступени.`,
    }),
    en: ({ from, below }) => ({
      text: `The tier starts from ${from}, but the one before ends only below ${below}: the tiers overlap`,
      help: `Write from: ${below}, or lower below of the tier before.`,
    }),
  }),
  "tiers-not-ascending": error<{ from: string; before: string }>({
    ru: ({ from, before }) => ({
      text: `Ступень от ${from} стоит после ступени от ${before}`,
      help: "Поставьте ступени по возрастанию from: меньшая — выше.",
    }),
    en: ({ from, before }) => ({
      text: `The tier from ${from} stands after the tier from ${before}`,
      help: "Put the tiers in ascending order of from: the smaller one first.",
    }),
  }),
  "tiers-gap": error<{ from: string; below: string }>({
    ru: ({ from, below }) => ({
      text: `Между ступенями дыра: от ${below} до ${from} не действует ни одна`,
      help: `Напишите from: ${below} или поднимите below предыдущей ступени.`,
    }),
    en: ({ from, below }) => ({
      text: `There is a gap between the tiers: from ${below} to ${from} none applies`,
      help: `Write from: ${below}, or raise below of the tier before.`,
    }),
  }),
  "tier-empty": error<{ from: string; below: string }>({
    ru: ({ from, below }) => ({
      text: `Ступень от ${from} до ${below} пуста`,
      help: "Верхняя граница (below) должна быть больше нижней (from).",
    }),
    en: ({ from, below }) => ({
      text: `The tier from ${from} below ${below} is empty`,
      help: "The upper bound (below) must be more than the lower one (from).",
    }),
  }),
  "tier-without-end": error<Record<never, never>>({
    ru: () => ({
      text: "У ступени нет верхней границы, а за ней идёт следующая",
      help: "Напишите below — число, с которого начинается следующая ступень.",
    }),
    en: () => ({
      text: "The tier has no upper bound, yet another tier follows",
      help: "Write below: the number that the next tier starts from.",
    }),
  }),
  "last-tier-with-end": error<{ below: string }>({
    ru: ({ below }) => ({
      text: `Последняя ступень кончается на ${below}: что действует дальше, не сказано`,
      help: `Удалите below или добавьте ступень от ${below}. Если дальше скидки нет, её rate или amount-off — 0; цену (unit-price, fixed-price) ограничьте условием when.`,
    }),
    en: ({ below }) => ({
      text: `The last tier ends at ${below}: what applies from there on is not said`,
      help: `Remove below, or add a tier from ${below}. Where there is no discount its rate or amount-off is 0; a price (unit-price, fixed-price) is bounded by a condition in when.`,
    }),
  }),
  "window-without-dates": error<Record<never, never>>({
    ru: () => ({
      text: "У окна должен быть ровно один из ключей dates, yearly, between и daily",
      help: 'Один раз: dates: { from: 2026-01-15, to: 2026-02-15 }; каждый год: yearly: { from: "01-15", to: "02-15" }; до минуты: between: { from: 2026-11-27 09:00, to: 2026-11-28 00:00 }; по часам: daily: { hours: 16:00-18:00 }.',
    }),
    en: () => ({
      text: "A window needs exactly one of the keys dates, yearly, between and daily",
      help: 'Once: dates: { from: 2026-01-15, to: 2026-02-15 }; every year: yearly: { from: "01-15", to: "02-15" }; to the minute: between: { from: 2026-11-27 09:00, to: 2026-11-28 00:00 }; by the clock: daily: { hours: 16:00-18:00 }.',
    }),
  }),
  "windows-overlap": error<{ first: string; second: string }>({
    ru: ({ first, second }) => ({
      text: `Окна «${first}» и «${second}» пересекаются, а pick: unique обещает, что такого нет`,
      help: "Разведите даты или напишите pick: first (первое по списку) либо pick: best (самое выгодное клиенту).",
    }),
    en: ({ first, second }) => ({
      text: `The windows "${first}" and "${second}" overlap, though pick: unique promises that none do`,
      help: "Move the dates apart, or write pick: first or pick: best.",
    }),
  }),
  "basis-contradicts-stacking": error<{ stacking: string; basis: string }>({
    ru: ({ stacking, basis }) => ({
      text: `При stacking: ${stacking} у этой скидки не может быть basis: ${basis}`,
      help:
        stacking === "sequential"
          ? "Последовательные скидки берутся от остатка: basis: running."
          : "Складываемые скидки берутся от первоначальной цены: basis: original.",
    }),
    en: ({ stacking, basis }) => ({
      text: `With stacking: ${stacking} this discount cannot have basis: ${basis}`,
      help:
        stacking === "sequential"
          ? "Sequential discounts take the rest: basis: running."
          : "Added discounts take the original price: basis: original.",
    }),
  }),
  "category-without-conditions": error<{ id: string }>({
    ru: ({ id }) => ({
      text: `У категории «${id}» нет условий, а за ней идут другие: до них дело не дойдёт`,
      help: "Добавьте when или поставьте категорию последней.",
    }),
    en: ({ id }) => ({
      text: `The category "${id}" has no conditions, yet others follow: they can never be reached`,
      help: "Add when, or move the category to the end.",
    }),
  }),
  "last-category-conditional": error<{ id: string }>({
    ru: ({ id }) => ({
      text: `Последняя категория «${id}» с условием: кто не подошёл никуда, останется без категории`,
      help: "Уберите when у последней категории.",
    }),
    en: ({ id }) => ({
      text: `The last category "${id}" has a condition: who fits nowhere gets no category`,
      help: "Remove when of the last category.",
    }),
  }),
  "ladder-not-rising": error<{ role: string; limit: string; before: string }>({
    ru: ({ role, limit, before }) => ({
      text: `Роль «${role}» может дать до ${limit}, но роль ниже — уже до ${before}`,
      help: "Полномочия на лестнице растут снизу вверх: поднимите предел или переставьте роли.",
    }),
    en: ({ role, limit, before }) => ({
      text: `The role "${role}" may give up to ${limit}, but the role below already up to ${before}`,
      help: "Authority rises up the ladder: raise the limit or move the role.",
    }),
  }),
  "ladder-step-without-limit": error<{ role: string }>({
    ru: ({ role }) => ({
      text: `У роли «${role}» нет предела up-to, хотя над ней есть ещё роли`,
      help: "Напишите up-to или условие when: без них решает только верхняя роль.",
    }),
    en: ({ role }) => ({
      text: `The role "${role}" has no limit up-to, though roles stand above it`,
      help: "Write up-to, or the condition when: only the top role decides without either.",
    }),
  }),
  "role-not-in-ladder": error<{ role: string; ladder: readonly string[] }>({
    ru: ({ role, ladder }) => ({
      text: `Роли «${role}» нет на лестнице полномочий`,
      help: `На лестнице: ${ladder.join(", ")}.`,
    }),
    en: ({ role, ladder }) => ({
      text: `The role "${role}" is not on the ladder`,
      help: `On the ladder: ${ladder.join(", ")}.`,
    }),
  }),
};
