import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { formatDiagnostic } from "../../src/diagnostics/format-diagnostic.ts";
import { projectOfTexts } from "../../src/workspace/open-project.ts";
import { problemsOf } from "../../src/workspace/problems.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const shipped = Object.fromEntries(
  readdirSync(`${root}regulations`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [`regulations/${name}`, readFileSync(`${root}regulations/${name}`, "utf8")]),
);

function told(change: Readonly<Record<string, string>>, without?: string): readonly string[] {
  const { [without ?? ""]: _, ...texts } = { ...shipped, ...change };
  return problemsOf(projectOfTexts(root, texts)).map(({ code, range, related = [] }) =>
    [code, range.file, related.length > 0 ? "and elsewhere" : ""].join(" ").trim(),
  );
}

function misspelt(file: string, word: string, slip: string): Readonly<Record<string, string>> {
  const text = shipped[file] ?? "";
  if (!text.includes(word)) throw new Error(`${file} does not say ${word}`);
  return { [file]: text.replace(word, slip) };
}

const facts = "regulations/facts.yaml";
const company = "regulations/company.yaml";

it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    "a fact misspelt where it is declared",
    misspelt(facts, "  client.category:", "  client.categori:"),
    [`fact-declared-otherwise ${facts} and elsewhere`],
  ],
  ["a misspelt key of the dictionary", misspelt(facts, "\nfacts:", "\nfact:"), [`unknown-key ${facts}`]],
  ["a misspelt type", misspelt(facts, "type: choice", "type: choise"), [`unknown-word ${facts}`]],
  [
    "a role misspelt where it is declared",
    misspelt(company, "  commercial-director:", "  comercial-director:"),
    ["dangling-reference regulations/cases/box-to-pallet.yaml and elsewhere"],
  ],
])("%s gives one message", (_, change, expected) => {
  expect(told(change)).toEqual(expected);
});

it("a missing company card gives one message, whatever takes its choices from roles", () => {
  const prices = "regulations/prices/price-policy.yaml";
  const rule =
    "\ndiscounts:\n  - { type: rate, id: own, title: Own, basis: original, rate: 1, when: { request.role: { is: head-of-sales } } }\n";
  const asked = misspelt(prices, "\ndiscounts:\n", rule);
  expect(told(asked)).toEqual([]);
  expect(told(asked, company)).toEqual(["no-company regulations/book.yaml"]);
});

it("a missing dictionary gives one message, with every place that asks for a fact", () => {
  expect(told({}, facts)).toEqual(["unknown-facts regulations/clients/categories.yaml and elsewhere"]);
  const left = Object.fromEntries(Object.entries(shipped).filter(([name]) => name !== facts));
  const [problem] = problemsOf(projectOfTexts(root, left));
  expect(problem?.args.facts).toEqual(expect.arrayContaining(["client.category", "order.amount"]));
});

it("a long list of places is cut for people", () => {
  const [problem] = problemsOf(
    projectOfTexts(root, { ...shipped, ...misspelt(company, "  head-of-sales:", "  head-of-sale:") }),
  );
  if (problem === undefined) throw new Error("nothing is wrong");
  expect(formatDiagnostic(problem, { lang: "en" })).toMatch(/see also [^\n]+\n {2}and \d+ more\n/);
});
