import { beforeAll, describe, expect, test } from "vitest";
import { sectionsOfRegulation } from "../../../src/documents/data/regulation-of-sections.ts";
import type { Project } from "../../../src/model/project.ts";
import { openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";

const kinds = [
  "norms",
  "reports",
  "management-calendar",
  "motivation",
  "contest",
  "review",
  "product-launch",
  "document",
  "offer-register",
  "presentation",
  "case",
  "training",
  "book",
];

let project: Project;
beforeAll(async () => {
  ({ project } = await openProject(packagePath(".")));
});

/** Every text of a content that a person wrote: prose, not ids, references or words of the schema. */
function proseIn(value: unknown): string[] {
  if (typeof value === "string") return /[а-яё]/i.test(value) ? [value] : [];
  if (value instanceof Map) return [...value.values()].flatMap(proseIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !["kind", "id", "title", "owner", "approved", "effective"].includes(key) || key === "title")
    .flatMap(([, part]) => proseIn(part));
}

describe("the standard set", () => {
  test.each(kinds)("has regulations of kind %s, and nothing that they say is missing on paper", (kind) => {
    const regulations = project.regulations.filter((regulation) => regulation.kind === kind);
    expect(regulations).not.toEqual([]);
    for (const regulation of regulations) {
      const printed = JSON.stringify(sectionsOfRegulation(project, regulation));
      const missing = proseIn(regulation.content).filter(
        (text) => text !== regulation.title && !printed.includes(JSON.stringify(text).slice(1, -1)),
      );
      expect(missing, regulation.id).toEqual([]);
    }
  });
});
