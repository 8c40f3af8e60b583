import type { Duration } from "../../values/duration.ts";
import type { Clause } from "../clause.ts";
import type { PageFile } from "../generated/page.ts";
import { partsOfText } from "../live-text.ts";
import { durationOf } from "../read-duration.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";

/** One step of a page: what is done, by whom, within what time. */
export interface Step {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly role: string;
  readonly within: Duration;
}

/** A regulation on one page. Texts may hold live values: `{{prices#prepayment}}`. */
export interface Page {
  readonly number?: string;
  readonly purpose: string;
  readonly audience: readonly string[];
  readonly steps: readonly Step[];
  readonly rules: readonly { readonly id: string; readonly text: string }[];
  readonly tables: readonly { readonly title: string; readonly regulation: string; readonly part?: string }[];
  readonly control: readonly {
    readonly id: string;
    readonly what: string;
    readonly role: string;
    readonly when: string;
  }[];
}

type PlacedText = { readonly text: string; readonly path: readonly (string | number)[] };

function textsOf(content: Page): PlacedText[] {
  return [
    { text: content.purpose, path: ["purpose"] },
    ...content.steps.map((step, index) => ({ text: step.text, path: ["steps", index, "text"] })),
    ...content.rules.map((rule, index) => ({ text: rule.text, path: ["rules", index, "text"] })),
    ...content.control.map((control, index) => ({ text: control.what, path: ["control", index, "what"] })),
  ];
}

function referencesOf(content: Page, { places }: ReadContext): Reference[] {
  const roles: Reference[] = [
    ...content.audience.map((id, index) => ({ to: "role" as const, id, range: places.valueAt(["audience", index]) })),
    ...content.steps.map((step, index) => ({
      to: "role" as const,
      id: step.role,
      range: places.valueAt(["steps", index, "role"]),
    })),
    ...content.control.map(({ role }, index) => ({
      to: "role" as const,
      id: role,
      range: places.valueAt(["control", index, "role"]),
    })),
  ];
  const tables = content.tables.map(
    ({ regulation, part }, index): Reference => ({
      to: "table",
      id: part === undefined ? regulation : `${regulation}#${part}`,
      range: places.valueAt(["tables", index, "from"]),
    }),
  );
  const values = textsOf(content).flatMap(({ text, path }) =>
    partsOfText(text).flatMap((part): Reference[] =>
      "literal" in part ? [] : [{ to: "value", id: `${part.regulation}#${part.clause}`, range: places.valueAt(path) }],
    ),
  );
  return [...roles, ...tables, ...values];
}

function clausesOf(content: Page, { header, places }: ReadContext): Clause[] {
  const steps = content.steps.map((step, index) => ({
    regulation: header.id,
    id: `steps/${step.id}`,
    number: `1.${index + 1}`,
    title: step.title ?? step.text,
    range: places.keyAt(["steps", index]),
  }));
  const rules = content.rules.map((rule, index) => ({
    regulation: header.id,
    id: `rules/${rule.id}`,
    number: `2.${index + 1}`,
    title: rule.text,
    range: places.keyAt(["rules", index]),
  }));
  const control = content.control.map((item, index) => ({
    regulation: header.id,
    id: `control/${item.id}`,
    number: `3.${index + 1}`,
    title: item.what,
    range: places.keyAt(["control", index]),
  }));
  return [...steps, ...rules, ...control];
}

export const page: Kind<PageFile, Page> = {
  kind: "page",
  read: (file) => ({
    ...(file.number === undefined ? {} : { number: file.number }),
    purpose: file.purpose,
    audience: file.audience,
    steps: file.steps.map(({ id, title, text, role, within }) => ({
      id,
      ...(title === undefined ? {} : { title }),
      text,
      role,
      within: durationOf(within),
    })),
    rules: file.rules,
    tables: (file.tables ?? []).map(({ title, from }) => {
      const [regulation = from, part] = from.split("#");
      return { title, regulation, ...(part === undefined ? {} : { part }) };
    }),
    control: file.control,
  }),
  clausesOf,
  referencesOf,
};
