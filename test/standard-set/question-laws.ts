import type { QuestionName } from "../../src/model/questions.ts";
import type { DecisionOn } from "../../src/workspace/decision.ts";

/** Parts of a decision by names that stay the same from deal to deal; `null` and what is not there tell nothing. */
export type Told<T> = Readonly<Record<string, T | null | undefined>>;

/**
 * What the laws of every question have to know of one. A new question is one entry more: the compiler asks for it, and
 * every law is tried on its situations.
 */
export interface QuestionLaw<Q extends QuestionName = QuestionName> {
  /** How much each outcome gives away; one that is not named gives nothing, and may always come of not knowing. */
  readonly softness: Readonly<Record<string, number>>;
  /** Facts that are no evidence but the question itself: without them something else is asked. */
  readonly asks?: readonly string[];
  /** What is given: knowing less makes no number of these larger and brings no new one. */
  given?(decision: DecisionOn<Q>): Told<number>;
  /** What is demanded: knowing less makes no number smaller and drops none; `undefined` where the answer does not claim to tell all. */
  demanded?(decision: DecisionOn<Q>): Told<number> | undefined;
  /** What is named: knowing less, the same is said or nothing. Nobody is named by a guess. */
  named?(decision: DecisionOn<Q>): Told<string | number>;
  /**
   * Facts that tell the day or the moment of the question; `date` or `moment` is how they are written. Where a question has
   * none, the day of the question is no fact of it.
   */
  readonly tellsTime?: Readonly<Record<string, "date" | "moment">>;
  /** Facts that count the days up to the day of the question: asked a day later, each is one more. */
  readonly ages?: readonly string[];
  /** Whether the situations tell of what happened up to their day, so that no earlier one can be asked. */
  readonly notBefore?: boolean;
  /** Keys, in whatever depth, that are counted from the day of the question: they are left out where days are compared. */
  readonly counted?: readonly string[];
  /** What passes with the days: what was told on a day is still told on a later one, with the same limit. */
  lasting?(decision: DecisionOn<Q>): Told<string>;
}

const loyaltyLevels = ["none", "bronze", "silver", "gold"];

/** The entries of a list by name. */
function each<I, T>(items: readonly I[] | null | undefined, entry: (item: I) => readonly [name: string, value: T]) {
  return Object.fromEntries((items ?? []).map(entry));
}

/** What the laws know of every question. */
export const lawsOf: { readonly [Q in QuestionName]: QuestionLaw<Q> } = {
  discount: {
    softness: { approve: 2, escalate: 1 },
    // A line without a currency states the company's money.
    asks: ["request.discount", "lines.currency"],
    given: ({ allowed, points }) => ({ allowed, points: points?.earned }),
    named: ({ requested, currency }) => ({ requested, currency }),
  },
  category: {
    softness: { assign: 1 },
    named: ({ category }) => ({ category }),
  },
  "hand-off": {
    softness: { "hand-off": 1, stay: 1 },
    named: ({ from, to, takes, assignee }) => ({
      from: from?.stage,
      to: to?.stage,
      takes: takes?.role,
      assignee: assignee?.id,
    }),
    demanded: ({ outcome, lacking }) => (outcome === "hand-off" ? each(lacking, ({ item }) => [item, 1]) : undefined),
    tellsTime: { "work.moment": "moment" },
  },
  loyalty: {
    softness: { rise: 4, keep: 3, warn: 2, fall: 1 },
    given: ({ level }) => ({ level: level === null ? null : loyaltyLevels.indexOf(level.level) }),
    named: ({ current }) => ({ current: current?.level }),
  },
  owner: {
    softness: { assign: 1, keep: 1, transfer: 1 },
    // Who only stands in may be somebody nearer to the top: a deputy whose name nobody tells cannot be called.
    named: ({ owner, current }) => ({ owner: owner?.id ?? owner?.role?.role, current: current?.id }),
    // What is to be done when a curator is away or changes is told whole, or not at all.
    demanded: ({ steps }) => each(steps, ({ reference }) => [reference, 1]),
    counted: ["due"],
  },
  dossier: {
    softness: { complete: 1 },
    given: ({ filled, completeness, access }) => ({
      filled,
      completeness,
      ...each(access?.sees, (field) => [`sees ${field}`, 1]),
    }),
    demanded: ({ required, gaps }) => (required === null ? undefined : each(gaps, ({ field }) => [field, 1])),
    named: ({ required, access }) => ({ required, reader: access?.role }),
    notBefore: true,
    counted: ["outcome", "stale", "by", "clauses", "missing"],
    lasting: ({ gaps, stale }) => ({
      ...each(gaps, ({ field }) => [`gap ${field}`, "gap"]),
      ...each(stale, ({ field, updated, due }) => [`stale ${field}`, `${updated} ${due}`]),
    }),
  },
  cost: {
    softness: { profitable: 2, "below-margin": 1 },
    asks: ["request.discount", "lines.currency"],
    given: ({ left, margin, spare }) => ({ left, margin, spare }),
    demanded: ({ costs }) => (costs === null ? undefined : { costs }),
    named: ({ amount, goods }) => ({ amount, goods }),
  },
  contact: {
    softness: { nothing: 1 },
    named: ({ category }) => ({ category }),
    demanded: ({ category, clauses }) =>
      category === null ? undefined : each(clauses, ({ reference }) => [reference, 1]),
    ages: ["call", "meeting", "review", "digest", "contact", "offer", "delivery", "payment-talk"].map(
      (since) => `client.days-since-${since}`,
    ),
    notBefore: true,
    counted: ["outcome", "due", "next", "clauses", "missing"],
    lasting: ({ due }) =>
      Object.fromEntries(
        due
          .filter(({ kind }) => kind !== "occasion")
          .map(({ clause, enquiry, due: day, at }) => [`${clause} ${enquiry ?? ""}`, `${day} ${at}`]),
      ),
  },
  norms: {
    softness: { met: 1, none: 1 },
    asks: ["work.through"],
    named: ({ norms, period }) => ({
      through: period?.through,
      ...each(norms, ({ norm, target }) => [`target of ${norm}`, target]),
      ...each(norms, ({ norm, expected }) => [`expected of ${norm}`, expected]),
      ...each(norms, ({ norm, done }) => [`done of ${norm}`, done]),
    }),
    tellsTime: { "work.through": "date" },
    notBefore: true,
  },
  capacity: {
    softness: { run: 2, shorten: 1 },
    given: ({ room, now }) => ({
      people: now?.people,
      ...each(room, (limit) => [`room of ${limit.person?.id} for ${limit.limit}`, limit.room]),
    }),
    named: ({ mode }) => ({ mode: mode?.mode }),
    tellsTime: { "work.moment": "moment" },
  },
  bonus: {
    softness: { pay: 2, reduced: 1 },
    given: ({ bonus, total }) => ({ bonus, total }),
    named: ({ role, fulfilment, salary }) => ({ role: role?.role, fulfilment, salary }),
  },
};
