import { inspectTypography, limits } from "./inspect-typography.ts";
import { shippedDocuments } from "./shipped-documents.ts";

/** What the inspection measured over the standard set, for people: `npm run typography`. */
const rows = (await shippedDocuments("all")).map(({ name, template, laid, options }) => ({
  name,
  template,
  ...inspectTypography(laid, options.fonts),
}));
const all = (title: string, chosen: typeof rows): string => {
  const sum = (of: (row: (typeof rows)[number]) => number): number => chosen.reduce((total, row) => total + of(row), 0);
  const most = (of: (row: (typeof rows)[number]) => number): number => Math.max(...chosen.map(of));
  const justified = sum((row) => row.justified);
  return [
    `${title}: ${chosen.length} documents, ${sum(({ pages }) => pages)} pages`,
    `  justified lines inside paragraphs   ${justified}`,
    `  of them hyphenated                  ${((100 * sum(({ hyphenated }) => hyphenated)) / Math.max(1, justified)).toFixed(1)} % (limit ${limits.hyphenated} %)`,
    `  hyphens in a row                    ${most((row) => row.longestRunOfHyphens)} (limit ${limits.hyphensInARow})`,
    `  widest space                        ${most(({ widest }) => widest).toFixed(2)} of its natural width (limit ${limits.widestSpace})`,
    `  narrowest space                     ${Math.min(...chosen.map(({ narrowest }) => narrowest)).toFixed(2)} (limit ${limits.narrowestSpace})`,
    `  widest tracking                     ${most(({ tracking }) => tracking).toFixed(3)} em (limit ${limits.widestTracking})`,
    `  emptiest page that goes on          ${(100 * Math.min(...chosen.map(({ emptiest }) => emptiest))).toFixed(0)} % (limit ${100 * limits.emptiestPage} %)`,
    `  places to mend                      ${sum(({ faults }) => faults.length)}`,
  ].join("\n");
};
const report = [
  all(
    "The book",
    rows.filter(({ template }) => template === "book"),
  ),
  all("Everything", rows),
  ...rows.flatMap(({ name, faults }) => faults.map(({ kind, page, text }) => `${name}, p. ${page}: ${kind}: ${text}`)),
];
process.stdout.write(`${report.join("\n")}\n`);
