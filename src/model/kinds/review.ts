import { formatDuration } from "../../values/duration.ts";
import { everyText } from "../frequency.ts";
import type { ReviewFile } from "../generated/review.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, roleTitles, rulesPart, stepRoles, stepsPart, textCell } from "../outline-parts.ts";
import { liveValueReferences, referencesTo, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { LiveTable, TableContext } from "../table.ts";

/** How a leader reviews a manager's work, plans improvement and, step by foreseen step, may come to dismissal. */
export type Review = ReviewFile;

const words = {
  whose: { ru: "Чью работу разбираем", en: "Whose work" },
  leader: { ru: "Разбирает", en: "Led by" },
  steps: { ru: "Ход встречи", en: "The meeting" },
  questions: { ru: "Вопросы менеджеру", en: "Questions" },
  ask: { ru: "Спрашиваем", en: "We ask" },
  hear: { ru: "Хотим услышать", en: "We want to hear" },
  criteria: { ru: "Что оцениваем", en: "What we look at" },
  criterion: { ru: "Критерий", en: "Criterion" },
  good: { ru: "Хорошо", en: "Good" },
  poor: { ru: "Плохо", en: "Poor" },
  plan: { ru: "План улучшения", en: "Improvement plan" },
  lasts: { ru: "Срок плана", en: "It lasts" },
  path: { ru: "Путь до увольнения", en: "The path to dismissal" },
} as const;

const criteriaHead = (lang: "ru" | "en"): string[] => [words.criterion[lang], words.good[lang], words.poor[lang]];

function outlineOf(content: Review, context: TableContext): OutlinePart[] {
  const { lang, roleTitle } = context;
  const plan = content["improvement-plan"];
  const meta = [
    `${words.whose[lang]}: ${roleTitles(content.roles, context)}`,
    `${words.leader[lang]}: ${roleTitle(content.leader)}, ${everyText(content.every, lang)}`,
  ].join(". ");
  return [
    purposePart(content.purpose, lang),
    { ...stepsPart(words.steps[lang], content.steps, "steps", context), intro: meta },
    {
      title: words.questions[lang],
      head: [words.ask[lang], words.hear[lang]],
      items: content.questions.map(({ id, ask, hear }, index) => ({
        id: `questions/${id}`,
        title: ask,
        path: ["questions", index],
        cells: [textCell(ask), textCell(hear)],
      })),
    },
    {
      title: words.criteria[lang],
      head: criteriaHead(lang),
      items: content.criteria.map(({ id, title, good, poor }, index) => ({
        id: `criteria/${id}`,
        title,
        path: ["criteria", index],
        cells: [title, good, poor].map(textCell),
      })),
    },
    {
      title: words.plan[lang],
      intro: `${words.lasts[lang]}: ${formatDuration(durationOf(plan.lasts), lang)}`,
      items: plan.parts.map(({ id, title, text }, index) => ({
        id: `improvement-plan/${id}`,
        title,
        path: ["improvement-plan", "parts", index],
        text,
      })),
    },
    pathPart(content, context),
    rulesPart(content.rules, lang),
  ];
}

function pathPart(content: Review, { lang, roleTitle }: TableContext): OutlinePart {
  const items = content.path.map((step, index) => ({
    id: `path/${step.id}`,
    title: `${step.title}: ${step.when}`,
    path: ["path", index],
    text: step.text,
    role: roleTitle(step.role),
    within: formatDuration(durationOf(step.within), lang),
  }));
  return { title: words.path[lang], items };
}

function referencesOf(content: Review, { places }: ReadContext): Reference[] {
  const roles = [...stepRoles(content.steps, "steps"), ...stepRoles(content.path, "path")];
  return [
    ...referencesTo("role", content.roles, ["roles"], places),
    ...referenceTo("role", content.leader, ["leader"], places),
    ...roles.flatMap(({ role, path }) => referenceTo("role", role, path, places)),
    ...liveValueReferences(content, places),
  ];
}

/** What is looked at in a manager's work (`review#criteria`). */
function tableOf(content: Review, part: string | undefined, { lang }: TableContext): LiveTable | undefined {
  if (part !== "criteria") return undefined;
  const rows = content.criteria.map(({ title, good, poor }) => [title, good, poor].map(textCell));
  return { head: criteriaHead(lang), rows };
}

export const review: Kind<ReviewFile, Review> = {
  kind: "review",
  read: (file) => file,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
