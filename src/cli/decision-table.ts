import Table from "cli-table3";
import { sentenceOf } from "../diagnostics/catalogue.ts";
import type { CitedClause } from "../workspace/cite.ts";
import type { Decided, Decision } from "../workspace/decide.ts";
import { approvalsText } from "./approvals-text.ts";
import type { ConsoleLanguage } from "./language.ts";
import { money, outcomeWords, percent } from "./say-values.ts";

const words = {
  ru: {
    head: ["№", "Запрошено", "Положено", "Исход", "Согласует", "К оплате", "Пункты"],
    nobody: "никто",
    missing: "Неизвестно",
    category: "Категория",
    clause: "п.",
  },
  en: {
    head: ["#", "Asked", "Allowed", "Outcome", "Approver", "To pay", "Clauses"],
    nobody: "nobody",
    missing: "Unknown",
    category: "Category",
    clause: "cl.",
  },
} as const;

function quote({ number, title, regulation, value }: CitedClause, lang: ConsoleLanguage): string {
  const set = typeof value === "number" ? ` — ${percent(value, lang)}` : "";
  const named = lang === "ru" ? `«${title}»` : `“${title}”`;
  return `${words[lang].clause} ${number} ${named}${set} (${regulation})`;
}

function approverOf(decision: Extract<Decision, { question: "discount" }>, lang: ConsoleLanguage): string {
  if (decision.approvals !== null) return approvalsText(decision.approvals, lang);
  if (decision.approver !== null) return decision.approver.title;
  return decision.outcome === "approve" ? words[lang].nobody : "—";
}

function rowOf(index: number, decision: Decision, lang: ConsoleLanguage): string[] {
  const { outcome, missing, clauses } = decision;
  const unknown =
    missing.length === 0 ? [] : [`${words[lang].missing}: ${missing.map(({ title }) => title).join(", ")}`];
  const quoted = [...unknown, ...clauses.map((clause) => quote(clause, lang))].join("\n");
  const name = decision.id ?? String(index + 1);
  const said = outcomeWords[lang][outcome];
  if (decision.question === "category") {
    return [name, "—", decision.category ?? "—", said, "—", "—", quoted];
  }
  const { requested, allowed, totals, currency } = decision;
  const known = outcome === "incomplete" ? null : allowed;
  return [
    name,
    percent(requested, lang),
    percent(known, lang),
    said,
    approverOf(decision, lang),
    money(totals?.total, currency, lang),
    quoted,
  ];
}

/** Decisions as a table for people, the clauses quoted. */
export function decisionTable(decided: readonly Decided[], lang: ConsoleLanguage): string {
  const table = new Table({
    head: [...words[lang].head],
    style: { head: [], border: [], compact: false },
    colWidths: [5, 11, 10, 17, 20, 16, 76],
    wordWrap: true,
  });
  decided.forEach((each, index) => {
    if (each.ok) table.push(rowOf(index, each.decision, lang));
    else
      table.push([
        String(index + 1),
        "—",
        "—",
        "✗",
        "—",
        "—",
        each.diagnostics.map((problem) => sentenceOf(problem, lang).text).join("\n"),
      ]);
  });
  return `${table.toString()}\n`;
}
