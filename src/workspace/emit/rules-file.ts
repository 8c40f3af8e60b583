import { printJsonRules } from "../../engine/emit/json-rules-engine.ts";
import type { DiscountProgram } from "../../engine/ir.ts";
import { citing } from "../../model/cite.ts";
import { clauseIndex, type Project } from "../../model/project.ts";
import type { OpenedProject } from "../open-project.ts";

/** Rules for json-rules-engine as text, and what that engine cannot say, in words of the language. */
export interface RulesFile {
  readonly text: string;
  readonly unsupported: readonly string[];
}

const howToRun = [
  "Run with allowUndefinedFacts and add the operator known: (value, wanted) => (value !== undefined) === wanted.",
  "Facts keep their names; money is in minor units, percents in 0.0001 %, quantities in thousandths, days as yyyymmdd, moments in milliseconds.",
  "A fact named <day>#yearly is the day as mmdd.",
  "The host adds deal.requested, deal.allowed, deal.excess, deal.net, deal.margin and deal.rank from the events before.",
  "It adds deal.certain, too: false when an event unsettled of the stage rates came before, true otherwise.",
];

/** The discount question of a day as a file of rules. What the rules leave out stands in it by name. */
export function rulesFile(opened: OpenedProject, inForce: Project, program: DiscountProgram, asOf: string): RulesFile {
  const { rules, unsupported } = printJsonRules(program);
  const cite = citing(inForce);
  const spoken = new Set(rules.map(({ event }) => event.params.clause));
  const clauses = [...clauseIndex(inForce).keys()].filter((reference) => spoken.has(reference)).map(cite);
  const facts = [...program.facts.values()].map(({ name, type, choices }) => ({
    name,
    type,
    ...(choices.length === 0 ? {} : { choices }),
  }));
  const { stacking } = program;
  const file = {
    version: opened.version,
    asOf,
    question: "discount",
    howToRun,
    unsupported,
    stacking,
    facts,
    clauses,
    rules,
  };
  return { text: `${JSON.stringify(file, undefined, 2)}\n`, unsupported };
}
