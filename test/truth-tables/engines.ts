import { interpreted, interpretedExplanation } from "../../src/engine/build-discount.ts";
import { explainDeal } from "../../src/engine/decide.ts";
import { discount } from "../../src/engine/questions/discount.ts";
import { readDeal } from "../../src/engine/read-deal.ts";
import { citing } from "../../src/model/cite.ts";
import { type Asked, ask } from "../../src/workspace/decide.ts";
import { emit } from "../../src/workspace/emit.ts";
import { type OpenedProject, projectOfTexts } from "../../src/workspace/open-project.ts";

/** One project, asked for discounts in every way that the product has to decide. */

/** A decision as JSON, or `problems`: codes of what is wrong with the deal. */
export type Decide = (deal: object) => object;

interface Prepared {
  readonly opened: OpenedProject;
  readonly asked: Asked<"discount">;
}

type Texts = Readonly<Record<string, string>>;

/** The day on which all tables are decided; an order may have a day of its own. */
const asOf = 20260601;

function read(texts: Texts): {
  readonly opened: OpenedProject;
  readonly asked?: Asked<"discount">;
  readonly problems: string[];
} {
  const opened = projectOfTexts("/tables", texts);
  const result = ask(opened, "discount", asOf);
  const found = [...opened.diagnostics, ...(result.ok ? [] : result.diagnostics)];
  const problems = found.map(({ code, args, range: { file, start } }) => {
    const above = texts[file]?.split("\n").slice(0, start.line) ?? [];
    const id = above.findLast((line) => line.trim().startsWith('"id"'))?.trim() ?? "";
    return `${file} ${id} ${code} ${JSON.stringify(args)}`;
  });
  return { opened, problems, ...(result.ok ? { asked: result.asked } : {}) };
}

/** What is wrong with the regulations of a table. */
export const problemsOf = (texts: Texts): readonly string[] => read(texts).problems;

/** The sound project of a table; it throws with the name of the table when the project is not sound. */
export function prepare(name: string, texts: Texts): Prepared {
  const { opened, asked, problems } = read(texts);
  if (asked === undefined || problems.length > 0) throw new Error(`${name}\n${problems.join("\n")}`);
  return { opened, asked };
}

/** The product itself: generated code where a policy can be printed. */
export function product({ asked }: Prepared): Decide {
  return (deal) => {
    const decided = asked.decide(deal, "table");
    return decided.ok ? decided.decision : { problems: decided.diagnostics.map(({ code }) => code) };
  };
}

/** The interpreter, which generated code is judged by. */
export function interpreter({ asked: { policy, inForce } }: Prepared): Decide {
  const compiled = policy.discount;
  if (compiled === undefined) throw new Error("no policy");
  const slow = { ...compiled, decide: interpreted(compiled.program) };
  const context = { project: inForce, asOf, cite: citing(inForce) };
  return (raw) => {
    const { deal, problems } = readDeal(raw, policy, "table");
    if (deal === undefined) return { problems: problems.map(({ code }) => code) };
    const { outcome, values, clauses } = discount.decide(slow, deal, context);
    return { outcome, ...values, clauses: clauses.map((reference) => ({ reference })) };
  };
}

/** How a deal is explained: by the product, and by the interpreter; nothing of a deal that cannot be read. */
export function explanations({ asked: { policy } }: Prepared): (deal: object) => readonly unknown[] {
  const compiled = policy.discount;
  if (compiled === undefined) throw new Error("no policy");
  const { program } = compiled;
  const slow = { ...compiled, decide: interpreted(program), explain: interpretedExplanation(program) };
  return (raw) => {
    const { deal } = readDeal(raw, policy, "table");
    return deal === undefined ? [] : [compiled, slow].map((each) => explainDeal(each, deal));
  };
}

/** The module that `reglament emit javascript` prints. */
export async function emitted({ opened, asked }: Prepared): Promise<Decide> {
  const { text = "" } = emit(opened, asked, "javascript") ?? {};
  const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { readonly decide: Decide };
  return (deal) => {
    const told = module.decide(deal);
    if (!("problems" in told)) return told;
    return { problems: (told.problems as readonly { readonly code: string }[]).map(({ code }) => code) };
  };
}
