import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Path } from "../diagnostics/places.ts";
import { type Dossier, type DossierField, dossier, fieldName } from "../model/kinds/dossier.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";

interface PlacedField {
  readonly field: DossierField;
  readonly path: Path;
}

function fieldsOf({ sections }: Dossier): PlacedField[] {
  return sections.flatMap(({ fields }, section) =>
    fields.map((field, index) => ({ field, path: ["sections", section, "fields", index] })),
  );
}

/** What the CRM is asked for it must be able to give: a mandatory field is a fact with a source. */
function mandatoryProblems({ field, path }: PlacedField, { places }: Regulation, project: Project): Diagnostic[] {
  if (field.required === undefined) return [];
  if (!("fact" in field))
    return [problem("mandatory-field-without-fact", places.keyAt([...path, "required"]), { field: field.title })];
  const fact = project.facts.get(field.fact);
  if (fact === undefined || fact.source !== undefined) return [];
  const range = places.valueAt([...path, "fact"]);
  return [problem("mandatory-fact-without-source", range, { fact: fact.name }, [fact.range])];
}

/** Within one section a doubled field is a doubled clause, and that is said already. */
function doubledFields(fields: readonly PlacedField[], { places }: Regulation): Diagnostic[] {
  const firsts = new Map<string, Path>();
  return fields.flatMap(({ field, path }) => {
    const name = fieldName(field);
    const first = firsts.get(name);
    if (first !== undefined && first[1] === path[1]) return [];
    if (first !== undefined)
      return [problem("dossier-field-doubled", places.keyAt(path), { field: name }, [places.keyAt(first)])];
    firsts.set(name, path);
    return [];
  });
}

/** Every mandatory field of a dossier is a fact that the CRM can give, and every field stands in one place. */
export function checkDossierFields(project: Project): Diagnostic[] {
  return regulationsOf(project, dossier).flatMap((regulation) => {
    const fields = fieldsOf(regulation.content);
    return [
      ...fields.flatMap((placed) => mandatoryProblems(placed, regulation, project)),
      ...doubledFields(fields, regulation),
    ];
  });
}
