import type { Places } from "../diagnostics/places.ts";
import type { OutlinePart } from "./outline.ts";
import { referenceTo } from "./placed-references.ts";
import type { Reference } from "./regulation.ts";
import type { TableContext } from "./table.ts";

/** One check of a regulation: what is looked at, by whom, when (in words). */
export interface Control {
  readonly id: string;
  readonly what: string;
  readonly role: string;
  readonly when: string;
}

const title = { ru: "Контроль", en: "Control" } as const;

/** The roles that control. */
export function controlReferences(control: readonly Control[], places: Places): Reference[] {
  return control.flatMap(({ role }, index) => referenceTo("role", role, ["control", index, "role"], places));
}

/** The printed part of the control; empty when nobody controls. */
export function controlPart(
  control: readonly Control[],
  { lang, roleTitle }: Pick<TableContext, "lang" | "roleTitle">,
): OutlinePart {
  return {
    title: title[lang],
    items: control.map(({ id, what, role, when }, index) => ({
      id: `control/${id}`,
      title: what,
      path: ["control", index],
      role: roleTitle(role),
      within: when,
    })),
  };
}
