import { problem } from "../../diagnostics/catalogue.ts";
import { ownership } from "../../model/kinds/ownership.ts";
import { regulationsOf } from "../../model/project.ts";
import { workingYearsOf } from "../../model/working-years.ts";
import { dayText } from "../../values/day.ts";
import type { CompileContext, Question } from "../question.ts";
import type { Saying, Words } from "../saying.ts";
import { citableIn } from "../situations/citable.ts";
import { expectableOwner, type OwnerValues, ownerAnswer } from "./owner/answer.ts";
import { lowerOwner, type OwnerProgram } from "./owner/program.ts";
import { findOwner, type OwnerOutcome } from "./owner/run.ts";

const outcomes: Readonly<Record<OwnerOutcome, Words>> = {
  assign: { ru: "закрепить", en: "assign" },
  keep: { ru: "остаётся", en: "stays" },
  transfer: { ru: "передать", en: "transfer" },
  dispute: { ru: "решает руководитель", en: "a leader decides" },
  incomplete: { ru: "не хватает данных", en: "incomplete" },
};

const words = {
  ru: {
    curator: "Куратор",
    standIn: "Заменяет",
    decides: "Решает",
    by: "до",
    steps: "Что сделать",
    aside: "Не считаются",
  },
  en: {
    curator: "Curator",
    standIn: "Stands in",
    decides: "Decided by",
    by: "by",
    steps: "To do",
    aside: "Do not count",
  },
} as const;

function nameOf(person: OwnerValues["owner"]): string {
  return person?.title ?? person?.id ?? person?.role?.title ?? "—";
}

const saying: Saying<OwnerOutcome, OwnerValues, object> = {
  outcomes,
  columns: [
    { title: { ru: "Сейчас", en: "Now" }, width: 20, cell: ({ current }) => nameOf(current) },
    { title: { ru: "Куратор", en: "Curator" }, width: 24, cell: ({ owner }) => nameOf(owner) },
    { title: { ru: "Решает", en: "Decided by" }, width: 20, cell: ({ decides }) => decides?.title ?? "—" },
  ],
  headline({ outcome, current, owner, standIn, decides, steps, aside }, lang) {
    const say = words[lang];
    const until = (due: string | null): string => (due === null ? "" : `, ${say.by} ${due}`);
    const change = outcome === "transfer" ? `${nameOf(current)} → ${nameOf(owner)}` : nameOf(owner ?? current);
    return [
      `${say.curator}: ${change} — ${outcomes[outcome][lang]}`,
      ...(standIn === null ? [] : [`${say.standIn}: ${standIn.person ?? standIn.title}`]),
      ...(decides === null ? [] : [`${say.decides}: ${decides.title}${until(decides.due)}`]),
      ...(aside.length === 0 ? [] : [`${say.aside}: ${aside.join(", ")}`]),
      ...(steps.length === 0 ? [] : [`${say.steps}:`]),
      ...steps.map(({ number, title, role, due }) => `  ${number} ${title} — ${role.title}${until(due)}`),
    ];
  },
};

function compileOwner({
  project,
  everything,
  asOf,
  asked,
  anywhere,
  report,
  only,
}: CompileContext): OwnerProgram | undefined {
  const own = regulationsOf(project, ownership);
  if (own.length === 0 && asked) {
    const args = { question: "owner", kind: ownership.kind, day: dayText(asOf) };
    report(problem("no-regulation-of-kind", anywhere, args));
  }
  const regulation = only(own);
  if (regulation === undefined) return undefined;
  const { claims } = regulation.content;
  if (claims === undefined) {
    const args = { question: "owner", id: regulation.id, key: "claims" };
    if (asked) report(problem("question-needs-key", regulation.range, args));
    return undefined;
  }
  return lowerOwner(regulation, claims, workingYearsOf(everything, asOf), project);
}

/** Who owns a client among those who claim it; who stands in, who decides a dispute, what there is to do. */
export const owner: Question<"owner", OwnerProgram, OwnerOutcome, OwnerValues> = {
  name: "owner",
  compile: compileOwner,
  lists: [{ key: "claims", prefix: "claim." }],
  decide: (program, deal, context) => ownerAnswer(program, findOwner(program, deal), deal, context),
  explain(program, deal, context) {
    const owned = findOwner(program, deal);
    return { answer: ownerAnswer(program, owned, deal, context), considered: owned.considered, more: {} };
  },
  expectable: expectableOwner,
  citable: [
    citableIn(ownership, ({ claims, overlaps, team, absence }) =>
      claims === undefined
        ? []
        : [
            ...(claims.counts === undefined ? [] : ["claims"]),
            ...overlaps.map(({ id }) => `overlaps/${id}`),
            ...team.filter(({ replaces }) => replaces !== undefined).map(({ id }) => `team/${id}`),
            ...absence.map(({ id }) => `absence/${id}`),
          ],
    ),
  ],
  saying,
};
