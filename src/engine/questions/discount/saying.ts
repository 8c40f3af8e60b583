import type { DiscountOutcome } from "../../../model/decision.ts";
import { approvalsInWords } from "../../../model/kinds/authority/words.ts";
import { money, percent, ratio } from "../../../model/say-values.ts";
import type { Language } from "../../../values/language.ts";
import type { Said, Saying, Words } from "../../saying.ts";
import type { ApprovalsAnswer, DiscountValues } from "./decision.ts";
import type { DiscountMore } from "./explain.ts";
import { termsSaid } from "./saying-terms.ts";

type SaidDiscount = Said<DiscountOutcome, DiscountValues>;

const outcomes: Readonly<Record<DiscountOutcome, Words>> = {
  approve: { ru: "можно", en: "approve" },
  escalate: { ru: "на согласование", en: "escalate" },
  deny: { ru: "отказ", en: "deny" },
  incomplete: { ru: "не хватает данных", en: "incomplete" },
};

const words = {
  ru: {
    requested: "запрошено",
    allowed: "положено",
    approver: "Согласует",
    nobody: "никто",
    margin: "Маржа после скидки",
    total: "К оплате",
    lines: "Строки и пункты, из которых сложилась цена",
    next: "До большей скидки",
    asAllowed: "сколько и положено",
    withoutApproval: "Без согласования можно дать до",
    nothingAlone: "Без согласования скидки нет",
    alwaysApproved: "Согласование нужно и без скидки",
    withApproval: "С согласованием можно дать до",
    byAsker: "Сам спрашивающий может дать до",
    approvers: "Согласовать запрошенное могут",
  },
  en: {
    requested: "asked",
    allowed: "allowed",
    approver: "Approver",
    nobody: "nobody",
    margin: "Margin after the discount",
    total: "To pay",
    lines: "Lines and the clauses that made their price",
    next: "Towards a larger discount",
    asAllowed: "just what is allowed",
    withoutApproval: "Without approval up to",
    nothingAlone: "No discount without approval",
    alwaysApproved: "Approval is needed even without a discount",
    withApproval: "With approval up to",
    byAsker: "The asker alone may give up to",
    approvers: "The requested one may be approved by",
  },
} as const;

function approvalsText({ mode, roles }: ApprovalsAnswer, lang: Language): string {
  return approvalsInWords({ mode, roles: roles.map(({ title }) => title) }, lang);
}

function approverCell({ approvals, approver, outcome }: SaidDiscount, lang: Language): string {
  if (approvals !== null) return approvalsText(approvals, lang);
  if (approver !== null) return approver.title;
  return outcome === "approve" ? words[lang].nobody : "—";
}

const knownAllowed = ({ outcome, allowed }: SaidDiscount): number | null => (outcome === "incomplete" ? null : allowed);

/** A deal that asks for no discount of its own gets the allowed one: of that nothing was asked. */
function askedAndAllowed(decision: SaidDiscount, lang: Language): string {
  const [say, { requested }, allowed] = [words[lang], decision, knownAllowed(decision)];
  if (requested !== null && requested === allowed) return `${percent(requested, lang)}, ${say.asAllowed}`;
  return `${say.requested} ${percent(requested, lang)}, ${say.allowed} ${percent(allowed, lang)}`;
}

function headline(decision: SaidDiscount, lang: Language): readonly string[] {
  const { outcome, approver, approvals, margin, totals, currency, exchange } = decision;
  const say = words[lang];
  const result = outcomes[outcome][lang];
  return [
    `${result.charAt(0).toUpperCase()}${result.slice(1)}: ${askedAndAllowed(decision, lang)}`,
    ...(approvals !== null ? [`${say.approver}: ${approvalsText(approvals, lang)}`] : []),
    ...(approvals === null && approver !== null ? [`${say.approver}: ${approver.title}`] : []),
    ...(margin === null ? [] : [`${say.margin}: ${ratio(margin, lang)}`]),
    ...(totals === null ? [] : [`${say.total}: ${money(totals.total, currency, lang)}${inCurrency(exchange, lang)}`]),
    ...termsSaid(decision, lang),
  ];
}

/** What the client pays in the currency of the deal, where that is another one. */
function inCurrency(exchange: SaidDiscount["exchange"], lang: Language): string {
  if (exchange === null || exchange.totals === null) return "";
  return ` (${money(exchange.totals.total, exchange.currency, lang)})`;
}

/** Every line with its price before and after, and the printed numbers of its clauses. */
function linesPart({ lines, currency }: SaidDiscount, lang: Language): readonly string[] {
  if (lines === null) return [];
  const rows = lines.map(({ id, title, price, discountedPrice, clauses }, index) => {
    const name = [id, title].filter((part) => part !== undefined).join(" ");
    const numbers = clauses.map(({ number }) => number).join(", ");
    const change = `${money(price, currency, lang)} → ${money(discountedPrice, currency, lang)}`;
    return `  ${index + 1}. ${name === "" ? change : `${name}: ${change}`}${numbers === "" ? "" : ` (${numbers})`}`;
  });
  return ["", `${words[lang].lines}:`, ...rows];
}

/**
 * A bound that hangs on the margin has digits that nobody offers: 3.8023 % is 3.80 %. What the policy itself allows is told as
 * it is, and so is less than anybody rounds to.
 */
function upTo(bound: number, { allowed }: SaidDiscount, lang: Language): string {
  return bound === allowed || bound < 0.01 ? percent(bound, lang) : ratio(bound, lang);
}

function withoutApprovalSaid(explanation: SaidDiscount & DiscountMore, lang: Language): string[] {
  const { withoutApproval, outcome } = explanation;
  const say = words[lang];
  if (withoutApproval === null) return outcome === "approve" || outcome === "escalate" ? [say.alwaysApproved] : [];
  if (withoutApproval === 0) return [say.nothingAlone];
  return [`${say.withoutApproval} ${upTo(withoutApproval, explanation, lang)}`];
}

function changes(explanation: SaidDiscount & DiscountMore, lang: Language): readonly string[] {
  const { outcome, next, withoutApproval, byAsker, withApproval, approvers, approvals } = explanation;
  const say = words[lang];
  const limits = [
    ...withoutApprovalSaid(explanation, lang),
    ...(byAsker === null || byAsker === withoutApproval ? [] : [`${say.byAsker} ${upTo(byAsker, explanation, lang)}`]),
    // Whoever is refused asks what could be had at all.
    ...(outcome !== "deny" || withApproval === null || withApproval === (byAsker ?? withoutApproval)
      ? []
      : [`${say.withApproval} ${upTo(withApproval, explanation, lang)}`]),
    // Where all of them must approve, the headline has named them already.
    ...(approvers.length === 0 || (approvals !== null && approvals.mode !== "any")
      ? []
      : [`${say.approvers}: ${approvers.map(({ title }) => title).join(", ")}`]),
  ];
  return [
    ...(limits.length === 0 ? [] : ["", ...limits]),
    ...(next.length === 0 ? [] : ["", `${say.next}:`, ...next.map(({ text }) => `  ${text}`)]),
    ...linesPart(explanation, lang),
  ];
}

/** How a discount is told. */
export const sayingOfDiscount: Saying<DiscountOutcome, DiscountValues, DiscountMore> = {
  outcomes,
  columns: [
    { title: { ru: "Запрошено", en: "Asked" }, width: 11, cell: ({ requested }, lang) => percent(requested, lang) },
    {
      title: { ru: "Положено", en: "Allowed" },
      width: 10,
      cell: (decision, lang) => percent(knownAllowed(decision), lang),
    },
    { title: { ru: "Согласует", en: "Approver" }, width: 20, cell: approverCell },
    {
      title: { ru: "К оплате", en: "To pay" },
      width: 16,
      cell: ({ totals, currency }, lang) => money(totals?.total, currency, lang),
    },
  ],
  headline,
  changes,
};
