import { error } from "../message.ts";

/** What can be wrong with the terms of a price policy beyond percents: moments, free goods, points, credit. */
export const priceTermMessages = {
  "no-such-moment": error<{ value: string }>({
    ru: ({ value }) => ({
      text: `Времени «${value}» не бывает`,
      help: "Проверьте дату и часы: 2026-11-27 09:00.",
    }),
    en: ({ value }) => ({
      text: `There is no such time as "${value}"`,
      help: "Check the date and the hours: 2026-11-27 09:00.",
    }),
  }),
  "moment-skipped": error<{ value: string; zone: string }>({
    ru: ({ value, zone }) => ({
      text: `Часы ${zone} в эту ночь переводят вперёд: минуты «${value}» на них не бывает`,
      help: "Возьмите минуту до перевода или после него.",
    }),
    en: ({ value, zone }) => ({
      text: `That night the clock of ${zone} is put forward and never shows "${value}"`,
      help: "Take a minute before the change or after it.",
    }),
  }),
  "moment-twice": error<{ value: string; zone: string }>({
    ru: ({ value, zone }) => ({
      text: `Часы ${zone} в эту ночь переводят назад: минута «${value}» бывает на них дважды`,
      help: "Добавьте смещение, чтобы было ясно, которая из двух: 2026-10-25 02:30+02:00.",
    }),
    en: ({ value, zone }) => ({
      text: `That night the clock of ${zone} is put back and shows "${value}" twice`,
      help: "Add the offset to say which of the two is meant: 2026-10-25 02:30+02:00.",
    }),
  }),
  "no-such-hours": error<{ value: string }>({
    ru: ({ value }) => ({
      text: `«${value}» — не часы одного дня: конец должен быть позже начала`,
      help: "Например: 16:00-18:00. Ночное окно запишите двумя: до полуночи и после.",
    }),
    en: ({ value }) => ({
      text: `"${value}" are no hours of one day: they must end later than they begin`,
      help: "For example: 16:00-18:00. A window over midnight is written as two.",
    }),
  }),
  "approver-and-over": error<{ over: string }>({
    ru: ({ over }) => ({
      text: `over: ${over} и ключ approver не сходятся`,
      help: "approver — роль, которая согласует превышение; он нужен при over: escalate и только при нём.",
    }),
    en: ({ over }) => ({
      text: `over: ${over} and the key approver do not agree`,
      help: "approver is the role that approves the excess: it goes with over: escalate, and only with it.",
    }),
  }),
  "approver-beside-ladder": error<{ role: string; roles: readonly string[] }>({
    ru: ({ role, roles }) => ({
      text: `Превышение отдано роли «${role}», а её нет на лестнице согласования`,
      help: `Назовите роль с лестницы: ${roles.join(", ")}.`,
    }),
    en: ({ role, roles }) => ({
      text: `The excess goes to the role "${role}", which does not stand on the ladder of approval`,
      help: `Name a role of the ladder: ${roles.join(", ")}.`,
    }),
  }),
  "free-goods-never": error<{ free: number; most: number }>({
    ru: ({ free, most }) => ({
      text: `Дарится по ${free}, а больше ${most} на заказ не дарится: подарок никогда не полон`,
      help: "Поднимите at-most до free или больше.",
    }),
    en: ({ free, most }) => ({
      text: `${free} are free at a time, but no more than ${most} an order: a gift is never whole`,
      help: "Raise at-most to free or more.",
    }),
  }),
  "buy-get-outside-lines": error<{ discount: string }>({
    ru: ({ discount }) => ({
      text: `Скидка «${discount}» делает бесплатными единицы товара, а у заказа в целом единиц нет`,
      help: "Перенесите её в lines: discounts.",
    }),
    en: ({ discount }) => ({
      text: `The discount "${discount}" makes units free, and an order as a whole has none`,
      help: "Move it to lines: discounts.",
    }),
  }),
  "points-without-terms": error<Record<never, never>>({
    ru: () => ({
      text: "Баллы ни за что не начисляются и ничего не оплачивают",
      help: "Напишите earn (за что начисляются), spend (что оплачивают) или оба ключа.",
    }),
    en: () => ({
      text: "These points are earned by nothing and pay for nothing",
      help: "Write earn, spend or both.",
    }),
  }),
  "points-spent-unsaid": error<Record<never, never>>({
    ru: () => ({
      text: "При возврате надо знать, сколько баллов было списано на заказ, если баллы вообще списываются",
      help: "Ключ spent в return нужен вместе с разделом spend и только с ним.",
    }),
    en: () => ({
      text: "A return has to know how many points were spent on the order, if points are spent at all",
      help: "The key spent of return goes with the part spend, and only with it.",
    }),
  }),
  "window-without-moment": error<{ window: string }>({
    ru: ({ window }) => ({
      text: `Окно «${window}» открыто по минутам, а дата минуты не знает`,
      help: "Назовите факт типа moment ключом moment рядом с day: moment: order.moment.",
    }),
    en: ({ window }) => ({
      text: `The window "${window}" goes by minutes, which a date does not know`,
      help: "Name a fact of type moment by the key moment beside day: moment: order.moment.",
    }),
  }),
};
