import type { DiagnosticArguments } from "../../../src/diagnostics/diagnostic.ts";

/** A plausible value for each name of a fact that sentences use; any other name shows as an ellipsis. */
const samples: DiagnosticArguments = {
  key: "title",
  title: "Название",
  word: "mounth",
  suggestion: "month",
  write: "15",
  example: "2026-01-15",
  allowed: ["day", "week", "month"],
  missing: ["owner"],
  titles: ["Владелец"],
  expected: ["number"],
  found: "text",
  value: 120,
  limit: 100,
  bound: "to",
  size: 3,
  unit: "items",
  kinds: ["page", "norms", "script"],
  kind: "norms",
  known: ["title", "text"],
  keys: ["amount", "date"],
  operators: ["from", "to", "is"],
  choices: ["VIP", "A", "B"],
  words: ["year", "number"],
  to: "role",
  firstLine: 7,
  line: 7,
  position: 3,
  letter: "с",
  alphabet: "cyrillic",
  character: "U+00A0",
  where: "text",
  fact: "order.amount",
  role: "head-of-sales",
  id: "prices",
  category: "VIP",
  day: "2026-03-01",
  from: "2026-01-01",
  type: "money",
  detail: "нет доступа",
};

/** Codes whose facts are called alike but are of another sort. */
const special: Readonly<Record<string, DiagnosticArguments>> = {
  "condition-shape": { expected: "mapping" },
  "finer-than-counted": { value: "12.345", unit: "percent" },
  "missed-plan-not-covered": { edge: "first", minimum: "70 %" },
  "norm-not-handed-in": { from: ["head-of-sales"] },
  "odd-key": { found: "empty" },
  "offer-not-approved": { outcome: "escalate", approver: "Руководитель отдела продаж" },
  "register-name-unknown": { what: "status", name: "snet", suggestion: "sent", known: ["draft", "sent"] },
  "register-needs": { number: "КП-2026-0042", status: "Отказ", names: ["Причина отказа"] },
  "register-value-form": { title: "Дата", type: "date" },
  "logo-svg-part": { part: "text", file: "logo.svg" },
  "logo-unusable": { fault: "missing", file: "logo.svg" },
  "style-font-not-embeddable": { permission: "restricted", family: "Golos", file: "Golos-Regular.ttf" },
  "style-font-unusable": { fault: "missing", file: "Golos-Regular.ttf" },
  "template-unprintable": { name: "lines", found: "list" },
};

/** The facts of a problem that nobody met: known names as samples, the rest as an ellipsis, alone or as a list of one. */
export function sampleFacts(code: string): DiagnosticArguments {
  return new Proxy<Record<string, DiagnosticArguments[string]>>(
    { ...samples, ...special[code] },
    { get: (known, name) => (typeof name === "string" && Object.hasOwn(known, name) ? known[name] : ["…"]) },
  );
}
