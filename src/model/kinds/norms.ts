import { formatQuantity, type Quantity } from "../../values/quantity.ts";
import { type Frequency, perText } from "../frequency.ts";
import type { NormsFile } from "../generated/norms.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import {
  purposePart,
  referenceTitles,
  rulesPart,
  type StepFile,
  stepRoles,
  stepsPart,
  textCell,
} from "../outline-parts.ts";
import { liveValueReferences, referencesOfKeys, referenceTo } from "../placed-references.ts";
import { quantityAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { Cell, LiveTable, TableContext } from "../table.ts";

/** A quantitative minimum of one role: at least so many of something per period, seen in one field of a report. */
export interface Norm {
  readonly id: string;
  readonly title: string;
  readonly atLeast: Quantity;
  readonly unit: string;
  readonly per: Frequency;
  readonly counts: string;
  /** The field of a report that shows it: `reporting#daily/dials`. */
  readonly shownBy: string;
}

/** The norms of every role and what happens when one is missed. */
export interface Norms {
  readonly purpose: string;
  readonly roles: ReadonlyMap<string, readonly Norm[]>;
  readonly whenMissed: readonly StepFile[];
  readonly rules: Readonly<Record<string, string>>;
}

const words = {
  role: { ru: "Роль", en: "Role" },
  norm: { ru: "Норма", en: "Norm" },
  atLeast: { ru: "Не меньше", en: "At least" },
  per: { ru: "За какой срок", en: "Per" },
  counts: { ru: "Что засчитывается", en: "What counts" },
  shownBy: { ru: "Где видно", en: "Seen in" },
  whenMissed: { ru: "Если норма не выполнена", en: "When a norm is missed" },
} as const;

function readNorms(file: NormsFile, context: ReadContext): Norms {
  const roles = Object.entries(file.roles).map(([role, norms]) => {
    const read = norms.map(({ id, title, unit, per, counts, ...norm }, index): Norm => {
      const atLeast = quantityAt(norm["at-least"], ["roles", role, index, "at-least"], context);
      return { id, title, atLeast, unit, per, counts, shownBy: norm["shown-by"] };
    });
    return [role, read] as const;
  });
  return { purpose: file.purpose, roles: new Map(roles), whenMissed: file["when-missed"], rules: file.rules };
}

const head = (lang: "ru" | "en"): string[] => [
  words.norm[lang],
  words.atLeast[lang],
  words.per[lang],
  words.counts[lang],
  words.shownBy[lang],
];

function cellsOf(norm: Norm, context: TableContext): Cell[] {
  const { lang } = context;
  const shown = textCell(referenceTitles([norm.shownBy], context));
  const atLeast: Cell = { type: "quantity", value: norm.atLeast, unit: norm.unit };
  return [textCell(norm.title), atLeast, textCell(perText(norm.per, lang)), textCell(norm.counts), shown];
}

function outlineOf(content: Norms, context: TableContext): OutlinePart[] {
  const { lang } = context;
  const roles = [...content.roles].map(([role, norms]): OutlinePart => {
    const items = norms.map((norm, index) => ({
      id: `${role}/${norm.id}`,
      title: norm.title,
      path: ["roles", role, index],
      value: { type: "quantity", value: norm.atLeast, unit: norm.unit } as const,
      cells: cellsOf(norm, context),
    }));
    return { title: context.roleTitle(role), head: head(lang), items };
  });
  return [
    purposePart(content.purpose, lang),
    ...roles,
    stepsPart(words.whenMissed[lang], content.whenMissed, "when-missed", context),
    rulesPart(content.rules, lang),
  ];
}

function referencesOf(content: Norms, { places }: ReadContext): Reference[] {
  const fields = [...content.roles].flatMap(([role, norms]) =>
    norms.flatMap(({ shownBy }, index) =>
      referenceTo("report-field", shownBy, ["roles", role, index, "shown-by"], places),
    ),
  );
  const texts = { purpose: content.purpose, roles: Object.fromEntries(content.roles), rules: content.rules };
  return [
    ...referencesOfKeys("role", content.roles.keys(), ["roles"], places),
    ...stepRoles(content.whenMissed, "when-missed").flatMap(({ role, path }) =>
      referenceTo("role", role, path, places),
    ),
    ...fields,
    ...liveValueReferences({ ...texts, "when-missed": content.whenMissed }, places),
  ];
}

/** «15 звонков, 3 предложения»: every role's minimum in one row a period. */
function minimums({ roles }: Norms, { lang, roleTitle }: TableContext): LiveTable {
  const rows = [...roles].flatMap(([role, norms]) =>
    [...new Set(norms.map(({ per }) => per))].map((per) => {
      const said = norms
        .filter((norm) => norm.per === per)
        .map(({ atLeast, unit }) => formatQuantity(atLeast, lang, unit));
      return [roleTitle(role), perText(per, lang), said.join(", ")].map(textCell);
    }),
  );
  return { head: [words.role[lang], words.per[lang], words.atLeast[lang]], rows };
}

/** The minimums of every role (`norms`), or the norms of one (`norms#acquisition-manager`). */
function tableOf(content: Norms, part: string | undefined, context: TableContext): LiveTable | undefined {
  if (part === undefined) return minimums(content, context);
  const norms = content.roles.get(part);
  return norms && { head: head(context.lang), rows: norms.map((norm) => cellsOf(norm, context)) };
}

export const norms: Kind<NormsFile, Norms> = {
  kind: "norms",
  read: readNorms,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
