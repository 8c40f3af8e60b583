import { type Duration, formatDuration } from "../../values/duration.ts";
import { quoted } from "../../values/language.ts";
import { type Control, controlPart, controlReferences } from "../control.ts";
import { everyText, type Frequency } from "../frequency.ts";
import type { DossierFile } from "../generated/dossier.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, rulesPart } from "../outline-parts.ts";
import { tableOfOutline, textCells } from "../outline-table.ts";
import { liveValueReferences, referencesTo, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import { factAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { LiveTable, TableContext } from "../table.ts";

/** From which stage on a field must be filled; `for` names the categories when it is not all of them. */
export interface Requirement {
  readonly from: string;
  readonly for?: readonly string[];
}

/** What every field of a dossier may say; absent `refresh` and `sees` are those of the section. */
interface FieldTerms {
  readonly required?: Requirement;
  readonly refresh?: Frequency;
  readonly sees?: readonly string[];
  readonly text?: string;
}

/** A field is a fact of the dictionary, which rules may ask about, or a plain one for people. */
export type DossierField =
  | (FieldTerms & { readonly fact: string })
  | (FieldTerms & { readonly id: string; readonly title: string });

/** A part of the dossier that one role fills. Without `sees` everybody in the department sees it. */
export interface DossierSection {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  readonly refresh: Frequency;
  readonly sees?: readonly string[];
  readonly fields: readonly DossierField[];
}

/** How long an empty field may stay empty, and a stale one stale; then the task passes to the role `after`. */
export interface DossierDeadlines {
  readonly gaps: Duration;
  readonly stale: Duration;
  readonly after: string;
}

/** The dossier of a client: what is known, what must be known when, how fresh, who sees it. */
export interface Dossier {
  readonly purpose: string;
  /** Facts that tell the stage and the category of a client. */
  readonly stage: string;
  readonly category: string;
  readonly sections: readonly DossierSection[];
  /** The fact of a field that holds the day on which it was last checked. */
  readonly updated?: string;
  /** The fact that holds the role of who opens the dossier. */
  readonly reader?: string;
  readonly deadlines?: DossierDeadlines;
  readonly rules: Readonly<Record<string, string>>;
  readonly control: readonly Control[];
}

const words = {
  stage: { ru: "С этапа", en: "From the stage" },
  filled: { ru: "Заполнено", en: "Filled in" },
  field: { ru: "Поле", en: "Field" },
  required: { ru: "Обязательно", en: "Required" },
  refresh: { ru: "Обновлять", en: "Refresh" },
  sees: { ru: "Кто видит", en: "Who sees" },
  note: { ru: "Как заполнять", en: "How to fill" },
  from: { ru: "с этапа", en: "from the stage" },
  all: { ru: "весь отдел", en: "the whole department" },
  fills: { ru: "Заполняет", en: "Filled by" },
  deadlines: { ru: "Сроки", en: "Deadlines" },
  gaps: { ru: "Пустое обязательное поле заполняется", en: "An empty required field is filled in" },
  stale: {
    ru: "Поле, у которого прошёл срок обновления, сверяется и обновляется",
    en: "A field that is due for a refresh is checked and brought up to date",
  },
  after: { ru: "Не обновили — задача переходит", en: "Not done in time, the task passes to" },
} as const;

/** The name by which a field is cited: its fact, or its own id. */
export function fieldName(field: DossierField): string {
  return "fact" in field ? field.fact : field.id;
}

function fieldTitle(field: DossierField, { facts }: Pick<TableContext, "facts">): string {
  return "fact" in field ? (facts.get(field.fact)?.title ?? field.fact) : field.title;
}

function requiredInWords(required: Requirement | undefined, content: Dossier, { facts, lang }: TableContext): string {
  if (required === undefined) return "—";
  const stage = facts.get(content.stage)?.choices?.get(required.from) ?? required.from;
  const titles = required.for?.map((category) => facts.get(content.category)?.choices?.get(category) ?? category);
  return `${words.from[lang]} ${quoted(stage, lang)}${titles === undefined ? "" : `: ${titles.join(", ")}`}`;
}

function sectionPart(section: DossierSection, index: number, content: Dossier, context: TableContext): OutlinePart {
  const { lang, roleTitle } = context;
  return {
    title: section.title,
    intro: `${words.fills[lang]}: ${roleTitle(section.role)}.`,
    head: [words.field, words.required, words.refresh, words.sees, words.note].map((word) => word[lang]),
    items: section.fields.map((field, at) => {
      const sees = field.sees ?? section.sees;
      return {
        id: `${section.id}/${fieldName(field)}`,
        title: fieldTitle(field, context),
        path: ["sections", index, "fields", at],
        cells: textCells(
          fieldTitle(field, context),
          requiredInWords(field.required, content, context),
          everyText(field.refresh ?? section.refresh, lang),
          sees === undefined ? words.all[lang] : sees.map(roleTitle).join(", "),
          field.text ?? "",
        ),
      };
    }),
  };
}

/** What must be filled from which stage on, a row a stage: `dossier#required`. A stage that asks for nothing new has no row. */
function requiredByStage(content: Dossier, context: TableContext): LiveTable {
  const { facts, lang } = context;
  const categories = facts.get(content.category)?.choices;
  const fields = content.sections.flatMap((section) => section.fields);
  const rows = [...(facts.get(content.stage)?.choices ?? [])].flatMap(([stage, title]) => {
    const asked = fields
      .filter(({ required }) => required?.from === stage)
      .map((field) => {
        const only = field.required?.for?.map((category) => categories?.get(category) ?? category);
        return `${fieldTitle(field, context)}${only === undefined ? "" : ` (${only.join(", ")})`}`;
      });
    return asked.length === 0 ? [] : [textCells(title, asked.join("; "))];
  });
  return { head: [words.stage, words.filled].map((word) => word[lang]), rows };
}

function deadlinesPart({ deadlines }: Dossier, { lang, roleTitle }: TableContext): OutlinePart[] {
  if (deadlines === undefined) return [];
  const { gaps, stale, after } = deadlines;
  const items = [
    { id: "deadlines/gaps", title: words.gaps[lang], path: ["deadlines", "gaps"], within: formatDuration(gaps, lang) },
    {
      id: "deadlines/stale",
      title: words.stale[lang],
      path: ["deadlines", "stale"],
      within: formatDuration(stale, lang),
      text: `${words.after[lang]}: ${roleTitle(after)}.`,
    },
  ];
  return [{ title: words.deadlines[lang], items }];
}

function outlineOf(content: Dossier, context: TableContext): OutlinePart[] {
  return [
    purposePart(content.purpose, context.lang),
    ...content.sections.map((section, index) => sectionPart(section, index, content, context)),
    ...deadlinesPart(content, context),
    rulesPart(content.rules, context.lang),
    controlPart(content.control, context),
  ];
}

function fieldReferences(
  field: DossierField,
  path: readonly (string | number)[],
  { places }: ReadContext,
): Reference[] {
  return [
    ...("fact" in field ? referenceTo("fact", field.fact, [...path, "fact"], places) : []),
    ...referenceTo("stage", field.required?.from, [...path, "required", "from"], places),
    ...referencesTo("category", field.required?.for, [...path, "required", "for"], places),
    ...referencesTo("role", field.sees, [...path, "sees"], places),
  ];
}

function referencesOf(content: Dossier, context: ReadContext): Reference[] {
  const { places } = context;
  return [
    ...referenceTo("fact", content.stage, ["stage"], places),
    ...referenceTo("fact", content.category, ["category"], places),
    ...content.sections.flatMap(({ role, sees, fields }, index) => [
      ...referenceTo("role", role, ["sections", index, "role"], places),
      ...referencesTo("role", sees, ["sections", index, "sees"], places),
      ...fields.flatMap((field, at) => fieldReferences(field, ["sections", index, "fields", at], context)),
    ]),
    ...referenceTo("fact", content.updated, ["updated"], places),
    ...referenceTo("fact", content.reader, ["reader"], places),
    ...referenceTo("role", content.deadlines?.after, ["deadlines", "after"], places),
    ...controlReferences(content.control, places),
    ...liveValueReferences(content, places),
  ];
}

export const dossier: Kind<DossierFile, Dossier> = {
  kind: "dossier",
  read: ({ purpose, stage, category, sections, updated, reader, deadlines, rules, control }, context) => {
    factAt(stage, ["choice"], ["stage"], context);
    factAt(category, ["choice"], ["category"], context);
    if (updated !== undefined) factAt(updated, ["date"], ["updated"], context);
    if (reader !== undefined) factAt(reader, ["choice"], ["reader"], context);
    return {
      purpose,
      stage,
      category,
      sections,
      ...(updated === undefined ? {} : { updated }),
      ...(reader === undefined ? {} : { reader }),
      ...(deadlines === undefined
        ? {}
        : {
            deadlines: {
              gaps: durationOf(deadlines.gaps),
              stale: durationOf(deadlines.stale),
              after: deadlines.after,
            },
          }),
      rules: rules ?? {},
      control: control ?? [],
    };
  },
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf: (content, part, context) =>
    tableOfOutline(outlineOf(content, context), part) ??
    (part === "required" ? requiredByStage(content, context) : undefined),
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
