import Table from "cli-table3";
import { sentenceOf } from "../diagnostics/catalogue.ts";
import type { CitedClause } from "../model/cite.ts";
import type { QuestionName } from "../model/questions.ts";
import { percent } from "../model/say-values.ts";
import type { Decided } from "../workspace/decide.ts";
import type { Decision } from "../workspace/decision.ts";
import { cellsOf, columnsOf, outcomeWords } from "../workspace/say-decision.ts";
import type { ConsoleLanguage } from "./language.ts";
import { sayMissing } from "./say-missing.ts";

const words = {
  ru: { number: "№", outcome: "Исход", clauses: "Пункты", clause: "п." },
  en: { number: "#", outcome: "Outcome", clauses: "Clauses", clause: "cl." },
} as const;

function quote({ number, title, regulation, value }: CitedClause, lang: ConsoleLanguage): string {
  const set = typeof value === "number" ? ` — ${percent(value, lang)}` : "";
  const named = lang === "ru" ? `«${title}»` : `“${title}”`;
  return `${words[lang].clause} ${number} ${named}${set} (${regulation})`;
}

function rowOf(index: number, decision: Decision, lang: ConsoleLanguage): string[] {
  const { missing, clauses } = decision;
  const quoted = [...sayMissing(missing, lang, false), ...clauses.map((clause) => quote(clause, lang))].join("\n");
  return [decision.id ?? String(index + 1), ...cellsOf(decision, lang), outcomeWords(decision, lang), quoted];
}

/** Decisions on one question as a table for people, the clauses quoted. */
export function decisionTable(question: QuestionName, decided: readonly Decided[], lang: ConsoleLanguage): string {
  const { number, outcome, clauses } = words[lang];
  const columns = columnsOf(question, lang);
  const table = new Table({
    head: [number, ...columns.map(({ title }) => title), outcome, clauses],
    style: { head: [], border: [], compact: false },
    colWidths: [5, ...columns.map(({ width }) => width), 17, 76],
    wordWrap: true,
  });
  decided.forEach((each, index) => {
    if (each.ok) {
      table.push(rowOf(index, each.decision, lang));
      return;
    }
    const said = each.diagnostics.map((problem) => sentenceOf(problem, lang).text).join("\n");
    table.push([String(index + 1), ...columns.map(() => "—"), "✗", said]);
  });
  return `${table.toString()}\n`;
}
