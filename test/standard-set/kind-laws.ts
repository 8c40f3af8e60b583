import type { QuestionName } from "../../src/model/questions.ts";

/** Where a list stands in a file: keys one below another, `*` for every item of a list or every key of a mapping. */
type ListPath = string;

/**
 * What the laws have to know of a kind of regulation that decisions read: how it may be cut in two files, whose order in it
 * means something, and a number that changes an answer. A kind that a new question reads is one entry more.
 */
export interface KindLaw {
  /** A shipped file of the kind. */
  readonly file: string;
  /**
   * The list that may go on in a second file, with nothing changed; or the problem by which a second regulation for the same
   * days is refused.
   */
  readonly cut: { readonly list: string } | { readonly refused: string };
  /** Lists and mappings whose order says nothing. */
  readonly anyOrder: readonly ListPath[];
  /** Lists of which the first entry that fits counts; no two of the standard set fit at once, so that their order says nothing there. */
  readonly firstFits?: readonly ListPath[];
  /** Lists whose order decides, each with the question that is answered otherwise when it stands upside down. */
  readonly ordered?: Readonly<Record<ListPath, QuestionName>>;
  /** Lists that are refused upside down. */
  readonly ascending?: readonly ListPath[];
  /** A value that some situation hangs on, and another one that would answer it otherwise. */
  readonly changed?: {
    readonly path: readonly (string | number)[];
    readonly to: unknown;
    readonly question: QuestionName;
  };
}

const whole = { refused: "second-of-kind" } as const;

/** What the laws know of every kind that decisions read. */
export const kindLaws: Readonly<Record<string, KindLaw>> = {
  company: { file: "regulations/company.yaml", cut: { refused: "second-company" }, anyOrder: ["roles"] },
  facts: { file: "regulations/clients/facts-clients.yaml", cut: { list: "facts" }, anyOrder: ["facts"] },
  authority: {
    file: "regulations/prices/authority.yaml",
    cut: whole,
    anyOrder: ["deny", "raise"],
    ascending: ["ladder"],
    changed: { path: ["ladder", 1, "up-to"], to: 3.9, question: "discount" },
  },
  capacity: {
    file: "regulations/departments/capacity.yaml",
    cut: whole,
    anyOrder: ["limits", "shifts", "flow/*/shifts", "flow/*/when/any"],
    ordered: { flow: "capacity" },
    changed: { path: ["limits", 0, "most"], to: 24, question: "capacity" },
  },
  categories: {
    file: "regulations/clients/categories.yaml",
    cut: whole,
    anyOrder: ["categories/*/when/any", "categories/*/when/client.discipline/in"],
    ascending: ["categories"],
    changed: { path: ["categories", 1, "when", "client.turnover", "from"], to: 2400001, question: "category" },
  },
  "client-path": {
    file: "regulations/departments/client-path.yaml",
    cut: whole,
    anyOrder: ["hand-offs/*/hands-over", "hand-offs/*/when/client.talks/in"],
    firstFits: ["hand-offs"],
    ordered: { stages: "dossier" },
    changed: { path: ["hand-offs", 0, "within", "working-days"], to: 2, question: "hand-off" },
  },
  "communication-standard": {
    file: "regulations/communication/standard-vip.yaml",
    cut: { refused: "second-standard" },
    anyOrder: ["answer", "occasions", "occasions/*/when/client.days-since-offer/in"],
    // Of several contacts due on one day the first is named as the next.
    ordered: { contacts: "contact" },
    changed: { path: ["answer", 0, "within", "minutes"], to: 20, question: "contact" },
  },
  currencies: {
    file: "regulations/prices/currencies.yaml",
    cut: whole,
    anyOrder: ["currencies"],
    ascending: ["currencies/*/rates"],
    changed: { path: ["currencies", "CNY", "rates", 4, "rate"], to: 11.3, question: "discount" },
  },
  "deal-costs": {
    file: "regulations/prices/deal-costs.yaml",
    cut: whole,
    anyOrder: ["costs", "costs/*/when/client.category/in", "control"],
    changed: { path: ["floor", "margin"], to: 6.1, question: "cost" },
  },
  department: {
    file: "regulations/departments/sales.yaml",
    cut: { list: "teams" },
    anyOrder: [
      "client-teams",
      "client-teams/*/categories",
      "leaders",
      "measures",
      "organising",
      "organising/*/regulations",
      "teams",
    ],
    changed: { path: ["hours"], to: "09:00-17:00", question: "contact" },
  },
  dossier: {
    file: "regulations/clients/dossier.yaml",
    cut: whole,
    anyOrder: [
      "sections",
      "sections/*/fields",
      "sections/*/fields/*/required/for",
      "sections/*/fields/*/sees",
      "sections/*/sees",
      "control",
    ],
    changed: { path: ["deadlines", "gaps", "working-days"], to: 6, question: "dossier" },
  },
  loyalty: {
    file: "regulations/prices/loyalty.yaml",
    cut: whole,
    anyOrder: ["fall/at-once", "for-clients/keeping", "levels/*/rise/client.discipline/in"],
    ascending: ["levels"],
    changed: { path: ["fall", "grace-months"], to: 5, question: "loyalty" },
  },
  motivation: {
    file: "regulations/motivation/motivation.yaml",
    cut: whole,
    anyOrder: ["roles", "roles/*/plan", "roles/*/bonuses", "roles/*/missed"],
    changed: { path: ["roles", "telemarketing-operator", "salary"], to: 38001, question: "bonus" },
    firstFits: ["plan-shares"],
    ascending: ["roles/*/bonuses/*/bands"],
  },
  norms: {
    file: "regulations/control/norms.yaml",
    cut: whole,
    anyOrder: ["roles", "roles/*", "when-missed"],
    firstFits: ["shares"],
    changed: { path: ["roles", "acquisition-manager", 0, "at-least"], to: 16, question: "norms" },
  },
  ownership: {
    file: "regulations/clients/ownership.yaml",
    cut: whole,
    anyOrder: ["absence", "control", "others", "others/*/roles", "team/*/replaces"],
    ordered: { overlaps: "owner", team: "owner" },
    changed: { path: ["overlaps", 5, "within", "working-days"], to: 2, question: "owner" },
  },
  "price-policy": {
    file: "regulations/prices/price-policy.yaml",
    cut: whole,
    anyOrder: ["discounts", "discounts/*/windows", "limits", "limits/*/must/any", "requires", "situations"],
    ascending: ["discounts/*/tiers"],
    changed: { path: ["discounts", 4, "rate"], to: 1.4, question: "discount" },
  },
  vat: {
    file: "regulations/prices/vat.yaml",
    cut: whole,
    anyOrder: ["rates", "rates/*/values"],
    changed: { path: ["default"], to: "reduced", question: "discount" },
  },
  "working-calendar": {
    file: "regulations/calendar/2026.yaml",
    cut: whole,
    anyOrder: ["holidays", "moved", "short-days"],
    changed: { path: ["moved", 2, "to"], to: "2026-03-10", question: "contact" },
  },
};
