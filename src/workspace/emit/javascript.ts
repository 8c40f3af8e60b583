import { beyondPrint } from "../../engine/emit/beyond-print.ts";
import type { Policy } from "../../engine/policy.ts";
import { citing } from "../../model/cite.ts";
import { clauseIndex, type Project } from "../../model/project.ts";
import { dayText } from "../../values/day.ts";
import type { OpenedProject } from "../open-project.ts";
import { packagePath } from "../package-files.ts";
import { joinModules, namespaceOf, type Substitutes } from "./join-modules.ts";
import { literal } from "./literal.ts";
import type { StandaloneData } from "./standalone.ts";

/** Sentences, hints and the rest of the model stay at home: a module tells problems by their code. */
const substitutes: Substitutes = {
  "diagnostics/catalogue": `export function problem(code, _range, args) {
  return { code, ...args };
}`,
  "diagnostics/nearest-word": "export function nearestWord() {\n  return undefined;\n}",
  "conditions/read-condition": "export const writtenExample = {};",
  "model/project": `export function roleTitle(company, role) {
  return company.roles.get(role)?.title ?? role;
}`,
};

/** Places in files: a clause brings its own. */
const leftOut: ReadonlySet<string> = new Set(["range", "places", "origin"]);

const entry = "workspace/emit/standalone";

function dataOf({ version }: OpenedProject, inForce: Project, policy: Policy): StandaloneData {
  const { asOf, currency, facts, discount, category } = policy;
  const cite = citing(inForce);
  const spoken = literal([discount?.program, discount?.pricing, category], leftOut);
  const references = [...clauseIndex(inForce).keys()].filter((each) => spoken.includes(JSON.stringify(each)));
  return {
    version,
    asOf,
    asOfText: dayText(asOf),
    currency,
    roles: new Map([...inForce.company.roles].map(([role, { title }]) => [role, { title }])),
    facts,
    clauses: new Map(references.map((reference) => [reference, cite(reference)])),
    ...(discount === undefined
      ? {}
      : {
          discount: {
            program: discount.program,
            pricing: discount.pricing,
            exact: beyondPrint(discount.program).length > 0,
          },
        }),
    ...(category === undefined ? {} : { category: { program: category } }),
  };
}

function headOf({ version, asOfText, facts }: StandaloneData): string {
  const rows = [...facts.values()].map(({ name, type, title, choices }) => {
    const words = choices === undefined ? "" : `: ${[...choices.keys()].join(", ")}`;
    return ` *   ${name} (${type}${words}) - ${title}`.replaceAll("*/", "* /");
  });
  return `/**
 * Decisions by the regulations of version ${version}, as of ${asOfText}. Made by \`reglament emit javascript\`: do not edit,
 * emit anew when a regulation changes.
 *
 *   import { decide } from "./decide.mjs";
 *   decide({ client: { category: "A" }, order: { amount: 100000 } });
 *
 * A deal is what \`reglament decide\` takes: facts nested by the parts of their names, money in major units, percents as
 * numbers, days as "2026-03-10", lines of an order in "lines". The answer is the one of \`reglament decide\` without
 * \`inputHash\`, or { problems: [{ code, where, ... }] } for a deal that cannot be decided. Facts:
${rows.join("\n")}
 */`;
}

/** The policy of a day as an ES module without dependencies that answers as the product does. */
export function javascriptModule(opened: OpenedProject, inForce: Project, policy: Policy): string {
  const data = dataOf(opened, inForce, policy);
  return `${headOf(data)}

/** What the regulations say: amounts in minor units, percents in 0.0001 %, quantities in thousandths, days as yyyymmdd. */
const regulations = ${literal(data, leftOut)};

/** Clauses by reference, with the number and the title that are printed. */
export const clauses = regulations.clauses;
export const version = regulations.version;
export const asOf = regulations.asOfText;

// The engine: how what the regulations say is weighed. Every part stands in a scope of its own.

${joinModules(packagePath("dist"), entry, substitutes)}
/** Decides one deal. */
export const decide = ${namespaceOf(entry)}.decider(regulations);
`;
}
