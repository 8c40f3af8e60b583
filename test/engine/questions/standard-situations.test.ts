import { describe, expect, test } from "vitest";
import { compile } from "../../../src/engine/compile.ts";
import { questionOf } from "../../../src/engine/questions.ts";
import { readDeal } from "../../../src/engine/read-deal.ts";
import { runSituations } from "../../../src/engine/run-situations.ts";
import { citableClauses } from "../../../src/engine/situations/citable-clauses.ts";
import { referenceOf } from "../../../src/model/clause.ts";
import { withComputedFacts } from "../../../src/model/computed-facts.ts";
import { roleTitle } from "../../../src/model/project.ts";
import { type QuestionName, questionNames } from "../../../src/model/questions.ts";
import type { Language } from "../../../src/values/language.ts";
import { consideredInWords } from "../../../src/workspace/explanation.ts";
import { standardContext, standardSet } from "./standard-set.ts";

const languages: readonly Language[] = ["ru", "en"];
const senseless = /undefined|NaN|\[object|Infinity/;

/** Every situation of a question, answered and explained. */
function toldOf(name: QuestionName) {
  const question = questionOf(name);
  return standardSet.situations
    .filter((set) => set.question === name)
    .flatMap(({ asOf, situations }) => {
      const { policy } = compile(standardSet, asOf, name);
      if (policy === undefined) throw new Error(`${name} cannot be asked`);
      const context = standardContext(asOf);
      const { project, cite } = context;
      return situations.flatMap((situation) => {
        const { deal } = readDeal(situation.given, policy, "situation");
        // Some situations are refused on reading, and nothing is left to explain.
        if (deal === undefined) return [];
        const answer = question.decide(policy[name], deal, context);
        const explained = languages.map((lang) => {
          const wording = {
            facts: withComputedFacts(project.facts, lang),
            currency: project.company.currency,
            lang,
            clause: (reference: string) => cite(reference).title,
            role: (role: string) => roleTitle(project.company, role),
          };
          const told = question.explain(policy[name], deal, context, wording);
          const said = { ...told.answer.values, ...told.more, outcome: told.answer.outcome };
          const { saying } = question;
          return {
            answer: told.answer,
            considered: told.considered,
            reasons: consideredInWords(told.considered, cite, wording).map(({ reason }) => reason),
            lines: [
              ...saying.headline(said as never, lang),
              ...(saying.changes?.(said as never, lang) ?? []),
              ...saying.columns.map(({ cell }) => cell(said as never, lang)),
            ],
            outcome: saying.outcomes[told.answer.outcome]?.[lang],
          };
        });
        return [{ name: situation.name, answer, explained, project }];
      });
    });
}

describe.each(questionNames)("the shipped situations of %s", (name) => {
  test("come true", () => {
    const situations = standardSet.situations.filter(({ question }) => question === name);
    const { results, diagnostics } = runSituations({ ...standardSet, situations });
    expect(diagnostics).toEqual([]);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });

  test("are decided alike with and without an explanation, by clauses that can be cited", () => {
    for (const { name: situation, answer, explained, project } of toldOf(name)) {
      // Rates of currencies are no rules: coverage does not count them.
      const cited = answer.clauses.filter((clause) => !clause.startsWith("currencies#"));
      const citable = new Set(project.regulations.flatMap(citableClauses).map(referenceOf));
      expect(
        cited.filter((clause) => !citable.has(clause)),
        situation,
      ).toEqual([]);
      for (const told of explained) expect(told.answer, situation).toEqual(answer);
    }
  });

  test("are told in both languages, every sentence whole", () => {
    for (const { name: situation, answer, explained } of toldOf(name)) {
      for (const { reasons, lines, outcome, answer: told } of explained) {
        const all = [...reasons, ...lines];
        expect(
          all.filter((line) => senseless.test(line)),
          situation,
        ).toEqual([]);
        expect(
          reasons.filter((line) => line.trim() === ""),
          situation,
        ).toEqual([]);
        expect(lines[0]?.toLowerCase(), situation).toContain(outcome?.toLowerCase());
        expect(told.outcome).toBe(answer.outcome);
      }
      const [russian, english] = explained;
      expect(russian?.reasons.length).toBe(english?.reasons.length);
      expect(russian?.lines.length).toBe(english?.lines.length);
      expect(russian?.lines, situation).not.toEqual(english?.lines);
    }
  });
});
