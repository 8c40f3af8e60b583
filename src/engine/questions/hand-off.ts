import { problem } from "../../diagnostics/catalogue.ts";
import type { Assignment } from "../../model/kinds/client-path/content.ts";
import { clientPath } from "../../model/kinds/client-path.ts";
import { type Project, regulationsOf } from "../../model/project.ts";
import { workingYearsOf } from "../../model/working-years.ts";
import { dayText } from "../../values/day.ts";
import type { Deal } from "../deal/deal.ts";
import { type WithinAnswer, withinAnswer } from "../due-day.ts";
import { type Known, knownIn } from "../known-facts.ts";
import { missingIn } from "../missing-facts.ts";
import type { Answer, AnswerContext, Question } from "../question.ts";
import { type RoleAnswer, roleAnswer } from "../role-answer.ts";
import type { Saying, Words } from "../saying.ts";
import { citableIn } from "../situations/citable.ts";
import { dueOf } from "./hand-off/due.ts";
import { type HandOffProgram, lowerHandOff, type PassRule } from "./hand-off/program.ts";
import { findHandOff, type HandOffOutcome, type Passed } from "./hand-off/run.ts";

type StageAnswer = { readonly stage: string; readonly title: string };

type LackingItem = { readonly item: string; readonly fact: string; readonly title: string };

/** What a hand-off says. Its schema is schemas/decisions/hand-off.schema.json. */
export interface HandOffValues {
  readonly from: StageAnswer | null;
  /** The next stage; `null` while the client stays or facts are missing, as all that follows. */
  readonly to: StageAnswer | null;
  readonly gives: RoleAnswer | null;
  readonly takes: RoleAnswer | null;
  /** How the person who takes is chosen. */
  readonly assigned: Assignment | null;
  /** The candidate who takes; `null` when candidates were not sent, none fits, or a person decides. */
  readonly assignee: { readonly id: string | null; readonly title: string | null } | null;
  readonly handsOver: readonly string[];
  /** Of these what is not ready yet by the facts. */
  readonly lacking: readonly LackingItem[];
  readonly within: WithinAnswer | null;
  /** The last day; `null` for words, for hours without a moment, and where no calendar tells. */
  readonly due: string | null;
  /** The last minute of a limit in hours: "2026-03-06 09:30". */
  readonly dueAt: string | null;
}

/** What nobody has made ready yet: the fact is not set, or nobody knows it. */
function lackingOf({ handsOver }: PassRule, known: Known, { facts }: Project): LackingItem[] {
  return handsOver.flatMap(({ item, ready }) => {
    const value = ready === undefined ? true : known(ready);
    if (ready === undefined || (value !== undefined && value !== false)) return [];
    return [{ item, fact: ready, title: facts.get(ready)?.title ?? ready }];
  });
}

function answerOf(
  program: HandOffProgram,
  { outcome, stage, pass, taken, clauses, missing }: Passed,
  deal: Deal,
  { project, asOf }: AnswerContext,
): Answer<HandOffOutcome, HandOffValues> {
  const stageAt = (name: string | undefined): StageAnswer | null => {
    const known = name === undefined ? undefined : program.stages.get(name);
    return name === undefined || known === undefined ? null : { stage: name, title: known.title };
  };
  const assignee = taken === undefined ? undefined : deal.lists?.get("candidates")?.[taken];
  const within = pass?.within;
  const known = knownIn(program.facts, deal.facts);
  return {
    outcome,
    values: {
      from: stageAt(stage),
      to: stageAt(pass?.to),
      gives: pass === undefined ? null : roleAnswer(pass.gives, project),
      takes: pass === undefined ? null : roleAnswer(pass.takes, project),
      assigned: pass?.assigned ?? null,
      assignee: assignee === undefined ? null : { id: assignee.id ?? null, title: assignee.title ?? null },
      handsOver: pass?.handsOver.map(({ item }) => item) ?? [],
      lacking: pass === undefined ? [] : lackingOf(pass, known, project),
      within: within === undefined ? null : withinAnswer(within),
      ...(pass === undefined ? { due: null, dueAt: null } : dueOf(program, pass, known, asOf)),
    },
    missing: missingIn(deal, missing),
    clauses,
  };
}

const outcomes: Readonly<Record<HandOffOutcome, Words>> = {
  "hand-off": { ru: "передать", en: "hand over" },
  stay: { ru: "остаётся", en: "stays" },
  incomplete: { ru: "не хватает данных", en: "incomplete" },
};

const saying: Saying<HandOffOutcome, HandOffValues, object> = {
  outcomes,
  columns: [
    { title: { ru: "Этап", en: "Stage" }, width: 20, cell: ({ from }) => from?.title ?? "—" },
    { title: { ru: "Куда", en: "To" }, width: 20, cell: ({ to }) => to?.title ?? "—" },
    {
      title: { ru: "Кому", en: "Who takes" },
      width: 24,
      cell: ({ takes, assignee }) => assignee?.title ?? assignee?.id ?? takes?.title ?? "—",
    },
    { title: { ru: "До", en: "By" }, width: 16, cell: ({ due, dueAt }) => dueAt ?? due ?? "—" },
  ],
  headline({ outcome, from, to, gives, takes, assignee, handsOver, lacking, due, dueAt }, lang) {
    const ru = lang === "ru";
    const person = assignee?.title ?? assignee?.id;
    return [
      `${from?.title ?? "—"} → ${to?.title ?? "—"}: ${outcomes[outcome][lang]}`,
      ...(gives === null || takes === null
        ? []
        : [
            `${ru ? "Отдаёт" : "Gives"}: ${gives.title}. ${ru ? "Берёт" : "Takes"}: ${takes.title}${person === undefined ? "" : ` — ${person}`}`,
          ]),
      ...(handsOver.length === 0 ? [] : [`${ru ? "Передаётся" : "Handed over"}: ${handsOver.join("; ")}`]),
      ...(lacking.length === 0
        ? []
        : [`${ru ? "Ещё не готово" : "Not ready yet"}: ${lacking.map(({ item }) => item).join("; ")}`]),
      ...(due === null ? [] : [`${ru ? "Не позже" : "No later than"}: ${dueAt ?? due}`]),
    ];
  },
};

/** Whether a client passes to the next stage: from whom, to whom, with what, by when. */
export const handOff: Question<"hand-off", HandOffProgram, HandOffOutcome, HandOffValues> = {
  name: "hand-off",
  compile({ project, everything, asOf, asked, anywhere, report, only }) {
    const paths = regulationsOf(project, clientPath);
    if (paths.length === 0 && asked) {
      const args = { question: "hand-off", kind: clientPath.kind, day: dayText(asOf) };
      report(problem("no-regulation-of-kind", anywhere, args));
    }
    const path = only(paths);
    return path === undefined ? undefined : lowerHandOff(path, workingYearsOf(everything, asOf), project);
  },
  lists: [{ key: "candidates", prefix: "candidate." }],
  decide: (program, deal, context) => answerOf(program, findHandOff(program, deal), deal, context),
  explain(program, deal, context) {
    const passed = findHandOff(program, deal);
    return { answer: answerOf(program, passed, deal, context), considered: passed.considered, more: {} };
  },
  expectable: ({ values }) => ({
    ...values,
    from: values.from?.stage ?? null,
    to: values.to?.stage ?? null,
    gives: values.gives?.role ?? null,
    takes: values.takes?.role ?? null,
    assignee: values.assignee?.id ?? null,
  }),
  citable: [
    citableIn(clientPath, ({ stages, handOffs }) => [
      ...stages.map(({ id }) => `stages/${id}`),
      ...handOffs.map(({ id }) => `hand-offs/${id}`),
    ]),
  ],
  saying,
};
