import { error, warning } from "../message.ts";

/** What can be wrong between the rules of a price policy: measures, groups, money where percents are meant. */
export const priceRuleMessages = {
  "one-measure": error<{ keys: readonly string[] }>({
    ru: ({ keys }) => ({
      text: "Здесь нужна ровно одна величина",
      help: `Напишите что-то одно: ${keys.join(", ")}.`,
    }),
    en: ({ keys }) => ({
      text: "Exactly one measure is needed here",
      help: `Write one of these: ${keys.join(", ")}.`,
    }),
  }),
  "tiers-of-other-measure": error<{ first: string; own: string }>({
    ru: ({ first, own }) => ({
      text: `Первая ступень задаёт ${first}, а эта — ${own}: у одной скидки все ступени в одной мере`,
      help: "Приведите ступени к одной мере или разделите скидку на две.",
    }),
    en: ({ first, own }) => ({
      text: `The first tier sets ${first}, this one ${own}: all tiers of a discount have one measure`,
      help: "Use one measure, or make two discounts of it.",
    }),
  }),
  "money-off-not-by-tier-part": error<{ key: string }>({
    ru: ({ key }) => ({
      text: `Деньги с заказа не бывают у его части: mode: marginal и ${key} не сочетаются`,
      help: "Напишите mode: whole или задайте ступени ставкой (rate) либо ценой единицы (unit-price).",
    }),
    en: ({ key }) => ({
      text: `Money off an order has no parts: mode: marginal does not go with ${key}`,
      help: "Write mode: whole, or give the tiers a rate or a unit price.",
    }),
  }),
  "unit-price-without-quantity": error<{ over: string }>({
    ru: ({ over }) => ({
      text: `Цена единицы задана по факту «${over}», а он не количество`,
      help: "Считайте ступени по факту типа quantity: цена умножается на него.",
    }),
    en: ({ over }) => ({
      text: `The unit price is set by the fact "${over}", which is no quantity`,
      help: "Take the tiers over a fact of type quantity: the price is multiplied by it.",
    }),
  }),
  "marginal-over-other": error<{ over: string; amount: string }>({
    ru: ({ over, amount }) => ({
      text: `mode: marginal делит на части сам заказ, а «${over}» — не его сумма и не количество`,
      help: `Считайте ступени по «${amount}» или по количеству в заказе; для оборота за период напишите mode: whole.`,
    }),
    en: ({ over, amount }) => ({
      text: `mode: marginal divides the order itself, but "${over}" is neither its amount nor a quantity`,
      help: `Take the tiers over "${amount}" or over a quantity; for a turnover write mode: whole.`,
    }),
  }),
  "money-needs-order-rounding": error<{ place: string }>({
    ru: ({ place }) => ({
      text: `Скидка или наценка в деньгах обещает точную сумму, а rounding: place: ${place} её не удержит`,
      help: "Напишите place: order — сумма заказа округляется один раз и раскладывается по строкам без потери копеек.",
    }),
    en: ({ place }) => ({
      text: `Money off or on promises an exact sum, which rounding: place: ${place} cannot keep`,
      help: "Write place: order: the order is rounded once and split over the lines to the last minor unit.",
    }),
  }),
  "unknown-group": error<{ group: string; suggestion: string | undefined }>({
    ru: ({ group, suggestion }) => ({
      text: `Группы скидок «${group}» нет в groups`,
      help: suggestion === undefined ? "Объявите её в groups: id, title, pick." : `Похоже на «${suggestion}».`,
    }),
    en: ({ group, suggestion }) => ({
      text: `There is no group "${group}" in groups`,
      help: suggestion === undefined ? "Declare it in groups: id, title, pick." : `Did you mean "${suggestion}"?`,
    }),
  }),
  "group-too-small": error<{ group: string; size: number }>({
    ru: ({ group, size }) => ({
      text: `В группе «${group}» скидок: ${size}; выбирать не из чего`,
      help: "Впишите group у двух скидок или больше либо уберите группу.",
    }),
    en: ({ group, size }) => ({
      text: `The group "${group}" has ${size} discounts: there is nothing to choose from`,
      help: "Write group at two discounts or more, or remove the group.",
    }),
  }),
  "group-scattered": error<{ group: string }>({
    ru: ({ group }) => ({
      text: `Скидки группы «${group}» стоят в списке врозь: порядок применения становится неясен`,
      help: "Поставьте скидки одной группы рядом.",
    }),
    en: ({ group }) => ({
      text: `The discounts of the group "${group}" stand apart, which leaves the order of application unsaid`,
      help: "Put the discounts of one group side by side.",
    }),
  }),
  "group-members-meet": error<{ first: string; second: string; group: string }>({
    ru: ({ first, second, group }) => ({
      text: `Скидки «${first}» и «${second}» могут подойти обе, а группа «${group}» обещает pick: unique`,
      help: "Разведите условия или скажите, какая главнее: pick: first (по порядку списка) либо pick: best (самая большая).",
    }),
    en: ({ first, second, group }) => ({
      text: `The discounts "${first}" and "${second}" may both apply, though the group "${group}" promises pick: unique`,
      help: "Part their conditions, or say which one wins: pick: first (in order) or pick: best (the largest).",
    }),
  }),
  "minimum-order-without-surcharge": error<Record<never, never>>({
    ru: () => ({
      text: "below: surcharge обещает наценку за малый заказ, а размера нет",
      help: "Добавьте surcharge: { rate: 3 } или surcharge: { amount: 1500 }; либо напишите below: deny.",
    }),
    en: () => ({
      text: "below: surcharge promises a surcharge on a small order, but not how much",
      help: "Add surcharge: { rate: 3 } or surcharge: { amount: 1500 }, or write below: deny.",
    }),
  }),
  "minimum-order-denied-with-surcharge": error<Record<never, never>>({
    ru: () => ({
      text: "below: deny — отказ, наценки у него не бывает",
      help: "Уберите surcharge или напишите below: surcharge.",
    }),
    en: () => ({
      text: "below: deny refuses the order: there is no surcharge on it",
      help: "Remove surcharge, or write below: surcharge.",
    }),
  }),
  "line-fact-outside-lines": error<{ fact: string }>({
    ru: ({ fact }) => ({
      text: `Факт «${fact}» есть у строки, а это правило — о заказе целиком`,
      help: "Перенесите правило в lines.discounts или посчитайте итог по строкам в lines.totals.",
    }),
    en: ({ fact }) => ({
      text: `The fact "${fact}" belongs to a line, but this rule is about the whole order`,
      help: "Move the rule to lines.discounts, or count a total over lines in lines.totals.",
    }),
  }),
  "line-basis": error<{ basis: string }>({
    ru: ({ basis }) => ({
      text: `Скидка строки берётся от первоначальной цены строки, basis: ${basis} у неё не бывает`,
      help: "Напишите basis: original; как она сочетается со скидкой на заказ, говорит with-order.",
    }),
    en: ({ basis }) => ({
      text: `A discount of a line is taken from its original price: it has no basis: ${basis}`,
      help: "Write basis: original; with-order says how it goes with the discount of the order.",
    }),
  }),
  "line-group": error<Record<never, never>>({
    ru: () => ({
      text: "У скидок строки групп нет: какая из них действует, говорит lines.pick",
      help: "Уберите group или напишите pick: best либо pick: first.",
    }),
    en: () => ({
      text: "Discounts of lines have no groups: lines.pick says which of them counts",
      help: "Remove group, or write pick: best or pick: first.",
    }),
  }),
  "specificity-and-pick": error<{ pick: string }>({
    ru: ({ pick }) => ({
      text:
        pick === "most-specific"
          ? "pick: most-specific выбирает самую частную скидку, а порядок частного и общего не назван"
          : `specificity действует только с pick: most-specific, а здесь pick: ${pick}`,
      help:
        pick === "most-specific"
          ? "Добавьте specificity, например [line.article, line.group]."
          : "Уберите specificity или напишите pick: most-specific.",
    }),
    en: ({ pick }) => ({
      text:
        pick === "most-specific"
          ? "pick: most-specific takes the most specific discount, but their order is not said"
          : `specificity only goes with pick: most-specific, but pick is ${pick}`,
      help:
        pick === "most-specific"
          ? "Add specificity, such as [line.article, line.group]."
          : "Remove specificity, or write pick: most-specific.",
    }),
  }),
  "line-discounts-without-order": error<{ first: string; second: string }>({
    ru: ({ first, second }) => ({
      text: `Скидки «${first}» и «${second}» одинаково частные и могут подойти одной строке обе: какая главнее, не сказано`,
      help: "Разведите их условия, дополните specificity или напишите pick: first — тогда решает порядок списка.",
    }),
    en: ({ first, second }) => ({
      text: `The discounts "${first}" and "${second}" are equally specific and may both fit a line: nothing says which wins`,
      help: "Part their conditions, complete specificity, or write pick: first to let the list decide.",
    }),
  }),
  "alone-outside-lines": error<Record<never, never>>({
    ru: () => ({
      text: "alone бывает только у скидок по строкам",
      help: "Чтобы скидки заказа не действовали вместе, объедините их в группу: groups и group.",
    }),
    en: () => ({
      text: "Only discounts of lines may be alone",
      help: "To keep discounts of the order apart, put them in a group: groups and group.",
    }),
  }),
  "money-off-with-lines": error<{ discount: string }>({
    ru: ({ discount }) => ({
      text: `Скидка «${discount}» обещает сумму с заказа, а с with-order: best строки берут вместо неё свою скидку`,
      help: "Напишите with-order: add или after — тогда сумма целиком делится между строками; либо задайте скидку процентом.",
    }),
    en: ({ discount }) => ({
      text: `The discount "${discount}" promises money off the order, but with with-order: best lines take their own instead`,
      help: "Write with-order: add or after, and the whole sum is split over the lines; or make the discount a percent.",
    }),
  }),
  "unit-price-with-lines": error<{ discount: string }>({
    ru: ({ discount }) => ({
      text: `Скидка на заказ «${discount}» задаёт цену единицы, а единицы лежат в строках, и у строк есть свои правила`,
      help: "Перенесите её в lines.discounts — там цена единицы умножается на количество строки; цену всего заказа задаёт fixed-price.",
    }),
    en: ({ discount }) => ({
      text: `The order's discount "${discount}" sets the price of a unit, but units belong to lines, which have rules of their own`,
      help: "Move it to lines.discounts, where the price is multiplied by a line's quantity; fixed-price sets the price of a whole order.",
    }),
  }),
  "fixed-price-not-last": error<{ discount: string; next: string }>({
    ru: ({ discount, next }) => ({
      text: `Скидка «${discount}» задаёт цену заказа целиком, а после неё стоит «${next}»: с ней заказ обошёлся бы дешевле названной цены`,
      help: "Поставьте цену заказа последней в списке: она учитывает всё, что снято до неё. Либо объедините обе скидки в группу.",
    }),
    en: ({ discount, next }) => ({
      text: `The discount "${discount}" sets the price of the whole order, but "${next}" stands behind it and would make it cheaper still`,
      help: "Put the price of the order last: it counts everything taken off before. Or make a group of both.",
    }),
  }),
  "fixed-price-of-line": error<{ discount: string }>({
    ru: ({ discount }) => ({
      text: `Скидка строки «${discount}» задаёт цену заказа целиком (fixed-price)`,
      help: "Цену строки задаёт цена её единицы: type: tiers по line.quantity и unit-price. Цену заказа перенесите в discounts.",
    }),
    en: ({ discount }) => ({
      text: `The discount of lines "${discount}" sets the price of a whole order (fixed-price)`,
      help: "A line is priced by its unit: type: tiers over line.quantity with unit-price. Move the order's price to discounts.",
    }),
  }),
  "line-money-by-unit": error<{ discount: string }>({
    ru: ({ discount }) => ({
      text: `Скидка строки «${discount}» задана суммой, а rounding: place: unit её не удержит`,
      help: "Напишите place: line или place: order.",
    }),
    en: ({ discount }) => ({
      text: `The discount of lines "${discount}" is money, which rounding: place: unit cannot keep`,
      help: "Write place: line or place: order.",
    }),
  }),
  "budget-of-uses": error<Record<never, never>>({
    ru: () => ({
      text: "Бюджет считается в разах: их не делят и не дают частями",
      help: "Напишите целое limit и over: withhold; для бюджета в деньгах назовите в used факт-сумму.",
    }),
    en: () => ({
      text: "This budget counts uses, which are whole and not given in part",
      help: "Write a whole limit and over: withhold; for a budget of money name a money fact in used.",
    }),
  }),
  "line-budget": error<Record<never, never>>({
    ru: () => ({
      text: "Бюджет бывает у скидки на заказ: у строк он расходовался бы несколько раз сразу",
      help: "Ограничьте скидку строки через at-most или перенесите её в discounts.",
    }),
    en: () => ({
      text: "Only a discount of the order has a budget: lines would spend it several times at once",
      help: "Bound the discount of lines by at-most, or move it to discounts.",
    }),
  }),
  "floor-not-of-line": error<{ price: string }>({
    ru: ({ price }) => ({
      text: `Нижняя цена берётся у каждой строки своя, а «${price}» — факт не строки`,
      help: "Назовите факт строки, например line.purchase-price.",
    }),
    en: ({ price }) => ({
      text: `The lowest price is every line's own, but "${price}" is no fact of a line`,
      help: "Name a fact of a line, such as line.purchase-price.",
    }),
  }),
  "unit-by-other-fact": error<{ unit: string; fact: string }>({
    ru: ({ unit, fact }) => ({
      text: `Сколько в единице «${unit}» базовых, решает товар строки, а «${fact}» — не его свойство`,
      help: "Назовите в when факты строки, которые известны до подсчёта: line.article, line.group.",
    }),
    en: ({ unit, fact }) => ({
      text: `What the unit "${unit}" is hangs on the goods of a line, but "${fact}" is nothing of theirs`,
      help: "Name facts of a line that are known before counting: line.article, line.group.",
    }),
  }),
  "units-without-base": warning<Record<never, never>>({
    ru: () => ({
      text: "Среди единиц нет базовой: у строки, записанной в ней, количество неизвестно и скидок за него нет",
      help: "Добавьте запись с is: 1 — единицу, в которой считаются скидки, например шт.",
    }),
    en: () => ({
      text: "None of the units is the base one: the quantity of a line written in it is unknown and earns no discounts",
      help: "Add an entry with is: 1, the unit that discounts are counted in, for example pc.",
    }),
  }),
  "unit-twice": error<{ unit: string }>({
    ru: ({ unit }) => ({
      text: `Единица «${unit}» уже пересчитана для всех товаров: до этой записи дело не дойдёт`,
      help: "Оставьте одну запись или поставьте частную (с when) выше общей.",
    }),
    en: ({ unit }) => ({
      text: `The unit "${unit}" is converted for all goods already: this entry is never reached`,
      help: "Keep one entry, or put the specific one (with when) above the general one.",
    }),
  }),
};
