import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import type { Places } from "../../src/diagnostics/places.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { FactsFile } from "../../src/model/generated/facts.ts";
import type { Categories } from "../../src/model/kinds/categories.ts";
import { company as companyKind } from "../../src/model/kinds/company.ts";
import { kindOf } from "../../src/model/kinds.ts";
import type { Project } from "../../src/model/project.ts";
import type { Regulation } from "../../src/model/regulation.ts";
import { parseDay } from "../../src/values/day.ts";

/** A project out of YAML texts through the kinds alone, without the reader: what the engine is given in its tests. */
type File = Record<string, unknown> & { kind: string; id: string };

function placesOf(file: string): Places {
  const range = startOfFile(file);
  return { file, valueAt: () => range, keyAt: () => range, sourceAt: () => undefined, isReported: () => false };
}

function day(text: unknown): number {
  const parsed = parseDay(String(text));
  if (parsed === undefined) throw new Error(`no day: ${String(text)}`);
  return parsed;
}

function header(file: File): Pick<Regulation, "id" | "title" | "owner" | "approved" | "effective"> {
  const effective = file["effective"] as { from: string; to?: string };
  return {
    id: file.id,
    title: String(file["title"] ?? file.id),
    owner: "director",
    approved: { by: "director", on: 20251215 },
    effective: { from: day(effective.from), ...(effective.to === undefined ? {} : { to: day(effective.to) }) },
  };
}

function factsOf(files: readonly File[], sources: Record<string, ReadonlyMap<string, string>>): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const file of files.filter(({ kind }) => kind === "facts")) {
    for (const [name, fact] of Object.entries((file as unknown as FactsFile).facts)) {
      const from = fact["choices-from"];
      const choices = from === undefined ? fact.choices && new Map(Object.entries(fact.choices)) : sources[from];
      facts.set(name, {
        name,
        title: fact.title,
        type: fact.type,
        range: startOfFile(file.id),
        ...(choices === undefined ? {} : { choices }),
      });
    }
  }
  return facts;
}

/** Reads the regulations of these YAML texts, by file name. Throws when any of them has a problem. */
export function projectOf(texts: Readonly<Record<string, string>>): Project {
  const files = Object.entries(texts).map(([name, text]) => ({ name, value: parse(text) as File }));
  const card = files.find(({ value }) => value.kind === "company");
  if (card === undefined) throw new Error("no company card");
  const company = companyKind.read(card.value as never, undefined as never);
  const categories = files
    .filter(({ value }) => value.kind === "categories")
    .flatMap(({ value }) => (value as unknown as Categories).categories);
  const facts = factsOf(
    files.map(({ value }) => value),
    {
      roles: new Map([...company.roles.values()].map(({ id, title }) => [id, title])),
      categories: new Map(categories.map(({ id, title }) => [id, title])),
    },
  );
  const problems: Diagnostic[] = [];
  const regulations = files.map(({ name, value }): Regulation => {
    const kind = kindOf(value.kind);
    if (kind === undefined) throw new Error(`no kind ${value.kind}`);
    const places = placesOf(name);
    const context = {
      header: header(value),
      lang: company.language,
      roleTitle: (role: string) => company.roles.get(role)?.title ?? role,
      facts,
      currency: company.currency,
      places,
      report: (diagnostic: Diagnostic) => void problems.push(diagnostic),
    };
    const content = kind.read(value as never, context);
    const clauses = kind.clausesOf(content, context);
    return { ...context.header, kind: value.kind, content, file: name, places, range: startOfFile(name), clauses };
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { company, facts, regulations, situations: [], references: [], complete: true } as Project;
}

/** The regulations of a folder. */
export function projectIn(folder: string): Project {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  const texts = names.map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
  return projectOf(Object.fromEntries(texts.filter(([, text]) => !/^kind: situations/m.test(text))));
}
