import { everyText, type Frequency } from "../frequency.ts";
import type { ReportsFile } from "../generated/reports.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, roleTitles, rulesPart, textCell } from "../outline-parts.ts";
import { liveValueReferences, referencesTo, referenceTo } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { Cell, LiveTable, TableContext } from "../table.ts";

/** Reports that are handed in, and the cuts of productivity that are read from their fields. */
export type Reports = ReportsFile;

type Report = Reports["reports"][number];
type Field = Report["fields"][number];

/** A field of a report with what its report says of it. */
export interface ReportField {
  /** `report/field`, the id of its clause. */
  readonly id: string;
  readonly every: Frequency;
  /** Roles that fill it in. */
  readonly from: readonly string[];
}

/** Every field of all reports. */
export function reportFields({ reports }: Reports): ReportField[] {
  return reports.flatMap(({ id, every, from, fields }) =>
    fields.map((field) => ({ id: `${id}/${field.id}`, every, from: field.from ?? from })),
  );
}

const words = {
  handsIn: { ru: "Сдают", en: "Handed in by" },
  to: { ru: "Кому", en: "To" },
  due: { ru: "Срок", en: "Due" },
  field: { ru: "Поле", en: "Field" },
  unit: { ru: "Единица", en: "Unit" },
  source: { ru: "Откуда", en: "Source" },
  who: { ru: "Кто заполняет", en: "Filled in by" },
  everyone: { ru: "все, кто сдаёт", en: "everybody who hands it in" },
  cuts: { ru: "Срезы производительности", en: "Cuts of productivity" },
  cut: { ru: "Срез", en: "Cut" },
  shows: { ru: "Что показывает", en: "What it shows" },
  formula: { ru: "Как считается", en: "Formula" },
  fields: { ru: "Поля", en: "Fields" },
  readers: { ru: "Кто и когда смотрит", en: "Who reads it and when" },
  decision: { ru: "Что решают", en: "What is decided" },
} as const;

const fieldHead = (lang: "ru" | "en"): string[] => [
  words.field[lang],
  words.unit[lang],
  words.source[lang],
  words.who[lang],
];

function fieldCells(field: Field, context: TableContext): Cell[] {
  const who = field.from === undefined ? words.everyone[context.lang] : roleTitles(field.from, context);
  return [textCell(field.title), textCell(field.unit ?? "—"), textCell(field.source), textCell(who)];
}

function reportPart(report: Report, index: number, context: TableContext): OutlinePart {
  const { lang, roleTitle } = context;
  const intro = [
    `${words.handsIn[lang]}: ${roleTitles(report.from, context)}`,
    `${words.to[lang]}: ${roleTitle(report.to)}`,
    `${words.due[lang]}: ${report.due}`,
  ].join(". ");
  const items = report.fields.map((field, at) => ({
    id: `${report.id}/${field.id}`,
    title: field.title,
    path: ["reports", index, "fields", at],
    cells: fieldCells(field, context),
  }));
  return { title: `${report.title} (${everyText(report.every, lang)})`, intro, head: fieldHead(lang), items };
}

const cutHead = (lang: "ru" | "en"): string[] =>
  (["cut", "shows", "formula", "fields", "readers", "decision"] as const).map((column) => words[column][lang]);

function cutCells(cut: Reports["cuts"][number], content: Reports, context: TableContext): Cell[] {
  const titles = new Map<string, string>(
    content.reports.flatMap(({ id, fields }) => fields.map((field) => [`${id}/${field.id}`, field.title] as const)),
  );
  const fields = cut.uses.map((field) => titles.get(field) ?? field).join("; ");
  const readers = `${roleTitles(cut.readers, context)}, ${everyText(cut.every, context.lang)}`;
  return [cut.title, cut.shows, cut.formula, fields, readers, cut.decision].map(textCell);
}

function outlineOf(content: Reports, context: TableContext): OutlinePart[] {
  const { lang } = context;
  const cuts = content.cuts.map((cut, index) => ({
    id: `cuts/${cut.id}`,
    title: cut.title,
    path: ["cuts", index],
    cells: cutCells(cut, content, context),
  }));
  return [
    purposePart(content.purpose, lang),
    ...content.reports.map((report, index) => reportPart(report, index, context)),
    { title: words.cuts[lang], head: cutHead(lang), items: cuts },
    rulesPart(content.rules, lang),
  ];
}

function referencesOf(content: Reports, { header, places }: ReadContext): Reference[] {
  const reports = content.reports.flatMap((report, index) => [
    ...referencesTo("role", report.from, ["reports", index, "from"], places),
    ...referenceTo("role", report.to, ["reports", index, "to"], places),
    ...report.fields.flatMap((field, at) =>
      referencesTo("role", field.from, ["reports", index, "fields", at, "from"], places),
    ),
  ]);
  const cuts = content.cuts.flatMap((cut, index) => [
    ...referencesTo("role", cut.readers, ["cuts", index, "readers"], places),
    ...cut.uses.flatMap((field, at) =>
      referenceTo("report-field", `${header.id}#${field}`, ["cuts", index, "uses", at], places),
    ),
  ]);
  return [...reports, ...cuts, ...liveValueReferences(content, places)];
}

/** The fields of one report (`reporting#daily`) or all cuts (`reporting#cuts`). */
function tableOf(content: Reports, part: string | undefined, context: TableContext): LiveTable | undefined {
  if (part === "cuts") {
    return { head: cutHead(context.lang), rows: content.cuts.map((cut) => cutCells(cut, content, context)) };
  }
  const report = content.reports.find(({ id }) => id === part);
  return report && { head: fieldHead(context.lang), rows: report.fields.map((field) => fieldCells(field, context)) };
}

export const reports: Kind<ReportsFile, Reports> = {
  kind: "reports",
  read: (file) => file,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context)),
};
