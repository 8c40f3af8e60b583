import { error, warning } from "../message.ts";

const hint = (suggestion: string | undefined): { ru: string; en: string } =>
  suggestion === undefined
    ? { ru: "", en: "" }
    : { ru: `Вероятно, имелось в виду «${suggestion}». `, en: `Did you mean "${suggestion}"? ` };

/** Why a file gives no text. */
const unreadable: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
  "utf-16": { ru: "он сохранён в UTF-16", en: "it is saved as UTF-16" },
  "one-byte": {
    ru: "он сохранён не в UTF-8, а, вероятно, в windows-1251",
    en: "it is not saved as UTF-8, but probably in an encoding of one byte, such as windows-1252",
  },
  missing: { ru: "его нет", en: "it is not there" },
  forbidden: { ru: "нет прав на чтение", en: "reading is not permitted" },
  folder: { ru: "это папка", en: "it is a folder" },
};

const encodings: ReadonlySet<string> = new Set(["utf-16", "one-byte"]);

/** The words of what a reference may point to. */
const targets = {
  role: {
    ru: "Роли",
    en: "role",
    cureRu: "Роли объявлены в карточке компании (kind: company, roles).",
    cureEn: "Roles are declared in the company card (kind: company, roles).",
  },
  regulation: {
    ru: "Регламента",
    en: "regulation",
    cureRu: "Укажите id существующего регламента.",
    cureEn: "Name the id of an existing regulation.",
  },
  "vat-rate": {
    ru: "Ставки НДС",
    en: "VAT rate",
    cureRu: "Ставки объявлены в файле вида vat.",
    cureEn: "Rates are declared in the file of kind vat.",
  },
  situations: {
    ru: "Файла ситуаций",
    en: "file of situations",
    cureRu: "Ситуации называют себя ключом id; верните файл или уберите его из списка situations.",
    cureEn: "Situations name themselves by the key id; bring the file back, or take it off the list.",
  },
  table: {
    ru: "Таблицы",
    en: "table",
    cureRu: "Живую таблицу дают, например, скидки ценовой политики: prices#base.",
    cureEn: "Discounts of the price policy, for example, give live tables: prices#base.",
  },
  value: {
    ru: "Значения пункта",
    en: "value of a clause",
    cureRu: "Живое значение — пункт с числом: {{prices#prepayment}}.",
    cureEn: "A live value is a clause with a number: {{prices#prepayment}}.",
  },
  fact: {
    ru: "Факта",
    en: "fact",
    cureRu: "Факты объявлены в словаре (kind: facts).",
    cureEn: "Facts are declared in the dictionary (kind: facts).",
  },
  stage: {
    ru: "Этапа пути клиента",
    en: "stage of the client's path",
    cureRu: "Этапы перечислены в файле вида client-path, раздел stages.",
    cureEn: "Stages are listed in the file of kind client-path, stages.",
  },
  category: {
    ru: "Категории",
    en: "category",
    cureRu: "Категории объявлены в файле вида categories.",
    cureEn: "Categories are declared in the file of kind categories.",
  },
  document: {
    ru: "Документа",
    en: "document",
    cureRu: "Укажите id регламента вида document.",
    cureEn: "Name the id of a regulation of kind document.",
  },
  "document-template": {
    ru: "Шаблона документа",
    en: "document template",
    cureRu:
      "Шаблоны документов: offer, letter, questionnaire, document и папки проекта в templates/ (reglament templates list).",
    cureEn:
      "Document templates: offer, letter, questionnaire, document and the folders in templates/ of the project (reglament templates list).",
  },
  script: {
    ru: "Сценария",
    en: "script",
    cureRu: "Укажите id регламента вида script.",
    cureEn: "Name the id of a regulation of kind script.",
  },
  objection: {
    ru: "Возражения",
    en: "objection",
    cureRu: "Возражения перечислены в файле вида objections.",
    cureEn: "Objections are listed in the file of kind objections.",
  },
  part: {
    ru: "Регламента или пункта",
    en: "regulation or clause",
    cureRu: "Укажите id регламента (offer) или его пункта (prices#base).",
    cureEn: "Name the id of a regulation (offer) or of its clause (prices#base).",
  },
  "report-field": {
    ru: "Поля отчёта",
    en: "report field",
    cureRu: "Поля объявлены в файле вида reports: регламент#отчёт/поле.",
    cureEn: "Fields are declared in a file of kind reports: regulation#report/field.",
  },
  module: {
    ru: "Модуля обучения",
    en: "training module",
    cureRu: "Модули объявлены в файле вида training: программа#modules/модуль.",
    cureEn: "Modules are declared in a file of kind training: programme#modules/module.",
  },
  kind: {
    ru: "Регламентов вида",
    en: "regulation of kind",
    cureRu: "Укажите вид, по которому в проекте есть хотя бы один регламент.",
    cureEn: "Name a kind of which the project has at least one regulation.",
  },
} as const;

const target = (to: string): (typeof targets)[keyof typeof targets] => targets[to as keyof typeof targets];

/** What can be wrong between files: missing cornerstones, dangling references, doubled ids. */
export const projectMessages = {
  "no-kind": error<{ kinds: readonly string[] }>({
    ru: ({ kinds }) => ({
      text: "Непонятно, что это за регламент: нет ключа kind",
      help: `Первой строкой напишите kind: и одно из: ${kinds.join(", ")}.`,
    }),
    en: ({ kinds }) => ({
      text: "It is not clear what regulation this is: there is no key kind",
      help: `Write kind: in the first line and one of: ${kinds.join(", ")}.`,
    }),
  }),
  "unknown-kind": error<{ kind: string; suggestion: string | undefined; kinds: readonly string[] }>({
    ru: ({ kind, suggestion, kinds }) => ({
      text: `Вида регламента «${kind}» нет`,
      help: `${hint(suggestion).ru}Виды: ${kinds.join(", ")}.`,
    }),
    en: ({ kind, suggestion, kinds }) => ({
      text: `There is no kind of regulation "${kind}"`,
      help: `${hint(suggestion).en}Kinds: ${kinds.join(", ")}.`,
    }),
  }),
  "no-regulations": error<{ folder: string }>({
    ru: ({ folder }) => ({
      text: `В папке ${folder} нет ни одного файла .yaml`,
      help: "Укажите папку проекта: --project ПАПКА; в ней должна быть папка regulations.",
    }),
    en: ({ folder }) => ({
      text: `The folder ${folder} has no .yaml file`,
      help: "Name the folder of the project: --project DIR; it must hold a folder regulations.",
    }),
  }),
  "file-unreadable": error<{ fault: string; detail: string }>({
    ru: ({ fault, detail }) => ({
      text: `Файл не удалось прочитать: ${unreadable[fault]?.ru ?? detail}`,
      help: encodings.has(fault)
        ? "Сохраните файл в UTF-8: «Сохранить как», кодировка UTF-8."
        : "Проверьте, что файл существует, доступен и сохранён в UTF-8.",
    }),
    en: ({ fault, detail }) => ({
      text: `The file could not be read: ${unreadable[fault]?.en ?? detail}`,
      help: encodings.has(fault)
        ? "Save the file as UTF-8: Save as, encoding UTF-8."
        : "Check that the file exists, is accessible and saved as UTF-8.",
    }),
  }),
  "unknown-time-zone": error<{ zone: string }>({
    ru: ({ zone }) => ({
      text: `Часового пояса «${zone}» нет`,
      help: "Назовите место, по часам которого живёт компания: Europe/Moscow, Asia/Yekaterinburg.",
    }),
    en: ({ zone }) => ({
      text: `There is no time zone "${zone}"`,
      help: "Name a place whose clock the company goes by: Europe/London, America/New_York.",
    }),
  }),
  "no-company": error<Record<never, never>>({
    ru: () => ({
      text: "В проекте нет карточки компании",
      help: "Добавьте файл вида company: название, валюта, роли.",
    }),
    en: () => ({ text: "The project has no company card", help: "Add a file of kind company: name, currency, roles." }),
  }),
  "second-company": error<Record<never, never>>({
    ru: () => ({ text: "В проекте вторая карточка компании", help: "Оставьте одну: проект описывает одну компанию." }),
    en: () => ({ text: "The project has a second company card", help: "Keep one: a project describes one company." }),
  }),
  "duplicate-fact": error<{ fact: string }>({
    ru: ({ fact }) => ({
      text: `Факт «${fact}» объявлен дважды`,
      help: "Факт объявляется один раз: удалите второе объявление.",
    }),
    en: ({ fact }) => ({
      text: `The fact "${fact}" is declared twice`,
      help: "A fact is declared once: remove the second declaration.",
    }),
  }),
  "choices-unsaid": error<{ fact: string }>({
    ru: ({ fact }) => ({
      text: `У факта-выбора «${fact}» нет значений`,
      help: "Добавьте ровно один из ключей: choices (список значений) или choices-from (categories, roles, stages, contact-sources).",
    }),
    en: ({ fact }) => ({
      text: `The choice fact "${fact}" has no values`,
      help: "Add exactly one of the keys: choices, or choices-from (categories, roles, stages, contact-sources).",
    }),
  }),
  "choices-of-other-type": error<{ fact: string; type: string }>({
    ru: ({ fact, type }) => ({
      text: `У факта «${fact}» типа ${type} не бывает списка значений`,
      help: "Напишите type: choice или уберите значения.",
    }),
    en: ({ fact, type }) => ({
      text: `The fact "${fact}" of type ${type} has no list of values`,
      help: "Write type: choice, or remove the values.",
    }),
  }),
  "dangling-reference": error<{ to: string; id: string; suggestion: string | undefined }>({
    ru: ({ to, id, suggestion }) => ({
      text: `${target(to).ru} «${id}» нет`,
      help: `${hint(suggestion).ru}${target(to).cureRu}`,
    }),
    en: ({ to, id, suggestion }) => ({
      text: `There is no ${target(to).en} "${id}"`,
      help: `${hint(suggestion).en}${target(to).cureEn}`,
    }),
  }),
  "editions-overlap": error<{ id: string; from: string; to: string }>({
    ru: ({ id, from, to }) => ({
      text: `Регламент «${id}» на одни и те же дни есть в двух файлах (с ${from}${to === "" ? "" : ` по ${to}`})`,
      help: "Дайте одному из них другой id или закройте старую редакцию ключом effective.to.",
    }),
    en: ({ id, from, to }) => ({
      text: `The regulation "${id}" stands in two files for the same days (from ${from}${to === "" ? "" : ` to ${to}`})`,
      help: "Give one of them another id, or close the old edition with effective.to.",
    }),
  }),
  "editions-gap": warning<{ id: string; from: string; to: string }>({
    ru: ({ id, from, to }) => ({
      text: `С ${from} по ${to} регламент «${id}» не действует: между редакциями разрыв`,
      help: "Сдвиньте effective.from новой редакции или effective.to старой.",
    }),
    en: ({ id, from, to }) => ({
      text: `From ${from} to ${to} the regulation "${id}" is not in force: a gap between editions`,
      help: "Move effective.from of the new edition or effective.to of the old one.",
    }),
  }),
  "second-of-kind": error<{ kind: string; other: string }>({
    ru: ({ kind, other }) => ({
      text: `Второй регламент вида ${kind} на те же дни: решения не знали бы, какой применять (первый — «${other}»)`,
      help: "Объедините их или разведите сроки действия.",
    }),
    en: ({ kind, other }) => ({
      text: `A second regulation of kind ${kind} for the same days: decisions would not know which applies (the first is "${other}")`,
      help: "Join them, or separate their periods.",
    }),
  }),
  "reference-not-in-force": error<{ id: string; day: string }>({
    ru: ({ id, day }) => ({
      text: `«${id}» на ${day} не действует, а страница берёт оттуда значения`,
      help: "Проверьте сроки действия (effective) обоих регламентов и даты значений.",
    }),
    en: ({ id, day }) => ({
      text: `"${id}" is not in force on ${day}, yet the page takes values from it`,
      help: "Check the periods (effective) of both regulations, and the dates of their values.",
    }),
  }),
  "offer-of-other-day": error<{ deal: string; document: string }>({
    ru: ({ deal, document }) => ({
      text: `Предложение от ${document}, а сделка в нём — от ${deal}: сезонные скидки и НДС были бы чужого дня`,
      help: "Поставьте в сделку дату предложения.",
    }),
    en: ({ deal, document }) => ({
      text: `The offer is of ${document}, but its deal is of ${deal}: seasons and tax would be those of another day`,
      help: "Put the date of the offer into the deal.",
    }),
  }),
  "offer-not-approved": error<{ outcome: string; approver: string }>({
    ru: ({ outcome, approver }) => ({
      text:
        {
          escalate: `Скидку в этом предложении ещё нужно согласовать: ${approver}`,
          deny: "По этой сделке отказ: предложение печатать нельзя",
          incomplete: "Для этой сделки не хватает данных: предложение печатать нельзя",
        }[outcome] ?? outcome,
      help: "Что не так, покажет reglament explain discount; предложение печатается, когда скидка одобрена.",
    }),
    en: ({ outcome, approver }) => ({
      text:
        {
          escalate: `The discount of this offer must be approved first: ${approver}`,
          deny: "This deal is denied: the offer cannot be printed",
          incomplete: "Facts of this deal are missing: the offer cannot be printed",
        }[outcome] ?? outcome,
      help: "reglament explain discount shows what is wrong; an offer is printed once its discount is approved.",
    }),
  }),
  "offer-without-lines": error<Record<never, never>>({
    ru: () => ({
      text: "В сделке предложения нет строк (lines): печатать нечего",
      help: "Перечислите в deal.lines, что и по какой цене предлагается.",
    }),
    en: () => ({
      text: "The deal of the offer has no lines: there is nothing to print",
      help: "List in deal.lines what is offered and at what price.",
    }),
  }),
  "duplicate-clause": error<{ id: string }>({
    ru: ({ id }) => ({
      text: `Пункт «${id}» в этом регламенте уже есть`,
      help: "Идентификаторы внутри регламента не повторяются: переименуйте один из пунктов.",
    }),
    en: ({ id }) => ({
      text: `This regulation already has a clause "${id}"`,
      help: "Ids do not repeat inside a regulation: rename one of the clauses.",
    }),
  }),
  "unused-fact": warning<{ fact: string }>({
    ru: ({ fact }) => ({
      text: `Факт «${fact}» не нужен ни одному правилу`,
      help: "Удалите его из словаря или используйте в условии.",
    }),
    en: ({ fact }) => ({
      text: `No rule needs the fact "${fact}"`,
      help: "Remove it from the dictionary, or use it in a condition.",
    }),
  }),
};
