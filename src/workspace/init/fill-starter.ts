import { type Document, parseDocument } from "yaml";
import { formatSource } from "../../reader/format-source.ts";
import { dayText } from "../../values/day.ts";
import { type NewProject, starterDefaults } from "./new-project.ts";
import { categoryNames, renameCategories, wordScalar } from "./rename-categories.ts";
import type { StarterFile } from "./starter-files.ts";

/** The day on which the examples are approved. */
const starterDay = "2026-01-12";

/** «Ромашка» of ООО «Ромашка», Acme of Acme Ltd: for running heads and letters. */
function shortName(name: string): string {
  const quoted = /[«"“]([^«»"“”]+)[»"”]/.exec(name)?.[1];
  return (quoted ?? name.replace(/,? (?:ltd|limited|llc|inc|plc|gmbh|s\.?a)\.?$/i, "")).trim();
}

function setDay(document: Document, path: readonly string[], day: string): void {
  if (document.hasIn(path)) document.setIn(path, day);
}

function fillRegulation({ file, text }: StarterFile, project: NewProject): string {
  const document = parseDocument(text, { schema: "failsafe" });
  const day = dayText(project.today);
  for (const path of [["approved", "on"], ["effective", "from"], ["as-of"], ["common", "order", "date"]]) {
    setDay(document, path, day);
  }
  renameCategories(document, categoryNames(project.categories));
  const kind = document.get("kind");
  if (kind === "company") {
    document.set("name", wordScalar(project.name));
    document.set("short-name", wordScalar(shortName(project.name)));
    document.set("currency", project.currency);
  }
  if (kind === "price-policy") document.set("vat", project.vat);
  const formatted = formatSource(file, document.toString({ lineWidth: 0 }));
  if (!formatted.ok) throw new Error(`the example ${file} cannot be filled`);
  return formatted.text;
}

function fillPackage(text: string, { name, language }: NewProject, version: string): string {
  const card = JSON.parse(text) as { description: string; devDependencies: Record<string, string> };
  const filled = {
    ...card,
    description: card.description.replace(starterDefaults[language].name, () => name),
    devDependencies: { ...card.devDependencies, reglament: `^${version}` },
  };
  return `${JSON.stringify(filled, undefined, 2)}\n`;
}

/** One file of the example as the new project has it. `version` is that of the package the project will depend on. */
export function fillStarter(starter: StarterFile, project: NewProject, version: string): StarterFile {
  const { file, text } = starter;
  if (file.startsWith("regulations/")) return { file, text: fillRegulation(starter, project) };
  if (file === "package.json") return { file, text: fillPackage(text, project, version) };
  const { name } = starterDefaults[project.language];
  return { file, text: text.replaceAll(name, () => project.name).replaceAll(starterDay, dayText(project.today)) };
}
