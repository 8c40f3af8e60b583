import { type Control, controlPart, controlReferences } from "../control.ts";
import type { ContactSourcesFile } from "../generated/contact-sources.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, rulesPart } from "../outline-parts.ts";
import { tableOfOutline, textCells } from "../outline-table.ts";
import { liveValueReferences } from "../placed-references.ts";
import type { Kind } from "../regulation.ts";
import type { TableContext } from "../table.ts";

/** Where a contact came from, how that is recorded and what it costs. */
export interface ContactSource {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly record: string;
  readonly cost?: string;
}

/** The full list of sources and how they are compared; `choices-from: contact-sources` makes a fact of it. */
export interface ContactSources {
  readonly purpose: string;
  readonly sources: readonly ContactSource[];
  readonly comparison: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly rules: Readonly<Record<string, string>>;
  readonly control: readonly Control[];
}

const words = {
  sources: { ru: "Источники", en: "Sources" },
  source: { ru: "Источник", en: "Source" },
  text: { ru: "Что сюда относим", en: "What belongs here" },
  record: { ru: "Что записываем", en: "What is recorded" },
  cost: { ru: "Затраты", en: "Cost" },
  comparison: { ru: "Как сравниваем", en: "How we compare" },
} as const;

function outlineOf(content: ContactSources, context: TableContext): OutlinePart[] {
  const { lang } = context;
  return [
    purposePart(content.purpose, lang),
    {
      title: words.sources[lang],
      head: [words.source, words.text, words.record, words.cost].map((word) => word[lang]),
      items: content.sources.map(({ id, title, text, record, cost }, index) => ({
        id: `sources/${id}`,
        title,
        path: ["sources", index],
        cells: textCells(title, text, record, cost ?? "—"),
      })),
    },
    {
      title: words.comparison[lang],
      items: content.comparison.map(({ id, title, text }, index) => ({
        id: `comparison/${id}`,
        title,
        path: ["comparison", index],
        text,
      })),
    },
    rulesPart(content.rules, lang),
    controlPart(content.control, context),
  ];
}

export const contactSources: Kind<ContactSourcesFile, ContactSources> = {
  kind: "contact-sources",
  read: ({ purpose, sources, comparison, rules, control }) => ({
    purpose,
    sources,
    comparison,
    rules: rules ?? {},
    control: control ?? [],
  }),
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf: (content, { places }) => [
    ...controlReferences(content.control, places),
    ...liveValueReferences(content, places),
  ],
  tableOf: (content, part, context) => tableOfOutline(outlineOf(content, context), part),
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
