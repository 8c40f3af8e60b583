import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Places } from "../diagnostics/places.ts";
import type { Fact } from "../model/fact.ts";
import type { Company } from "../model/kinds/company.ts";
import { roleTitle } from "../model/project.ts";
import { dayAt, periodAt } from "../model/read-values.ts";
import type { Header, Kind, ReadContext, Reference, Regulation } from "../model/regulation.ts";
import type { CheckedFile } from "./read-file.ts";

/** The part of every regulation's file that the schemas share. */
interface HeaderFile {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly approved: { readonly by: string; readonly on: string; readonly order?: string };
  readonly effective: { readonly from: string; readonly to?: string };
  /** Ids of the situations that prove it. */
  readonly situations?: readonly string[];
}

/** What the regulations of one project are read with. */
export interface Surroundings {
  readonly company: Company;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Reads the header of a sound file. */
export function readHeader(
  file: HeaderFile,
  { places, amendedBy }: Pick<CheckedFile, "places" | "amendedBy">,
  report: Surroundings["report"],
): Header {
  const { by, on, order } = file.approved;
  const approved = { by, on: dayAt(on, ["approved", "on"], { places, report }) };
  return {
    id: file.id,
    title: file.title,
    owner: file.owner,
    approved: order === undefined ? approved : { ...approved, order },
    effective: periodAt(file.effective, ["effective"], { places, report }),
    ...(amendedBy.length === 0 ? {} : { amendedBy }),
  };
}

function headerReferences(header: Header, { situations = [] }: HeaderFile, places: Places): Reference[] {
  return [
    ...situations.map((id, index) => ({ to: "situations" as const, id, range: places.valueAt(["situations", index]) })),
    { to: "role", id: header.owner, range: places.valueAt(["owner"]) },
    { to: "role", id: header.approved.by, range: places.valueAt(["approved", "by"]) },
  ];
}

function superiorsOf({ roles }: Company): ReadonlyMap<string, string> {
  return new Map(
    [...roles.values()].flatMap(({ id, reportsTo }) => (reportsTo === undefined ? [] : [[id, reportsTo] as const])),
  );
}

/** Turns a sound file into its regulation and the references it makes. */
export function readRegulation(
  checked: CheckedFile,
  kind: Kind,
  surroundings: Surroundings,
): { readonly regulation: Regulation; readonly references: readonly Reference[] } {
  const { value, file, places } = checked;
  const { company, facts } = surroundings;
  const reported = new Set<number>();
  const report = (diagnostic: Diagnostic): void => {
    reported.add(diagnostic.range.start.offset);
    surroundings.report(diagnostic);
  };
  const header = readHeader(value as HeaderFile, checked, report);
  const context: ReadContext = {
    header,
    facts,
    currency: company.currency,
    lang: company.language,
    timeZone: company.timeZone,
    roleTitle: (role) => roleTitle(company, role),
    reportsTo: superiorsOf(company),
    places,
    report,
  };
  const content = kind.read(value as never, context);
  const clauses = kind.clausesOf(content, context);
  const regulation = { ...header, kind: kind.kind, content, file, places, range: places.valueAt(["id"]), clauses };
  // One mistake gives one message: a name that reading refused is not asked for once more by the checks.
  const pointing = kind.referencesOf(content, context).filter(({ range }) => !reported.has(range.start.offset));
  return { regulation, references: [...headerReferences(header, value as HeaderFile, places), ...pointing] };
}
