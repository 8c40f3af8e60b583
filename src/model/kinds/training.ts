import { formatDuration } from "../../values/duration.ts";
import { quoted } from "../../values/language.ts";
import { formatPercent } from "../../values/percent.ts";
import { formatQuantity } from "../../values/quantity.ts";
import type { TrainingFile } from "../generated/training.ts";
import { clausesOfOutline, type OutlineItem, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, referenceTitles, roleTitles, rulesPart } from "../outline-parts.ts";
import { liveValueReferences, referencesTo, referenceTo } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { TableContext } from "../table.ts";
import { answersOf, answersToPass, letterOf, type Training, type TrainingModule } from "./training/content.ts";
import { readTraining } from "./training/read-training.ts";

const words = {
  about: { ru: "Программа", en: "Programme" },
  audience: { ru: "Для кого", en: "For" },
  mentor: { ru: "Наставник", en: "Mentor" },
  goal: { ru: "Цель", en: "Goal" },
  result: { ru: "Итог дня", en: "Result of the day" },
  module: { ru: "Модуль", en: "Module" },
  reads: { ru: "Прочитать", en: "To read" },
  pass: { ru: "Проходной балл", en: "Pass mark" },
  of: { ru: "из", en: "of" },
  key: { ru: "Верные ответы", en: "Right answers" },
  acceptance: { ru: "Приёмка", en: "Acceptance" },
  decides: { ru: "Решает", en: "Decided by" },
  atLeast: { ru: "не меньше", en: "at least" },
  accepted: { ru: "Принят", en: "Accepted" },
  refused: { ru: "Не принят", en: "Not accepted" },
} as const;

function daysOf(content: Training, { lang, roleTitle }: TableContext): OutlinePart[] {
  const titles = new Map(content.modules.map(({ id, title }) => [id, quoted(title, lang)]));
  return content.days.map((day, at) => {
    const lessons = day.lessons.map(
      (lesson, index): OutlineItem => ({
        id: `days/${day.id}/${lesson.id}`,
        title: lesson.title,
        path: ["days", at, "lessons", index],
        text:
          lesson.module === undefined
            ? lesson.text
            : `${lesson.text} ${words.module[lang]}: ${titles.get(lesson.module)}.`,
        role: roleTitle(lesson.leader),
        within: formatDuration({ unit: "minutes", count: lesson.minutes }, lang),
      }),
    );
    const result = {
      id: `days/${day.id}/result`,
      title: words.result[lang],
      path: ["days", at, "result"],
      text: day.result,
      role: roleTitle(content.mentor),
    };
    return { title: day.title, intro: `${words.goal[lang]}: ${day.goal}`, items: [...lessons, result] };
  });
}

function modulePart(module: TrainingModule, at: number, context: TableContext): OutlinePart {
  const { lang } = context;
  const passing = `${formatPercent(module.pass, lang)} (${answersToPass(module)} ${words.of[lang]} ${module.questions.length})`;
  const head: OutlineItem = {
    id: `modules/${module.id}`,
    title: words.pass[lang],
    path: ["modules", at],
    value: { type: "percent", value: module.pass },
    text: passing,
  };
  const questions = module.questions.map((question, index): OutlineItem => {
    const answers = answersOf(question).map(({ text }, answer) => `${letterOf(answer, lang)})\u00a0${text}`);
    return {
      id: `modules/${module.id}/${question.id}`,
      title: question.ask,
      path: ["modules", at, "questions", index],
      text: answers.join("; "),
    };
  });
  const intro = `${words.goal[lang]}: ${module.goal} ${words.reads[lang]}: ${referenceTitles(module.reads, context)}.`;
  return { title: `${words.module[lang]}. ${module.title}`, intro, items: [head, ...questions] };
}

/** The key to the checks stands apart, so that the sheets with questions can be handed out. */
function keyPart(content: Training, { lang }: TableContext): OutlinePart {
  const items = content.modules.flatMap((module, at) =>
    module.questions.map((question, index): OutlineItem => {
      const right = answersOf(question).flatMap(({ text, isRight }, answer) =>
        isRight ? [`${letterOf(answer, lang)})\u00a0${text}`] : [],
      );
      const why = question.why === undefined ? "" : `. ${question.why}`;
      return {
        id: `key/${module.id}/${question.id}`,
        title: `${module.title}: ${question.ask}`,
        path: ["modules", at, "questions", index, "right"],
        text: `${right.join("; ")}${why}`,
      };
    }),
  );
  return { title: words.key[lang], items };
}

function acceptancePart({ acceptance }: Training, { lang, roleTitle }: TableContext): OutlinePart {
  const criteria = acceptance.criteria.map(({ id, title, atLeast, unit, how }, index): OutlineItem => {
    const value = { type: "quantity", value: atLeast, unit } as const;
    return {
      id: `acceptance/${id}`,
      title: `${title}: ${words.atLeast[lang]} ${formatQuantity(atLeast, lang, unit)}`,
      path: ["acceptance", "criteria", index],
      value,
      text: how,
    };
  });
  const ends = (["accepted", "refused"] as const).map((end) => ({
    id: `acceptance/${end}`,
    title: words[end][lang],
    path: ["acceptance", end],
    text: acceptance[end],
  }));
  const intro = `${words.decides[lang]}: ${roleTitle(acceptance.leader)}`;
  return { title: words.acceptance[lang], intro, items: [...criteria, ...ends] };
}

function outlineOf(content: Training, context: TableContext): OutlinePart[] {
  const { lang, roleTitle } = context;
  const about = `${words.audience[lang]}: ${roleTitles(content.audience, context)}. ${words.mentor[lang]}: ${roleTitle(content.mentor)}`;
  return [
    purposePart(content.purpose, lang),
    { key: "about", title: words.about[lang], intro: about, items: [] },
    ...daysOf(content, context),
    ...content.modules.map((module, at) => modulePart(module, at, context)),
    acceptancePart(content, context),
    rulesPart(content.rules, lang),
    keyPart(content, context),
  ];
}

function referencesOf(content: Training, { places }: ReadContext): Reference[] {
  const lessons = content.days.flatMap((day, at) =>
    day.lessons.flatMap(({ leader }, index) =>
      referenceTo("role", leader, ["days", at, "lessons", index, "leader"], places),
    ),
  );
  return [
    ...referencesTo("role", content.audience, ["audience"], places),
    ...referenceTo("role", content.mentor, ["mentor"], places),
    ...lessons,
    ...content.modules.flatMap(({ reads }, at) => referencesTo("part", reads, ["modules", at, "reads"], places)),
    ...referenceTo("role", content.acceptance.leader, ["acceptance", "leader"], places),
    ...liveValueReferences(content, places),
  ];
}

export const training: Kind<TrainingFile, Training> = {
  kind: "training",
  read: readTraining,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
