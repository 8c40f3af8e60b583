import { everyText, type Frequency, perText } from "../../model/frequency.ts";
import { norms as normsKind } from "../../model/kinds/norms.ts";
import type { Reports } from "../../model/kinds/reports.ts";
import { type Project, regulationsOf, roleTitle } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Language } from "../../values/language.ts";
import { formatQuantity } from "../../values/quantity.ts";
import { liveTextOf } from "./live-values.ts";
import type { CutsSheet, FormCell, NumberedRow, ReportFormData, ReportSheet } from "./report-form-data.ts";

type Report = Reports["reports"][number];
type Field = Report["fields"][number];

/** The part of a regulation of reports that is the form of all cuts. */
export const cutsForm = "cuts";

/** The forms of a regulation of reports: a form for every report, and one for the cuts. */
export function formsOfReports({ reports, cuts }: Reports): readonly string[] {
  return [...reports.map(({ id }) => id), ...(cuts.length === 0 ? [] : [cutsForm])];
}

/** How a sheet is ruled: it is as long as the next longer period. */
interface Ruling {
  readonly columns: Readonly<Record<Language, readonly string[]>>;
  readonly dated: Readonly<Record<Language, string>>;
  readonly total?: Readonly<Record<Language, string>>;
}

const days: Ruling = {
  columns: { ru: ["Пн", "Вт", "Ср", "Чт", "Пт"], en: ["Mon", "Tue", "Wed", "Thu", "Fri"] },
  dated: { ru: "Число", en: "Date" },
  total: { ru: "За неделю", en: "Week" },
};
const weeks: Ruling = {
  columns: {
    ru: ["1-я нед.", "2-я нед.", "3-я нед.", "4-я нед.", "5-я нед."],
    en: ["Week 1", "Week 2", "Week 3", "Week 4", "Week 5"],
  },
  dated: { ru: "По какое число", en: "Through" },
};
const months: Ruling = {
  columns: { ru: ["Первый", "Второй", "Третий"], en: ["First", "Second", "Third"] },
  dated: { ru: "Месяц", en: "Month" },
};
const quarters: Ruling = {
  columns: { ru: ["I кв.", "II кв.", "III кв.", "IV кв."], en: ["Q1", "Q2", "Q3", "Q4"] },
  dated: { ru: "По какое число", en: "Through" },
};
const years: Ruling = { columns: { ru: ["За год"], en: ["Year"] }, dated: { ru: "Год", en: "Year" } };

const rulings: Readonly<Record<Frequency, Ruling>> = {
  shift: days,
  day: days,
  week: weeks,
  "two-weeks": weeks,
  month: months,
  quarter: quarters,
  year: years,
};

const words = {
  cuts: { ru: "Срезы производительности", en: "Cuts of productivity" },
  periods: { ru: ["Позапрошлый срок", "Прошлый срок", "Этот срок"], en: ["Before last", "Last", "This period"] },
  decided: { ru: "решили", en: "decided" },
} as const;

/** What the sheets of one regulation share. */
interface Filling {
  readonly inForce: Project;
  readonly lang: Language;
  readonly live: (text: string) => string;
  readonly numberOf: (clause: string) => string;
  /** The minimum that a role sees in a field, in words; empty for none. */
  readonly normOf: (role: string, report: Report, field: Field) => string;
}

function fillingOf(inForce: Project, regulation: Regulation<Reports>): Filling {
  const { company } = inForce;
  const { currency, language: lang } = company;
  const numbers = new Map(regulation.clauses.map(({ id, number }) => [id, number]));
  const owed = regulationsOf(inForce, normsKind).flatMap(({ content }) =>
    [...content.roles].flatMap(([role, norms]) => norms.map((norm) => ({ role, ...norm }))),
  );
  return {
    inForce,
    lang,
    live: liveTextOf(inForce, { currency, lang }),
    numberOf: (clause) => numbers.get(clause) ?? "",
    normOf(role, report, field) {
      const shown = `${regulation.id}#${report.id}/${field.id}`;
      const norm = owed.find((one) => one.role === role && one.shownBy === shown);
      if (norm === undefined) return "";
      const least = formatQuantity(norm.atLeast, lang);
      return norm.per === report.every ? least : `${least} ${perText(norm.per, lang)}`;
    },
  };
}

/** Roles that hand in the same fields with the same norms share a sheet. */
function sharedBy(report: Report, { normOf }: Filling): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const role of report.from) {
    const key = JSON.stringify(fieldsOf(report, role).map((field) => [field.id, normOf(role, report, field)]));
    groups.set(key, [...(groups.get(key) ?? []), role]);
  }
  return [...groups.values()];
}

function fieldsOf({ from, fields }: Report, role: string): readonly Field[] {
  return fields.filter((field) => (field.from ?? from).includes(role));
}

function reportSheet(report: Report, roles: readonly string[], filling: Filling): ReportSheet {
  const { inForce, lang, live, numberOf, normOf } = filling;
  const [role = ""] = roles;
  const name = `${report.id}.${role}`;
  const { columns, dated, total } = rulings[report.every];
  const heads = [...columns[lang], ...(total === undefined ? [] : [total[lang]])];
  const cellsOf = (id: string, title: string, count: number): readonly FormCell[] =>
    heads.slice(0, count).map((head, at) => ({ name: `${name}.${id}.${at + 1}`, title: `${title}, ${head}` }));
  const fields = fieldsOf(report, role);
  const rows = fields
    .filter(({ unit }) => unit !== undefined)
    .map((field): NumberedRow => {
      const title = live(field.title);
      return {
        number: numberOf(`${report.id}/${field.id}`),
        title,
        unit: field.unit ?? "",
        norm: normOf(role, report, field),
        source: live(field.source),
        cells: cellsOf(field.id, title, heads.length),
      };
    });
  return {
    kind: "report",
    title: live(report.title),
    name,
    from: roles.map((each) => roleTitle(inForce.company, each)),
    to: roleTitle(inForce.company, report.to),
    due: live(report.due),
    every: everyText(report.every, lang),
    columns: columns[lang],
    total: total?.[lang] ?? null,
    dated: { title: dated[lang], cells: cellsOf("dated", dated[lang], columns[lang].length) },
    normed: rows.some(({ norm }) => norm !== ""),
    rows,
    notes: fields
      .filter(({ unit }) => unit === undefined)
      .map((field) => ({
        number: numberOf(`${report.id}/${field.id}`),
        title: live(field.title),
        source: live(field.source),
        name: `${name}.${field.id}`,
        lines: columns[lang].length,
      })),
  };
}

/** The cuts in sheets by how often they are read. */
function cutsSheets({ cuts }: Reports, { inForce, lang, live, numberOf }: Filling): readonly CutsSheet[] {
  const often = [...new Set(cuts.map(({ every }) => every))];
  return often.map((every): CutsSheet => {
    const name = `${cutsForm}.${every}`;
    const rows = cuts
      .filter((cut) => cut.every === every)
      .map((cut) => {
        const title = live(cut.title);
        return {
          number: numberOf(`cuts/${cut.id}`),
          title,
          formula: live(cut.formula),
          decision: live(cut.decision),
          readers: cut.readers.map((role) => roleTitle(inForce.company, role)).join(", "),
          cells: words.periods[lang].map((head, at) => ({
            name: `${name}.${cut.id}.${at + 1}`,
            title: `${title}, ${head}`,
          })),
          decided: { name: `${name}.${cut.id}.decided`, title: `${title}, ${words.decided[lang]}` },
        };
      });
    return {
      kind: "cuts",
      title: words.cuts[lang],
      name,
      every: everyText(every, lang),
      columns: words.periods[lang],
      rows,
    };
  });
}

/** What a form is called; without a name it is the regulation. */
export function titleOfForm({ title, content }: Regulation<Reports>, lang: Language, form?: string): string {
  if (form === cutsForm) return words.cuts[lang];
  return content.reports.find(({ id }) => id === form)?.title ?? title;
}

/** One form of a regulation of reports, `formsOfReports` names them; without a name all of them together. */
export function reportForm(inForce: Project, regulation: Regulation<Reports>, form?: string): ReportFormData {
  const { content, title } = regulation;
  const filling = fillingOf(inForce, regulation);
  const wanted = (id: string): boolean => form === undefined || form === id;
  const sheets = [
    ...content.reports
      .filter(({ id }) => wanted(id))
      .flatMap((report) => sharedBy(report, filling).map((roles) => reportSheet(report, roles, filling))),
    ...(wanted(cutsForm) ? cutsSheets(content, filling) : []),
  ];
  return {
    company: { name: inForce.company.name },
    regulation: title,
    title: titleOfForm(regulation, filling.lang, form),
    sheets,
  };
}
