import { everyText, type Frequency } from "../frequency.ts";
import type { ReportsFile } from "../generated/reports.ts";
import { clausesOfOutline, type OutlineItem, type OutlinePart, sectionsOfOutline } from "../outline.ts";
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

/** Who fills a field in is said only where some field is not everybody's. */
const isShared = ({ fields }: Report): boolean => fields.every(({ from }) => from === undefined);

function fieldHead(report: Report, lang: "ru" | "en"): string[] {
  const who = isShared(report) ? [] : [words.who[lang]];
  return [words.field[lang], words.unit[lang], words.source[lang], ...who];
}

function fieldCells(field: Field, report: Report, context: TableContext): Cell[] {
  const from = field.from === undefined ? words.everyone[context.lang] : roleTitles(field.from, context);
  const who = isShared(report) ? [] : [from];
  return [field.title, field.unit ?? "—", field.source, ...who].map(textCell);
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
    cells: fieldCells(field, report, context),
  }));
  return { title: `${report.title} (${everyText(report.every, lang)})`, intro, head: fieldHead(report, lang), items };
}

type Cut = Reports["cuts"][number];

const cutColumns = ["shows", "formula", "fields", "readers", "decision"] as const;

/** What a cut says, by column. */
function cutTexts(
  cut: Cut,
  content: Reports,
  context: TableContext,
): Readonly<Record<(typeof cutColumns)[number], string>> {
  const titles = new Map<string, string>(
    content.reports.flatMap(({ id, fields }) => fields.map((field) => [`${id}/${field.id}`, field.title] as const)),
  );
  return {
    shows: cut.shows,
    formula: cut.formula,
    fields: cut.uses.map((field) => titles.get(field) ?? field).join("; "),
    readers: `${roleTitles(cut.readers, context)}, ${everyText(cut.every, context.lang)}`,
    decision: cut.decision,
  };
}

function cutItem(cut: Cut, index: number, content: Reports, context: TableContext): OutlineItem {
  const texts = cutTexts(cut, content, context);
  const labelled = cutColumns.map((column) => {
    const text = texts[column].replace(/\.$/, "");
    return column === "shows" ? `${text}.` : `*${words[column][context.lang]}:* ${text}.`;
  });
  return { id: `cuts/${cut.id}`, title: cut.title, path: ["cuts", index], text: labelled.join(" ") };
}

function outlineOf(content: Reports, context: TableContext): OutlinePart[] {
  const { lang } = context;
  const cuts = content.cuts.map((cut, index) => cutItem(cut, index, content, context));
  return [
    purposePart(content.purpose, lang),
    ...content.reports.map((report, index) => reportPart(report, index, context)),
    { title: words.cuts[lang], items: cuts },
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
  const { lang } = context;
  if (part === "cuts") {
    const rows = content.cuts.map((cut) => {
      const texts = cutTexts(cut, content, context);
      return [cut.title, ...cutColumns.map((column) => texts[column])].map(textCell);
    });
    return { head: [words.cut[lang], ...cutColumns.map((column) => words[column][lang])], rows };
  }
  const report = content.reports.find(({ id }) => id === part);
  return (
    report && {
      head: fieldHead(report, lang),
      rows: report.fields.map((field) => fieldCells(field, report, context)),
    }
  );
}

export const reports: Kind<ReportsFile, Reports> = {
  kind: "reports",
  read: (file) => file,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
