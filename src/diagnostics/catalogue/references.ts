import { error } from "../message.ts";
import { suggested } from "./suggestion.ts";

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
  shift: {
    ru: "Смены",
    en: "shift",
    cureRu: "Смены перечислены в файле вида capacity, раздел shifts.",
    cureEn: "Shifts are listed in the file of kind capacity, shifts.",
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

/** What can be wrong with a name of another thing: it leads nowhere, to two things, or to one that is not in force. */
export const referenceMessages = {
  "dangling-reference": error<{ to: string; id: string; suggestion: string | undefined }>({
    ru: ({ to, id, suggestion }) => ({
      text: `${target(to).ru} «${id}» нет`,
      help: `${suggested(suggestion).ru}${target(to).cureRu}`,
    }),
    en: ({ to, id, suggestion }) => ({
      text: `There is no ${target(to).en} "${id}"`,
      help: `${suggested(suggestion).en}${target(to).cureEn}`,
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
};
