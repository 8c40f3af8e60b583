import type { Condition } from "../../conditions/condition.ts";
import { conditionInWords } from "../../conditions/condition-words.ts";
import { readCondition } from "../../conditions/read-condition.ts";
import { type Duration, formatDuration } from "../../values/duration.ts";
import { parseQuantity } from "../../values/quantity.ts";
import { type Control, controlPart, controlReferences } from "../control.ts";
import { conditionReferences } from "../fact-references.ts";
import { type Frequency, perText } from "../frequency.ts";
import type { ColdBaseFile } from "../generated/cold-base.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { rulesPart } from "../outline-parts.ts";
import { tableOfOutline, textCells } from "../outline-table.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { TableContext } from "../table.ts";

/** One action that brings a field to its one form; what each does stands in the schema. */
export type Normalising = ColdBaseFile["normalise"][number]["do"][number];

/** How the base for cold calls is prepared: by whom, how much, in which form, without duplicates, fit to call. */
export interface ColdBase {
  readonly purpose: string;
  readonly role: string;
  readonly within: Duration;
  readonly volumes: readonly {
    readonly id: string;
    readonly title: string;
    readonly count: number;
    readonly per: Frequency;
  }[];
  readonly normalise: readonly {
    readonly id: string;
    readonly fact: string;
    readonly do: readonly Normalising[];
    readonly text?: string;
  }[];
  /** Keys in order: the first that is known in both records and equal decides. */
  readonly duplicates: readonly {
    readonly id: string;
    readonly fact: string;
    readonly then: "merge" | "review";
    readonly text?: string;
  }[];
  /** A record is fit to call when all of them hold. */
  readonly fit: readonly {
    readonly id: string;
    readonly title: string;
    readonly when?: Condition;
    readonly text?: string;
  }[];
  readonly rules: Readonly<Record<string, string>>;
  readonly control: readonly Control[];
}

const words = {
  about: { ru: "Кто готовит", en: "Who prepares it" },
  volumes: { ru: "Объёмы", en: "Volumes" },
  normalise: { ru: "К единому виду", en: "To one form" },
  duplicates: { ru: "Дубли", en: "Duplicates" },
  fit: { ru: "Годна к обзвону", en: "Fit to call" },
  what: { ru: "Что", en: "What" },
  count: { ru: "Сколько", en: "How many" },
  field: { ru: "Поле", en: "Field" },
  action: { ru: "Что сделать", en: "What to do" },
  note: { ru: "Пояснение", en: "Note" },
  condition: { ru: "Условие", en: "Condition" },
  otherwise: { ru: "Если нет", en: "If not" },
  merge: { ru: "объединить", en: "merge" },
  review: { ru: "показать человеку", en: "show to a person" },
} as const;

const actions: Readonly<Record<Normalising, Readonly<Record<"ru" | "en", string>>>> = {
  trim: { ru: "убрать лишние пробелы", en: "remove extra spaces" },
  digits: { ru: "оставить цифры", en: "keep digits" },
  "lower-case": { ru: "строчные буквы", en: "lower case" },
  "no-legal-form": { ru: "убрать форму собственности", en: "remove the legal form" },
  "no-quotes": { ru: "убрать кавычки", en: "remove quotation marks" },
  phone: { ru: "телефон вида +78125550140", en: "phone as +78125550140" },
  domain: { ru: "домен без www и пути", en: "domain without www and path" },
  inn: { ru: "проверить контрольную сумму ИНН", en: "check the control sum of the INN" },
};

function preparationParts(content: ColdBase, { facts, lang }: TableContext): OutlinePart[] {
  const titleOf = (fact: string): string => facts.get(fact)?.title ?? fact;
  return [
    {
      title: words.normalise[lang],
      head: [words.field, words.action, words.note].map((word) => word[lang]),
      items: content.normalise.map(({ id, fact, do: list, text }, index) => ({
        id: `normalise/${id}`,
        title: titleOf(fact),
        path: ["normalise", index],
        cells: textCells(titleOf(fact), list.map((action) => actions[action][lang]).join(", "), text ?? ""),
      })),
    },
    {
      title: words.duplicates[lang],
      head: [words.field, words.action, words.note].map((word) => word[lang]),
      items: content.duplicates.map(({ id, fact, then: action, text }, index) => ({
        id: `duplicates/${id}`,
        title: titleOf(fact),
        path: ["duplicates", index],
        cells: textCells(titleOf(fact), words[action][lang], text ?? ""),
      })),
    },
  ];
}

function outlineOf(content: ColdBase, context: TableContext): OutlinePart[] {
  const { lang, roleTitle } = context;
  const who = `${roleTitle(content.role)}, ${formatDuration(content.within, lang)}.`;
  return [
    { title: words.about[lang], intro: `${content.purpose} ${who}`, items: [] },
    {
      title: words.volumes[lang],
      head: [words.what, words.count].map((word) => word[lang]),
      items: content.volumes.map(({ id, title, count, per }, index) => ({
        id: `volumes/${id}`,
        title,
        path: ["volumes", index],
        value: { type: "quantity", value: parseQuantity(count) ?? 0 },
        cells: textCells(title, `${count} ${perText(per, lang)}`),
      })),
    },
    ...preparationParts(content, context),
    {
      title: words.fit[lang],
      head: [words.condition, words.what, words.otherwise].map((word) => word[lang]),
      items: content.fit.map(({ id, title, when, text }, index) => ({
        id: `fit/${id}`,
        title,
        path: ["fit", index],
        cells: textCells(title, when === undefined ? "" : conditionInWords(when, context), text ?? ""),
      })),
    },
    rulesPart(content.rules, lang),
    controlPart(content.control, context),
  ];
}

function referencesOf(content: ColdBase, { places }: ReadContext): Reference[] {
  return [
    ...referenceTo("role", content.role, ["role"], places),
    ...(["normalise", "duplicates"] as const).flatMap((part) =>
      content[part].flatMap(({ fact }, index) => referenceTo("fact", fact, [part, index, "fact"], places)),
    ),
    ...content.fit.flatMap(({ when }, index) => conditionReferences([when], ["fit", index, "when"], places)),
    ...controlReferences(content.control, places),
    ...liveValueReferences(content, places),
  ];
}

export const coldBase: Kind<ColdBaseFile, ColdBase> = {
  kind: "cold-base",
  read: ({ purpose, role, within, volumes, normalise, duplicates, fit, rules, control }, context) => ({
    purpose,
    role,
    within: durationOf(within),
    volumes,
    normalise,
    duplicates,
    fit: fit.map(({ when: raw, ...item }, index) => {
      const when = readCondition(raw, ["fit", index, "when"], context);
      return { ...item, ...(when === undefined ? {} : { when }) };
    }),
    rules: rules ?? {},
    control: control ?? [],
  }),
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf: (content, part, context) => tableOfOutline(outlineOf(content, context), part),
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
