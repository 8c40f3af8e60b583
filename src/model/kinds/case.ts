import type { CaseFile } from "../generated/case.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { referenceTitles } from "../outline-parts.ts";
import { liveValueReferences, referencesTo, referenceTo } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { TableContext } from "../table.ts";

/** A success or a solved problem of the company, told as a model for others. */
export type Case = CaseFile;

const words = {
  case: { ru: "Кейс", en: "Case" },
  success: { ru: "Удача", en: "Success" },
  "solved-problem": { ru: "Решённая проблема", en: "Solved problem" },
  toldBy: { ru: "Рассказал", en: "Told by" },
  situation: { ru: "Ситуация", en: "Situation" },
  action: { ru: "Что сделали", en: "Action" },
  result: { ru: "Результат", en: "Result" },
  lesson: { ru: "Урок", en: "Lesson" },
  module: { ru: "Модуль обучения", en: "Training module" },
  confirms: { ru: "Подтверждает", en: "Confirms" },
} as const;

function outlineOf(content: Case, context: TableContext): OutlinePart[] {
  const { lang, roleTitle } = context;
  const confirms =
    content.confirms === undefined ? [] : [`${words.confirms[lang]}: ${referenceTitles(content.confirms, context)}`];
  const about = [
    `${words[content.outcome][lang]}: ${content.client}, ${content.happened}`,
    `${words.toldBy[lang]}: ${roleTitle(content["told-by"])}`,
    `${words.module[lang]}: ${referenceTitles([content.module], context)}`,
    ...confirms,
  ].join(". ");
  const items = (["situation", "action", "result", "lesson"] as const).map((part) => ({
    id: part,
    title: words[part][lang],
    path: [part],
    text: content[part],
  }));
  return [{ title: words.case[lang], intro: about, items }];
}

function referencesOf(content: Case, { places }: ReadContext): Reference[] {
  return [
    ...referenceTo("role", content["told-by"], ["told-by"], places),
    ...referenceTo("module", content.module, ["module"], places),
    ...referencesTo("part", content.confirms, ["confirms"], places),
    ...liveValueReferences(content, places),
  ];
}

export const salesCase: Kind<CaseFile, Case> = {
  kind: "case",
  read: (file) => file,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
