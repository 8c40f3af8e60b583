import type { Condition } from "../../conditions/condition.ts";
import { conditionInWords } from "../../conditions/condition-words.ts";
import { readCondition } from "../../conditions/read-condition.ts";
import { problem } from "../../diagnostics/catalogue.ts";
import type { Money } from "../../values/money.ts";
import { conditionReferences } from "../fact-references.ts";
import type { CategoriesFile } from "../generated/categories.ts";
import { moneyAt } from "../read-values.ts";
import type { Kind, ReadContext } from "../regulation.ts";
import type { Section } from "../section.ts";
import { type Cell, columnTitle, type LiveTable, type TableContext } from "../table.ts";

/** What a client of a category gets beside the price. */
export interface Cooperation {
  readonly minimumOrder?: Money;
  readonly deferralDays?: number;
  readonly delivery?: string;
  readonly service?: string;
}

/** One category; `when` is absent only for the last, which takes everyone else. `clause` is the id of its clause. */
export interface Category {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly when?: Condition;
  readonly cooperation: Cooperation;
}

/** Categories from the best to the basic one: a client gets the first whose conditions hold. */
export interface Categories {
  readonly categories: readonly Category[];
}

type CategoryFile = CategoriesFile["categories"][number];

function cooperationOf(file: CategoryFile, index: number, context: ReadContext): Cooperation {
  const { "minimum-order": minimum, "deferral-days": deferralDays, delivery, service } = file.cooperation ?? {};
  const path = ["categories", index, "cooperation", "minimum-order"];
  return {
    ...(minimum === undefined ? {} : { minimumOrder: moneyAt(minimum, path, context) }),
    ...(deferralDays === undefined ? {} : { deferralDays }),
    ...(delivery === undefined ? {} : { delivery }),
    ...(service === undefined ? {} : { service }),
  };
}

function readCategory(file: CategoryFile, index: number, count: number, context: ReadContext): Category {
  const last = index === count - 1;
  if (file.when === undefined && !last) {
    context.report(
      problem("category-without-conditions", context.places.keyAt(["categories", index, "id"]), { id: file.id }),
    );
  }
  if (file.when !== undefined && last) {
    context.report(
      problem("last-category-conditional", context.places.keyAt(["categories", index, "when"]), { id: file.id }),
    );
  }
  const when = file.when === undefined ? undefined : readCondition(file.when, ["categories", index, "when"], context);
  const cooperation = cooperationOf(file, index, context);
  return { id: file.id, title: file.title, clause: file.id, ...(when === undefined ? {} : { when }), cooperation };
}

export const categories: Kind<CategoriesFile, Categories> = {
  kind: "categories",
  read: (file, context) => ({
    categories: file.categories.map((category, index) =>
      readCategory(category, index, file.categories.length, context),
    ),
  }),
  clausesOf: (content, { header, places }) =>
    content.categories.map((category, index) => ({
      regulation: header.id,
      id: category.clause,
      number: `1.${index + 1}`,
      title: category.title,
      range: places.keyAt(["categories", index, "id"]),
    })),
  referencesOf: (content, { places }) =>
    conditionReferences(
      content.categories.map(({ when }) => when),
      ["categories"],
      places,
    ),
  tableOf: (content, part, { lang }) => (part === undefined ? cooperationTable(content, lang) : undefined),
  sectionsOf,
};

const words = {
  conditions: { ru: "Условия категорий", en: "Conditions of the categories" },
  order: {
    ru: "Клиент получает первую сверху категорию, чьи условия выполнены; точка с запятой значит «и».",
    en: "A client gets the first category whose conditions hold; a semicolon means “and”.",
  },
  others: { ru: "Все остальные клиенты.", en: "All other clients." },
  cooperation: { ru: "Условия сотрудничества", en: "Terms of cooperation" },
} as const;

function sectionsOf(content: Categories, context: TableContext): Section[] {
  const { lang } = context;
  const items = content.categories.map(({ title, when }, index) => ({
    number: `1.${index + 1}`,
    title,
    text: when === undefined ? words.others[lang] : `${conditionInWords(when, context)}.`,
  }));
  return [
    {
      title: words.conditions[lang],
      blocks: [
        { type: "text", text: words.order[lang] },
        { type: "items", items },
      ],
    },
    { title: words.cooperation[lang], blocks: [{ type: "table", table: cooperationTable(content, lang) }] },
  ];
}

const absent = { type: "text", value: "—" } as const;

function cooperationTable(content: Categories, lang: "ru" | "en"): LiveTable {
  const head = (["category", "minimumOrder", "deferral", "delivery", "service"] as const).map((column) =>
    columnTitle(column, lang),
  );
  const rows = content.categories.map(({ title, cooperation }): Cell[] => [
    { type: "text", value: title },
    cooperation.minimumOrder === undefined ? absent : { type: "money", value: cooperation.minimumOrder },
    cooperation.deferralDays === undefined ? absent : { type: "days", value: cooperation.deferralDays },
    { type: "text", value: cooperation.delivery ?? absent.value },
    { type: "text", value: cooperation.service ?? absent.value },
  ]);
  return { head, rows };
}
