import { problem } from "../diagnostics/catalogue.ts";
import { type Diagnostic, type SourceRange, startOfFile } from "../diagnostics/diagnostic.ts";
import { authority } from "../model/kinds/authority.ts";
import { categories } from "../model/kinds/categories.ts";
import { company } from "../model/kinds/company.ts";
import { currencies } from "../model/kinds/currencies.ts";
import { pricePolicy } from "../model/kinds/price-policy.ts";
import { type Vat, vat } from "../model/kinds/vat.ts";
import { inForceOn, type Project, regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";
import { inForce } from "../values/dated.ts";
import { type Day, dayText } from "../values/day.ts";
import type { Percent } from "../values/percent.ts";
import { buildDiscount } from "./build-discount.ts";
import { beyondPrint } from "./emit/beyond-print.ts";
import { explainDiscount } from "./explain/explain-discount.ts";
import { allowedBy } from "./interpret/allowed.ts";
import { interpretCategory } from "./interpret/category.ts";
import { knownIn } from "./known-facts.ts";
import { lowerCategory } from "./lower/category.ts";
import { lowerDiscount } from "./lower/discount.ts";
import type { CategoryPolicy, DiscountPolicy, Policy } from "./policy.ts";

/** What can be asked of the engine. */
export type Question = "discount" | "category";

/** A policy for a day, and why a question cannot be asked. */
export interface Compiled {
  /** Absent when no question can be asked at all. */
  readonly policy?: Policy;
  readonly diagnostics: readonly Diagnostic[];
}

type Report = (diagnostic: Diagnostic) => void;

/** The only regulation of a kind in force; several at once are reported, and none of them is picked. */
function only<C>(regulations: readonly Regulation<C>[], asOf: Day, report: Report): Regulation<C> | undefined {
  const [first, ...others] = regulations;
  const [second] = others;
  if (first === undefined || second === undefined) return first;
  const ids = regulations.map(({ id }) => id);
  report(problem("several-in-force", second.range, { kind: first.kind, ids, day: dayText(asOf) }, [first.range]));
  return undefined;
}

/** Where to point when something is not there at all: at the company card, or at the folder of regulations. */
function anywhere(project: Project): SourceRange {
  const [first] = regulationsOf(project, company);
  return startOfFile(first?.file ?? project.regulations[0]?.file ?? "regulations");
}

/** The rate that is taken where nothing else is said. */
function usualTax(table: Vat | undefined, asOf: Day): Percent {
  const values = table?.rates.get(table.default)?.values;
  return (values === undefined ? undefined : inForce(values, asOf)?.rate) ?? 0;
}

function compileDiscount(all: Project, asOf: Day, asked: boolean, report: Report): DiscountPolicy | undefined {
  const project = inForceOn(all, asOf);
  const prices = regulationsOf(project, pricePolicy);
  const authorities = regulationsOf(project, authority).filter(({ content }) => content.question === "discount");
  const taxes = regulationsOf(project, vat);
  const day = dayText(asOf);
  if (prices.length === 0 && (asked || authorities.length > 0)) {
    report(problem("no-price-policy", authorities[0]?.range ?? anywhere(all), { day }));
  }
  if (prices.length > 0 && authorities.length === 0) {
    report(problem("no-authority", prices[0]?.range ?? anywhere(all), { day }));
  }
  const policy = only(prices, asOf, report);
  const ladder = only(authorities, asOf, report);
  if (policy === undefined || ladder === undefined) return undefined;
  const { vat: mode, rounding, day: dayFact } = policy.content;
  const tax = mode === "none" ? undefined : only(taxes, asOf, report);
  if (mode !== "none" && tax === undefined) {
    if (taxes.length === 0) report(problem("no-vat-table", policy.range, { mode, day }));
    return undefined;
  }
  const program = lowerDiscount(policy, ladder, project.facts, mode === "excluded" ? usualTax(tax?.content, asOf) : 0);
  const lowest = policy.content.floor;
  const floor = lowest === undefined ? {} : { floor: { fact: lowest.price, clause: `${policy.id}#floor` } };
  const table = tax === undefined ? {} : { table: tax.content };
  const rates = only(regulationsOf(project, currencies), asOf, report);
  const exchange = rates === undefined ? {} : { exchange: { regulation: rates.id, content: rates.content } };
  return {
    question: "discount",
    program,
    pricing: { regulation: policy.id, vat: mode, rounding, day: dayFact, ...floor, ...exchange, ...table },
    decide: buildDiscount(program),
    ...(beyondPrint(program).length === 0
      ? {}
      : { exactly: (facts, lines) => allowedBy(program, knownIn(program.facts, facts), lines) }),
    explain: (facts, netAt, lines) => explainDiscount(program, facts, netAt, lines),
  };
}

function compileCategory(all: Project, asOf: Day, asked: boolean, report: Report): CategoryPolicy | undefined {
  const project = inForceOn(all, asOf);
  const lists = regulationsOf(project, categories);
  if (lists.length === 0 && asked) report(problem("no-categories", anywhere(all), { day: dayText(asOf) }));
  const list = only(lists, asOf, report);
  if (list === undefined) return undefined;
  const program = lowerCategory(list, project.facts);
  const explain: CategoryPolicy["explain"] = (facts) => interpretCategory(program, knownIn(program.facts, facts));
  // A category is asked once a client, not once a price: the interpreter is fast enough.
  return { question: "category", program, decide: (facts) => explain(facts).verdict, explain };
}

/**
 * Compiles the regulations in force on `asOf`. With `question` only that one is compiled, and everything that it lacks is
 * reported; without it, what the project has nothing of is no problem, but half of a question is.
 */
export function compile(project: Project, asOf: Day, question?: Question): Compiled {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const discount =
    question === "category" ? undefined : compileDiscount(project, asOf, question === "discount", report);
  const category =
    question === "discount" ? undefined : compileCategory(project, asOf, question === "category", report);
  if (discount === undefined && category === undefined) return { diagnostics };
  const policy: Policy = {
    asOf,
    facts: project.facts,
    currency: project.company.currency,
    ...(discount === undefined ? {} : { discount }),
    ...(category === undefined ? {} : { category }),
  };
  return { policy, diagnostics };
}
