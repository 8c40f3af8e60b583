import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { questionNames } from "../../../src/model/questions.ts";
import { ask } from "../../../src/workspace/decide.ts";
import { openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";

const standard = await openProject(packagePath(""));

test.each(questionNames)("every situation of the standard set is answered as the schema of %s says", (question) => {
  const schema = JSON.parse(readFileSync(packagePath(`schemas/decisions/${question}.schema.json`), "utf8")) as object;
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  const sets = standard.project.situations.filter((set) => set.question === question);
  expect(sets.length).toBeGreaterThan(0);
  for (const { situations, asOf } of sets) {
    const result = ask(standard, question, asOf);
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    // A wrong deal is refused on reading: there is no decision to judge.
    for (const { name, given } of situations.filter((each) => !("refused" in each.expect))) {
      const decided = result.asked.decide(given, "deal");
      if (!decided.ok) throw new Error(`${name}: ${JSON.stringify(decided.diagnostics)}`);
      expect(
        validate(JSON.parse(JSON.stringify(decided.decision))),
        `${name}: ${JSON.stringify(validate.errors)}`,
      ).toBe(true);
    }
  }
});
