import type { ConsideredAnswer, DiscountExplanation, Explanation } from "../workspace/explanation.ts";
import { approvalsText } from "./approvals-text.ts";
import type { ConsoleLanguage } from "./language.ts";
import { money, outcomeWords, percent } from "./say-values.ts";

const words = {
  ru: {
    category: "Категория",
    requested: "запрошено",
    allowed: "положено",
    approver: "Согласует",
    margin: "Маржа после скидки",
    total: "К оплате",
    missing: "Неизвестно",
    lines: "Строки и пункты, из которых сложилась цена",
    applied: "Сработали пункты",
    unsettled: "Не решено, потому что данных не хватает",
    silent: "Не сработали",
    aside: "Пунктов не про эту сделку",
    all: "показать: --all",
    next: "До большей скидки",
    withoutApproval: "Без согласования можно дать до",
    byAsker: "Сам спрашивающий может дать до",
    approvers: "Согласовать запрошенное могут",
    grounds: "Регламенты версии",
    asOf: "на",
  },
  en: {
    category: "Category",
    requested: "asked",
    allowed: "allowed",
    approver: "Approver",
    margin: "Margin after the discount",
    total: "To pay",
    missing: "Unknown",
    lines: "Lines and the clauses that made their price",
    applied: "Clauses that applied",
    unsettled: "Left open, because facts are missing",
    silent: "Did not apply",
    aside: "Clauses about other deals",
    all: "show them: --all",
    next: "Towards a larger discount",
    withoutApproval: "Without approval up to",
    byAsker: "The asker alone may give up to",
    approvers: "The requested one may be approved by",
    grounds: "Regulations of version",
    asOf: "as of",
  },
} as const;

function clauseLine(
  { number, title, regulation, value, reason, file, line }: ConsideredAnswer,
  lang: ConsoleLanguage,
): string {
  const set = typeof value === "number" ? ` — ${percent(value, lang)}` : "";
  return `  ${number} ${title}${set} (${regulation}, ${file}:${line})\n      ${reason}`;
}

function clausesPart(head: string, clauses: readonly ConsideredAnswer[], lang: ConsoleLanguage): string[] {
  return clauses.length === 0 ? [] : ["", `${head}:`, ...clauses.map((clause) => clauseLine(clause, lang))];
}

function headOf(explanation: Explanation, lang: ConsoleLanguage): string[] {
  const { outcome, missing } = explanation;
  const say = words[lang];
  const result = outcomeWords[lang][outcome];
  const unknown =
    missing.length === 0
      ? []
      : [`${say.missing}: ${missing.map(({ title, fact }) => `${title} (${fact})`).join(", ")}`];
  if (explanation.question === "category")
    return [`${say.category}: ${explanation.category ?? "—"} — ${result}`, ...unknown];
  const { requested, allowed, approver, approvals, margin, totals, currency } = explanation;
  return [
    `${result.charAt(0).toUpperCase()}${result.slice(1)}: ${say.requested} ${percent(requested, lang)}, ${say.allowed} ${percent(outcome === "incomplete" ? null : allowed, lang)}`,
    ...(approvals !== null ? [`${say.approver}: ${approvalsText(approvals, lang)}`] : []),
    ...(approvals === null && approver !== null ? [`${say.approver}: ${approver.title}`] : []),
    ...unknown,
    ...(margin === null ? [] : [`${say.margin}: ${percent(margin, lang)}`]),
    ...(totals === null ? [] : [`${say.total}: ${money(totals.total, currency, lang)}`]),
  ];
}

/** Every line with its price before and after, and the printed numbers of its clauses. */
function linesPart({ lines, currency }: DiscountExplanation, lang: ConsoleLanguage): string[] {
  if (lines === null) return [];
  const rows = lines.map(({ id, title, price, discountedPrice, clauses }, index) => {
    const name = [id, title].filter((part) => part !== undefined).join(" ");
    const numbers = clauses.map(({ number }) => number).join(", ");
    const change = `${money(price, currency, lang)} → ${money(discountedPrice, currency, lang)}`;
    return `  ${index + 1}. ${name === "" ? change : `${name}: ${change}`}${numbers === "" ? "" : ` (${numbers})`}`;
  });
  return ["", `${words[lang].lines}:`, ...rows];
}

function changesOf(
  { next, withoutApproval, byAsker, approvers, approvals }: DiscountExplanation,
  lang: ConsoleLanguage,
): string[] {
  const say = words[lang];
  const limits = [
    ...(withoutApproval === null ? [] : [`${say.withoutApproval} ${percent(withoutApproval, lang)}`]),
    ...(byAsker === null || byAsker === withoutApproval ? [] : [`${say.byAsker} ${percent(byAsker, lang)}`]),
    // Where all of them must approve, the head of the explanation has named them already.
    ...(approvers.length === 0 || (approvals !== null && approvals.mode !== "any")
      ? []
      : [`${say.approvers}: ${approvers.map(({ title }) => title).join(", ")}`]),
  ];
  return [
    ...(limits.length === 0 ? [] : ["", ...limits]),
    ...(next.length === 0 ? [] : ["", `${say.next}:`, ...next.map(({ text }) => `  ${text}`)]),
  ];
}

/** An explanation for people: the decision, the clauses that spoke and those that did not, what would change it. `all` shows also what is about other deals. */
export function explanationText(explanation: Explanation, lang: ConsoleLanguage, all: boolean): string {
  const say = words[lang];
  const standing = (wanted: ConsideredAnswer["standing"]): ConsideredAnswer[] =>
    explanation.considered.filter((clause) => clause.standing === wanted && (all || clause.relevant));
  const aside = all ? 0 : explanation.considered.filter((clause) => !clause.relevant).length;
  const lines = [
    ...headOf(explanation, lang),
    ...(explanation.question === "discount" ? changesOf(explanation, lang) : []),
    ...(explanation.question === "discount" ? linesPart(explanation, lang) : []),
    ...clausesPart(say.applied, standing("applied"), lang),
    ...clausesPart(say.unsettled, standing("unsettled"), lang),
    ...clausesPart(say.silent, standing("silent"), lang),
    ...(aside === 0 ? [] : ["", `${say.aside}: ${aside} (${say.all})`]),
    "",
    `${say.grounds} ${explanation.version} ${say.asOf} ${explanation.asOf}, ${explanation.inputHash}`,
  ];
  return `${lines.join("\n")}\n`;
}
