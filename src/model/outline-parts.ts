import type { Path } from "../diagnostics/places.ts";
import { formatDuration } from "../values/duration.ts";
import type { Language } from "../values/language.ts";
import type { OutlinePart } from "./outline.ts";
import { type DurationFile, durationOf } from "./read-duration.ts";
import type { Cell, TableContext } from "./table.ts";

const words = {
  purpose: { ru: "Зачем", en: "Purpose" },
  rules: { ru: "Правила", en: "Rules" },
} as const;

/** Why the regulation exists. */
export function purposePart(purpose: string, lang: Language): OutlinePart {
  return { key: "purpose", title: words.purpose[lang], intro: purpose, items: [] };
}

/** Rules by their short names; clauses are `rules/name`. */
export function rulesPart(rules: Readonly<Record<string, string>> | undefined, lang: Language): OutlinePart {
  const items = Object.entries(rules ?? {}).map(([name, text]) => ({
    id: `rules/${name}`,
    title: text,
    path: ["rules", name],
  }));
  return { title: words.rules[lang], items };
}

/** A step as every schema writes it. */
export interface StepFile {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly role: string;
  readonly within: DurationFile;
}

/** Steps of the list at `path`; clauses are `key/step`. */
export function stepsPart(title: string, steps: readonly StepFile[], key: string, context: TableContext): OutlinePart {
  const items = steps.map((step, index) => ({
    id: `${key}/${step.id}`,
    title: step.title,
    path: [key, index],
    text: step.text,
    role: context.roleTitle(step.role),
    within: formatDuration(durationOf(step.within), context.lang),
  }));
  return { title, items };
}

/** The path of one step's role, for references. */
export function stepRoles(steps: readonly StepFile[], key: string): { readonly role: string; readonly path: Path }[] {
  return steps.map(({ role }, index) => ({ role, path: [key, index, "role"] }));
}

/** A cell of plain text. */
export function textCell(value: string): Cell {
  return { type: "text", value };
}

/** References as people read them, side by side. */
export function referenceTitles(references: readonly string[], { referenceTitle }: TableContext): string {
  return references.map((reference) => referenceTitle?.(reference) ?? reference).join(", ");
}

/** Titles of roles side by side. */
export function roleTitles(roles: readonly string[], { roleTitle }: TableContext): string {
  return roles.map(roleTitle).join(", ");
}

const factWords = {
  title: { ru: "По каким фактам отвечает решение", en: "Facts that the decision rests on" },
  head: { ru: ["Что нужно знать", "Факт"], en: ["What must be known", "Fact"] },
} as const;

/** A fact that a regulation names for its question: what it tells, and under which key it is named. */
export interface NamedFact {
  readonly key: string;
  readonly says: string;
  readonly fact: string | undefined;
  readonly path: Path;
}

/** The facts that a regulation names for its question, for those who connect it to the CRM. */
export function factsPart(
  named: readonly NamedFact[],
  { facts, lang }: { readonly facts: ReadonlyMap<string, { readonly title: string }>; readonly lang: Language },
): OutlinePart {
  return {
    title: factWords.title[lang],
    head: factWords.head[lang],
    items: named.flatMap(({ key, says, fact, path }) => {
      if (fact === undefined) return [];
      const cells = [textCell(says), textCell(facts.get(fact)?.title ?? fact)];
      return [{ id: `facts/${key}`, title: says, path, cells }];
    }),
  };
}
