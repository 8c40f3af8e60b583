import { readFileSync } from "node:fs";
import { compile } from "../../dist/engine/compile.js";
import { decideDiscount } from "../../dist/engine/decide.js";
import { readDeal } from "../../dist/engine/read-deal.js";
import { citing } from "../../dist/model/cite.js";
import { readProject } from "../../dist/reader/read-project.js";
import { createValidator } from "../../dist/reader/schema-errors.js";
import { consideredInWords, wordingOf } from "../../dist/workspace/explanation.js";

const root = new URL("../../", import.meta.url);
const text = (path) => readFileSync(new URL(path, root), "utf8");
const regulations = ["company", "facts", "prices", "authority"].map(
  (name) => `examples/discount-56/regulations/${name}.yaml`,
);
const schemas = ["authority", "company", "definitions", "facts", "price-policy"].map(
  (name) => `schemas/${name}.schema.json`,
);

/** The policy, compiled from its YAML, and the project that names its clauses. */
function compiledPolicy() {
  const validator = createValidator(schemas.map((path) => JSON.parse(text(path))));
  const sources = regulations.map((file) => ({ file, text: text(file) }));
  const { project, diagnostics } = readProject(sources, validator);
  const { policy, diagnostics: obstacles } = compile(project, 20260601, "discount");
  if (policy === undefined) throw new Error(JSON.stringify([...diagnostics, ...obstacles]));
  return { project, policy };
}

const { project, policy } = compiledPolicy();
const cite = citing(project);
const wording = wordingOf(project, cite, "ru");
const scaled = (value, scale) => (value === undefined ? undefined : value * scale);
const dayText = (day) => (day === undefined ? undefined : String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"));

/** Normalised facts in, a verdict with citations out. */
export const decide = policy.discount.decide;

/** The verdict with its whole explanation as data: every clause and why, the nearest thresholds, who may give how much. */
export const explain = (facts) => policy.discount.explain(facts).verdict;

/** The same with every clause quoted and every reason in a sentence. */
export function explainInWords(facts) {
  const { verdict, considered } = policy.discount.explain(facts);
  const told = consideredInWords(considered, cite, wording);
  if (told.length === 0) throw new Error("nothing was considered");
  return verdict;
}

/** A deal of the common file as normalised facts. */
export function factsOf({ client, order, request }) {
  return {
    client: { category: client.category, loyalty: client.loyalty },
    order: { volume: scaled(order.volume, 100), cost: scaled(order.cost, 100), day: order.day, prepaid: order.prepaid },
    request: { discount: scaled(request.discountBp, 100), role: request.role },
  };
}

/** A raw deal in, as a CRM sends it: every fact is checked, then decided; margin and missing facts come with it. */
export function readAndDecide(raw) {
  const { deal, problems } = readDeal(raw, policy, "deal.json");
  if (deal === undefined) throw new Error(JSON.stringify(problems));
  return decideDiscount(policy.discount, deal).verdict;
}

/** A deal of the common file as a CRM would send it: whole currency units, percents, ISO days. */
export function rawOf({ id, client, order, request }) {
  const day = dayText(order.day);
  const { volume, cost, prepaid } = order;
  const discount = request.discountBp === undefined ? undefined : request.discountBp / 100;
  return JSON.parse(
    JSON.stringify({ id, client, order: { volume, cost, day, prepaid }, request: { discount, role: request.role } }),
  );
}
