import fc from "fast-check";
import { expect, test } from "vitest";
import { checkProject } from "../../src/checks/checks.ts";
import { runSituations } from "../../src/engine/run-situations.ts";
import { readProject } from "../../src/reader/read-project.ts";
import { parseDay } from "../../src/values/day.ts";
import { fillStarter } from "../../src/workspace/init/fill-starter.ts";
import {
  currencies,
  type NewProject,
  readCategories,
  readName,
  vatModes,
} from "../../src/workspace/init/new-project.ts";
import { starterFiles } from "../../src/workspace/init/starter-files.ts";
import { packageValidator } from "../../src/workspace/package-validator.ts";

const validator = packageValidator();

const id = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,6}(-[A-Za-z0-9]{1,4})?$/),
  fc.constantFrom("true", "null", "No", "VIP", "C", "B", "manager"),
);
const name = fc
  .oneof(
    fc.string(),
    fc.constantFrom("12", "true", "Acme: sons #1", "ООО «Ромашка»", "- x", "{{prices#base}}", "$&", "*жирно*"),
  )
  .map(readName)
  .filter((read) => read !== undefined);

const newProject: fc.Arbitrary<NewProject> = fc.record({
  language: fc.constantFrom("ru" as const, "en" as const),
  name,
  currency: fc.constantFrom(...currencies),
  vat: fc.constantFrom(...vatModes),
  categories: fc
    .uniqueArray(id, { minLength: 2, maxLength: 4 })
    .map((ids) => readCategories(ids.join(",")))
    .filter((ids) => ids !== undefined),
  today: fc.constantFrom("2026-02-28", "2026-11-22", "2030-12-31").map((day) => parseDay(day) ?? 0),
});

test("whatever is answered, the new project has no problem and its situations come out", () => {
  fc.assert(
    fc.property(newProject, (answers) => {
      const files = starterFiles(answers.language).map((starter) => fillStarter(starter, answers, "1.0.0"));
      const sources = files.filter(({ file }) => file.startsWith("regulations/"));
      const { project, diagnostics } = readProject(sources, validator);
      expect([...diagnostics, ...checkProject(project, true)]).toEqual([]);
      expect(project.company.name).toBe(answers.name);
      const { results, diagnostics: failed } = runSituations(project);
      expect(failed).toEqual([]);
      expect(results.length).toBeGreaterThan(8);
    }),
    { numRuns: 60 },
  );
});
