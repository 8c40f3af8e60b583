import { error } from "../message.ts";
import { suggested } from "./suggestion.ts";

/** What the data of a letter may hold, in words. */
const forms: Readonly<Record<string, { ru: string; en: string }>> = {
  text: { ru: "слова", en: "words" },
  date: { ru: "дата: 2026-03-02", en: "a date: 2026-03-02" },
  money: { ru: "сумма числом: 184320.5", en: "an amount as a number: 184320.5" },
  percent: { ru: "процент числом: 0.1", en: "a percent as a number: 0.1" },
  number: { ru: "целое число", en: "a whole number" },
};

const formOf = (type: string): { ru: string; en: string } => forms[type] ?? { ru: type, en: type };

/** What can be wrong with documents for a client: their data, and the regulation that they are made by. */
export const clientDocumentMessages = {
  "document-not-named": error<{ template: string; id: string; ids: readonly string[]; suggestion: string | undefined }>(
    {
      ru: ({ template, id, ids, suggestion }) => ({
        text:
          ids.length === 0
            ? `На дату документа не действует ни один регламент с шаблоном «${template}»`
            : id === ""
              ? "Непонятно, какой документ печатать"
              : `Документа «${id}» с шаблоном «${template}» на эту дату нет`,
        help:
          ids.length === 0
            ? `Добавьте регламент вида document с template: ${template} или проверьте сроки действия.`
            : `${suggested(suggestion).ru}Укажите --id и одно из: ${ids.join(", ")}.`,
      }),
      en: ({ template, id, ids, suggestion }) => ({
        text:
          ids.length === 0
            ? `No regulation with the template "${template}" is in force on the document's date`
            : id === ""
              ? "It is not clear which document to print"
              : `There is no document "${id}" with the template "${template}" on this date`,
        help:
          ids.length === 0
            ? `Add a regulation of kind document with template: ${template}, or check the periods.`
            : `${suggested(suggestion).en}Name --id and one of: ${ids.join(", ")}.`,
      }),
    },
  ),
  "document-part-missing": error<{ template: string; part: string }>({
    ru: ({ template, part }) => ({
      text: `Шаблону «${template}» нечего печатать: в регламенте нет раздела ${part}`,
      help: `Добавьте ${part} или назовите другой шаблон.`,
    }),
    en: ({ template, part }) => ({
      text: `The template "${template}" has nothing to print: the regulation has no ${part}`,
      help: `Add ${part}, or name another template.`,
    }),
  }),
  "number-without-pattern": error<Record<never, never>>({
    ru: () => ({
      text: "Номер дан числом, а образца нумерации нет: на дату документа не действует его регламент",
      help: 'Напишите номер целиком и в кавычках: "КП-2026-0042".',
    }),
    en: () => ({
      text: "The number is only a count, and there is no pattern: the document's regulation is not in force",
      help: 'Write the whole number in quotes: "Q-2026-0042".',
    }),
  }),
  "offer-term-unsaid": error<{ key: string }>({
    ru: ({ key }) => ({
      text: `Ни в данных предложения, ни в регламенте не сказано: ${key}`,
      help: `Добавьте ${key} в данные или условие по умолчанию в регламент вида document с template: offer.`,
    }),
    en: ({ key }) => ({
      text: `Neither the data of the offer nor a regulation says: ${key}`,
      help: `Add ${key} to the data, or a default to the regulation of kind document with template: offer.`,
    }),
  }),
  "offer-validity-uncounted": error<{ validFor: string; year: number }>({
    ru: ({ validFor, year }) => ({
      text:
        year === 0
          ? `По сроку «${validFor}» день окончания не посчитать`
          : `Срок «${validFor}» ведёт в ${year} год, а его рабочего календаря нет`,
      help:
        year === 0
          ? "Укажите valid-until в данных или срок в днях в регламенте."
          : "Добавьте календарь этого года (kind: working-calendar) или укажите valid-until в данных.",
    }),
    en: ({ validFor, year }) => ({
      text:
        year === 0
          ? `The last day cannot be counted from "${validFor}"`
          : `The term "${validFor}" leads into ${year}, which has no working calendar`,
      help:
        year === 0
          ? "Name valid-until in the data, or a term in days in the regulation."
          : "Add the calendar of that year (kind: working-calendar), or name valid-until in the data.",
    }),
  }),
  "letter-text-unknown": error<{ letter: string; suggestion: string | undefined; ids: readonly string[] }>({
    ru: ({ letter, suggestion, ids }) => ({
      text: `Текста письма «${letter}» в регламенте нет`,
      help: `${suggested(suggestion).ru}Есть: ${ids.join(", ")}.`,
    }),
    en: ({ letter, suggestion, ids }) => ({
      text: `The regulation has no letter "${letter}"`,
      help: `${suggested(suggestion).en}There are: ${ids.join(", ")}.`,
    }),
  }),
  "letter-text-unsaid": error<{ ids: readonly string[] }>({
    ru: ({ ids }) => ({
      text: "Непонятно, какое письмо печатать",
      help: `Добавьте letter: и одно из: ${ids.join(", ")}.`,
    }),
    en: ({ ids }) => ({
      text: "It is not clear which letter to print",
      help: `Add letter: and one of: ${ids.join(", ")}.`,
    }),
  }),
  "letter-too-early": error<{ days: number; first: number }>({
    ru: ({ days, first }) => ({
      text: `Дней просрочки ${days}, а первое письмо отправляется с дня ${first}`,
      help: "Проверьте дату письма и срок оплаты; раньше этого дня звоним, а не пишем. Письмо всё же можно выбрать ключом letter.",
    }),
    en: ({ days, first }) => ({
      text: `${days} days are overdue, and the first letter goes out on day ${first}`,
      help: "Check the date of the letter and the due date; a letter may still be chosen by the key letter.",
    }),
  }),
  "letter-not-overdue": error<{ due: string; date: string }>({
    ru: ({ due, date }) => ({
      text: `На день письма (${date}) просрочки нет: срок — ${due}`,
      help: "Проверьте обе даты: первый день просрочки — следующий за сроком.",
    }),
    en: ({ due, date }) => ({
      text: `Nothing is overdue on the day of the letter (${date}): the term is ${due}`,
      help: "Check both dates: the first day overdue is the one after the term.",
    }),
  }),
  "letter-data-missing": error<{ name: string; title: string; source: string; type: string }>({
    ru: ({ name, title, source, type }) => ({
      text: `Нет данного «${title}»: письму нечего подставить вместо {${name}}`,
      help: `Добавьте в fields ${name} (${formOf(type).ru}). Откуда взять: ${source}.`,
    }),
    en: ({ name, title, source, type }) => ({
      text: `"${title}" is missing: the letter has nothing to put in place of {${name}}`,
      help: `Add ${name} to fields (${formOf(type).en}). Where it comes from: ${source}.`,
    }),
  }),
  "letter-salutation-unknown": error<{ field: string; title: string; contact: string }>({
    ru: ({ field, title, contact }) => ({
      text:
        contact === ""
          ? `Не сказано, к кому письмо: «${title}» взять неоткуда`
          : `Как обращаться к «${contact}», из имени не понять: нужны фамилия, имя и отчество`,
      help: `Напишите имя полностью в client.contact.name или обращение в fields: ${field}.`,
    }),
    en: ({ field, title, contact }) => ({
      text:
        contact === ""
          ? `Nobody is named to write to: "${title}" has nothing to be taken from`
          : `How to address "${contact}" the name does not tell: surname, name and patronymic are needed`,
      help: `Write the full name in client.contact.name, or the salutation in fields: ${field}.`,
    }),
  }),
  "letter-data-undeclared": error<{ name: string; suggestion: string | undefined; known: readonly string[] }>({
    ru: ({ name, suggestion, known }) => ({
      text: `Данного «${name}» в регламенте этого письма нет`,
      help: `${suggested(suggestion).ru}Объявлены: ${known.join(", ")}.`,
    }),
    en: ({ name, suggestion, known }) => ({
      text: `The regulation of this letter has no field "${name}"`,
      help: `${suggested(suggestion).en}Declared: ${known.join(", ")}.`,
    }),
  }),
  "letter-data-counted": error<{ name: string; title: string }>({
    ru: ({ name, title }) => ({
      text: `«${title}» не пишется в данных: это значение ставит программа`,
      help: `Удалите строку ${name}: посчитанное руками могло бы разойтись с посчитанным по правилу.`,
    }),
    en: ({ name, title }) => ({
      text: `"${title}" is not written in the data: the program puts it in`,
      help: `Remove the line ${name}: what is counted by hand might differ from what the rule counts.`,
    }),
  }),
  "letter-data-form": error<{ name: string; title: string; type: string }>({
    ru: ({ name, title, type }) => ({
      text: `«${title}» записано не так`,
      help: `В строке ${name} нужно другое: ${formOf(type).ru}.`,
    }),
    en: ({ name, title, type }) => ({
      text: `"${title}" is not written right`,
      help: `The line ${name} needs something else: ${formOf(type).en}.`,
    }),
  }),
  "letter-deal-missing": error<{ title: string }>({
    ru: ({ title }) => ({
      text: `«${title}» даёт решение о скидке, а сделки в данных нет`,
      help: "Добавьте deal: факты и lines, как в предложении.",
    }),
    en: ({ title }) => ({
      text: `"${title}" comes from a discount decision, and the data have no deal`,
      help: "Add deal: facts and lines, as in an offer.",
    }),
  }),
  "letter-bank-missing": error<Record<never, never>>({
    ru: () => ({
      text: "Письму нужны банковские реквизиты, а в карточке компании их нет",
      help: "Добавьте bank в файл вида company.",
    }),
    en: () => ({
      text: "The letter needs bank details, and the company card has none",
      help: "Add bank to the file of kind company.",
    }),
  }),
  "letter-field-basis": error<{ name: string; key: string; type: string }>({
    ru: ({ name, key, type }) => ({
      text: `Чтобы посчитать «${name}», в ${key} нужно имя данного типа ${type}`,
      help: `Объявите такое данное в fields и назовите его: ${key}: имя.`,
    }),
    en: ({ name, key, type }) => ({
      text: `To count "${name}", ${key} must name a field of type ${type}`,
      help: `Declare such a field in fields and name it: ${key}: name.`,
    }),
  }),
  "letter-emphasis-cut": error<Record<never, never>>({
    ru: () => ({
      text: "Выделение звёздочками начинается по одну сторону подстановки, а кончается по другую",
      help: "Закройте выделение до скобки: **Долг** — {debt}. Суммы и без того печатаются полужирным.",
    }),
    en: () => ({
      text: "Emphasis opens on one side of a blank and closes on the other",
      help: "Close it before the brace: **Debt** - {debt}. Amounts are printed bold anyway.",
    }),
  }),
};
