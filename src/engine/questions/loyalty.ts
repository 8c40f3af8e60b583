import { problem } from "../../diagnostics/catalogue.ts";
import { loyalty as loyaltyKind } from "../../model/kinds/loyalty.ts";
import { regulationsOf } from "../../model/project.ts";
import { dayText } from "../../values/day.ts";
import type { Deal } from "../deal/deal.ts";
import { conditionWords } from "../explain/reason-words.ts";
import { knownIn } from "../known-facts.ts";
import { missingIn } from "../missing-facts.ts";
import type { Answer, AnswerContext, Question } from "../question.ts";
import type { Saying, Words } from "../saying.ts";
import { citableIn } from "../situations/citable.ts";
import { type TestAnswer, testAnswer, unmet } from "../test-answer.ts";
import type { ConditionTrace } from "../trace.ts";
import { type LoyaltyProgram, lowerLoyalty } from "./loyalty/program.ts";
import { type LoyaltyOutcome, type Reviewed, reviewLoyalty } from "./loyalty/run.ts";

type LevelAnswer = { readonly level: string; readonly title: string };

/** What a review of a client's level says. Its schema is schemas/decisions/loyalty.schema.json. */
export interface LoyaltyValues {
  /** The level that the client has; `null` when nobody knows it. */
  readonly current: LevelAnswer | null;
  /** The level from now on; `null` while facts are missing. */
  readonly level: LevelAnswer | null;
  /** What is lacking to keep the present level; empty when nothing is. */
  readonly toKeep: readonly TestAnswer[];
  /** The level above the one due, with what is lacking; `null` at the top or while facts are missing. */
  readonly next: (LevelAnswer & { readonly lacks: readonly TestAnswer[] }) | null;
}

export interface LoyaltyMore {
  /** What is lacking, in words. */
  readonly lacking: { readonly toKeep: readonly string[]; readonly next: readonly string[] };
}

function answerOf(
  program: LoyaltyProgram,
  { outcome, current, due, clauses, missing, next, unkept }: Reviewed,
  deal: Deal,
  { project }: AnswerContext,
): Answer<LoyaltyOutcome, LoyaltyValues> {
  const { facts } = project;
  const levelAt = (index: number | undefined): LevelAnswer | null => {
    const level = index === undefined ? undefined : program.levels[index]?.id;
    return level === undefined ? null : { level, title: facts.get(program.level)?.choices?.get(level) ?? level };
  };
  const lacksOf = (trace: ConditionTrace): TestAnswer[] => unmet(trace).map((test) => testAnswer(test, project));
  const above = levelAt(next?.level);
  return {
    outcome,
    values: {
      current: levelAt(current),
      level: levelAt(due),
      toKeep: unkept === undefined ? [] : lacksOf(unkept),
      next: above === null || next === undefined ? null : { ...above, lacks: lacksOf(next.trace) },
    },
    missing: missingIn(deal, missing),
    clauses,
  };
}

const run = (program: LoyaltyProgram, { facts }: Deal): Reviewed =>
  reviewLoyalty(program, knownIn(program.facts, facts));

const outcomes: Readonly<Record<LoyaltyOutcome, Words>> = {
  rise: { ru: "повысить", en: "rise" },
  keep: { ru: "сохранить", en: "keep" },
  warn: { ru: "под угрозой", en: "at risk" },
  fall: { ru: "понизить", en: "fall" },
  incomplete: { ru: "не хватает данных", en: "incomplete" },
};

const saying: Saying<LoyaltyOutcome, LoyaltyValues, LoyaltyMore> = {
  outcomes,
  columns: [
    { title: { ru: "Сейчас", en: "Now" }, width: 20, cell: ({ current }) => current?.title ?? "—" },
    { title: { ru: "Уровень", en: "Level" }, width: 20, cell: ({ level }) => level?.title ?? "—" },
  ],
  headline({ outcome, current, level }, lang) {
    const head = lang === "ru" ? "Уровень" : "Level";
    return [`${head}: ${current?.title ?? "—"} → ${level?.title ?? "—"} — ${outcomes[outcome][lang]}`];
  },
  changes({ lacking, next }, lang) {
    const keep = lang === "ru" ? "Чтобы сохранить уровень, не хватает" : "To keep the level";
    const rise = lang === "ru" ? `До уровня «${next?.title ?? ""}» не хватает` : `To reach “${next?.title ?? ""}”`;
    const part = (head: string, texts: readonly string[]): string[] =>
      texts.length === 0 ? [] : ["", `${head}:`, ...texts.map((text) => `  ${text}`)];
    return [...part(keep, lacking.toKeep), ...part(rise, lacking.next)];
  },
};

/** The level of a client in the loyalty programme: what they have earned, what they keep, what they lose. */
export const loyalty: Question<"loyalty", LoyaltyProgram, LoyaltyOutcome, LoyaltyValues, LoyaltyMore> = {
  name: "loyalty",
  compile({ project, asOf, asked, anywhere, report, only }) {
    const programmes = regulationsOf(project, loyaltyKind);
    if (programmes.length === 0 && asked) {
      const args = { question: "loyalty", kind: loyaltyKind.kind, day: dayText(asOf) };
      report(problem("no-regulation-of-kind", anywhere, args));
    }
    const programme = only(programmes);
    return programme === undefined ? undefined : lowerLoyalty(programme, project);
  },
  decide: (program, deal, context) => answerOf(program, run(program, deal), deal, context),
  explain(program, deal, context, wording) {
    const reviewed = run(program, deal);
    const inWords = (trace: ConditionTrace | undefined): string[] =>
      trace === undefined ? [] : unmet(trace).map((test) => conditionWords(test, wording));
    const lacking = { toKeep: inWords(reviewed.unkept), next: inWords(reviewed.next?.trace) };
    return { answer: answerOf(program, reviewed, deal, context), considered: reviewed.considered, more: { lacking } };
  },
  expectable: ({ values }) => ({
    ...values,
    current: values.current?.level ?? null,
    level: values.level?.level ?? null,
  }),
  citable: [
    citableIn(loyaltyKind, ({ levels, fall }) => [
      ...levels.map(({ id }) => `levels/${id}`),
      ...(levels.some(({ keep }) => keep !== undefined) ? ["fall/grace"] : []),
      ...fall.atOnce.map(({ id }) => `fall/${id}`),
    ]),
  ],
  saying,
};
