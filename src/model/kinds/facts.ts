import type { FactsFile } from "../generated/facts.ts";
import type { Kind } from "../regulation.ts";
import type { Section } from "../section.ts";
import type { Cell, TableContext } from "../table.ts";

/** A dictionary of facts as written; `project.facts` is the joined dictionary with the choices of other regulations. */
export interface FactsContent {
  readonly facts: FactsFile["facts"];
}

type FactFile = FactsFile["facts"][string];

const words = {
  title: { ru: "Сведения, о которых спрашивают правила", en: "What the rules may ask about" },
  text: {
    ru: "Имя факта пишется в условиях регламентов и в обмене с CRM.",
    en: "The name of a fact is written in conditions and in the exchange with the CRM.",
  },
  head: { ru: ["№", "Факт", "Имя", "Значение", "Откуда берётся"], en: ["No.", "Fact", "Name", "Value", "Source"] },
} as const;

const typeWords: Readonly<Record<FactFile["type"], Readonly<Record<"ru" | "en", string>>>> = {
  money: { ru: "сумма", en: "amount of money" },
  percent: { ru: "процент", en: "percent" },
  quantity: { ru: "количество", en: "quantity" },
  number: { ru: "число", en: "number" },
  date: { ru: "дата", en: "date" },
  moment: { ru: "дата и время", en: "date and time" },
  days: { ru: "число дней", en: "number of days" },
  choice: { ru: "одно из", en: "one of" },
  text: { ru: "текст", en: "text" },
  flag: { ru: "да или нет", en: "yes or no" },
};

const choicesFrom: Readonly<Record<NonNullable<FactFile["choices-from"]>, Readonly<Record<"ru" | "en", string>>>> = {
  categories: { ru: "категории клиентов", en: "categories of clients" },
  roles: { ru: "роли компании", en: "roles of the company" },
  stages: { ru: "этапы пути клиента", en: "stages of the client's path" },
  "contact-sources": { ru: "источники контактов", en: "contact sources" },
};

/** «одно из: серебро, золото», «количество, кг». */
function valueInWords(fact: FactFile, lang: "ru" | "en"): string {
  const source = fact["choices-from"];
  const named = Object.entries(fact.choices ?? {}).map(([id, title]) => `${title} (${id})`);
  const choices = [...(source === undefined ? [] : [choicesFrom[source][lang]]), ...named];
  const unit = fact.unit === undefined ? "" : `, ${fact.unit}`;
  return `${typeWords[fact.type][lang]}${unit}${choices.length > 0 ? `: ${choices.join(", ")}` : ""}`;
}

function sectionsOf(content: FactsContent, { lang }: TableContext): Section[] {
  const text = (value: string): Cell => ({ type: "text", value });
  const rows = Object.entries(content.facts).map(([name, fact], index) =>
    [`1.${index + 1}`, fact.title, name, valueInWords(fact, lang), fact.source ?? "—"].map(text),
  );
  return [
    {
      number: "1",
      title: words.title[lang],
      blocks: [
        { type: "text", text: words.text[lang] },
        { type: "table", table: { head: words.head[lang], rows } },
      ],
    },
  ];
}

export const facts: Kind<FactsFile, FactsContent> = {
  kind: "facts",
  read: (file) => ({ facts: file.facts }),
  clausesOf: (content, { header, places }) =>
    Object.entries(content.facts).map(([name, fact], index) => ({
      regulation: header.id,
      id: name,
      number: `1.${index + 1}`,
      title: fact.title,
      range: places.keyAt(["facts", name]),
    })),
  referencesOf: () => [],
  sectionsOf,
};
