import { problem } from "../diagnostics/catalogue.ts";
import { type Diagnostic, startOfFile } from "../diagnostics/diagnostic.ts";
import type { CategoriesFile } from "../model/generated/categories.ts";
import type { ClientPathFile } from "../model/generated/client-path.ts";
import type { CompanyFile } from "../model/generated/company.ts";
import type { ContactSourcesFile } from "../model/generated/contact-sources.ts";
import type { FactsFile } from "../model/generated/facts.ts";
import type { Company } from "../model/kinds/company.ts";
import { company as companyKind } from "../model/kinds/company.ts";
import { nearestZone } from "../model/nearest-zone.ts";
import { isTimeZone } from "../values/time-zone.ts";
import { readFacts } from "./read-facts.ts";
import type { CheckedFile } from "./read-file.ts";
import type { Surroundings } from "./read-regulation.ts";

/** What stands in for a company card that is missing or broken, so that the other files are still read. */
export const noCompany: Company = {
  name: "",
  shortName: "",
  currency: { code: "RUB", digits: 2, sign: "₽" },
  timeZone: "Europe/Moscow",
  language: "ru",
  taxIds: new Map(),
  roles: new Map(),
};

function readCompany(files: readonly CheckedFile[], report: (diagnostic: Diagnostic) => void): Company {
  const cards = files.filter(({ kind }) => kind === "company");
  const [card, ...others] = cards;
  for (const other of others) report(problem("second-company", other.places.valueAt(["kind"]), {}));
  if (card === undefined && files.length > 0 && files.every(({ kind }) => kind !== undefined)) {
    report(problem("no-company", startOfFile(files[0]?.file ?? ""), {}));
  }
  if (card?.sound !== true) return noCompany;
  const company = companyKind.read(card.value as CompanyFile, undefined as never);
  if (isTimeZone(company.timeZone)) return company;
  const zone = company.timeZone;
  report(problem("unknown-time-zone", card.places.valueAt(["time-zone"]), { zone, suggestion: nearestZone(zone) }));
  return { ...company, timeZone: noCompany.timeZone };
}

function categoryTitles(files: readonly CheckedFile[]): ReadonlyMap<string, string> {
  const sound = files.filter(({ kind, sound }) => kind === "categories" && sound);
  return new Map(
    sound.flatMap(({ value }) => (value as CategoriesFile).categories.map(({ id, title }) => [id, title] as const)),
  );
}

function stageTitles(files: readonly CheckedFile[]): ReadonlyMap<string, string> {
  const sound = files.filter(({ kind, sound }) => kind === "client-path" && sound);
  return new Map(
    sound.flatMap(({ value }) => (value as ClientPathFile).stages.map(({ id, title }) => [id, title] as const)),
  );
}

function contactSourceTitles(files: readonly CheckedFile[]): ReadonlyMap<string, string> {
  const sound = files.filter(({ kind, sound }) => kind === "contact-sources" && sound);
  return new Map(
    sound.flatMap(({ value }) => (value as ContactSourcesFile).sources.map(({ id, title }) => [id, title] as const)),
  );
}

/** What every regulation of these files is read with: the company's card and the dictionary of facts. */
export function surroundingsOf(
  files: readonly CheckedFile[],
  report: (diagnostic: Diagnostic) => void,
): Pick<Surroundings, "company" | "facts"> {
  const company = readCompany(files, report);
  const choiceSources = {
    categories: categoryTitles(files),
    stages: stageTitles(files),
    "contact-sources": contactSourceTitles(files),
    roles: new Map([...company.roles.values()].map(({ id, title }) => [id, title] as const)),
  };
  const dictionaries = files.filter(({ kind, sound }) => kind === "facts" && sound);
  const facts = readFacts(
    dictionaries.map(({ value, places }) => ({ facts: (value as FactsFile).facts, places })),
    choiceSources,
    company.timeZone,
    report,
  );
  return { company, facts };
}
