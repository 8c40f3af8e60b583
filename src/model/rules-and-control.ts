import type { Path, Places } from "../diagnostics/places.ts";
import type { Language } from "../values/language.ts";
import type { OutlinePart } from "./outline.ts";
import { referenceTo } from "./placed-references.ts";
import type { Reference } from "./regulation.ts";

/** One check of a regulation: what is looked at, by whom, when (in words). */
export interface Control {
  readonly id: string;
  readonly what: string;
  readonly role: string;
  readonly when: string;
}

const titles = {
  rules: { ru: "Правила", en: "Rules" },
  control: { ru: "Контроль", en: "Control" },
} as const;

/** The roles that control. */
export function controlReferences(control: readonly Control[], places: Places): Reference[] {
  return control.flatMap(({ role }, index) => referenceTo("role", role, ["control", index, "role"], places));
}

/** The printed part of the control; empty when nobody controls. */
export function controlPart(
  control: readonly Control[],
  { lang, roleTitle }: { readonly lang: Language; readonly roleTitle: (role: string) => string },
): OutlinePart {
  return {
    title: titles.control[lang],
    items: control.map(({ id, what, role, when }, index) => ({
      id: `control/${id}`,
      title: what,
      path: ["control", index],
      role: roleTitle(role),
      within: when,
    })),
  };
}

/** The printed part of the rules, which stand in the file as `path: { name: text }`. */
export function rulesPart(
  rules: Readonly<Record<string, string>>,
  lang: Language,
  path: Path = ["rules"],
): OutlinePart {
  return {
    title: titles.rules[lang],
    items: Object.entries(rules).map(([id, text]) => ({ id: `rules/${id}`, title: text, path: [...path, id] })),
  };
}
