import { formatDuration } from "../../values/duration.ts";
import type { DocumentFile } from "../generated/document.ts";
import { clausesOfOutline, type OutlineItem, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, rulesPart, textCell } from "../outline-parts.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { LiveTable, TableContext } from "../table.ts";
import { fieldForm } from "./document/field-words.ts";
import { type DocumentRegulation, readDocument } from "./document/read-document.ts";

const words = {
  making: { ru: "Как делается", en: "How it is made" },
  template: { ru: "Шаблон", en: "Template" },
  number: { ru: "Номер", en: "Number" },
  "prepared-by": { ru: "Готовит", en: "Prepared by" },
  "signed-by": { ru: "Подписывает", en: "Signed by" },
  send: { ru: "Как отправляется", en: "How it is sent" },
  terms: { ru: "Условия по умолчанию", en: "Default terms" },
  "valid-for": { ru: "Срок действия", en: "Valid for" },
  payment: { ru: "Оплата", en: "Payment" },
  delivery: { ru: "Доставка", en: "Delivery" },
  guarantee: { ru: "Гарантия", en: "Guarantee" },
  offer: { ru: "Оферта", en: "Binding offer" },
  invitation: { ru: "Не оферта", en: "Not a binding offer" },
  "next-step": { ru: "Следующий шаг", en: "Next step" },
  preset: { ru: "Заготовка", en: "Preset" },
  articles: { ru: "Артикулы начинаются с", en: "Articles begin with" },
  heading: { ru: "Заголовок", en: "Heading" },
  task: { ru: "Задача", en: "Task" },
  solution: { ru: "Решение", en: "Solution" },
  annexes: { ru: "Приложение", en: "Annex" },
  fields: { ru: "Данные", en: "Fields" },
  field: { ru: "Что подставляется", en: "Field" },
  form: { ru: "Вид", en: "Form" },
  source: { ru: "Откуда", en: "Source" },
  fromDay: { ru: "выбирается сам, дней просрочки от", en: "chosen by itself, days overdue from" },
  subject: { ru: "Тема", en: "Subject" },
  questions: { ru: "Вопросы", en: "Questions" },
  ask: { ru: "Вопрос", en: "Question" },
  answer: { ru: "Как записать", en: "How to write it down" },
  required: { ru: "Обязательно", en: "Required" },
  yes: { ru: "да", en: "yes" },
} as const;

function makingPart(content: DocumentRegulation, { lang, roleTitle }: TableContext): OutlinePart {
  const items = (["template", "number", "prepared-by", "signed-by", "send"] as const).map((key): OutlineItem => {
    const text = key === "prepared-by" || key === "signed-by" ? roleTitle(content[key]) : content[key];
    return { id: key, title: words[key][lang], path: [key], value: { type: "text", value: text }, text };
  });
  return { title: words.making[lang], items };
}

function termsPart({ terms }: DocumentRegulation, { lang }: TableContext): OutlinePart {
  if (terms === undefined) return { title: words.terms[lang], items: [] };
  const { "valid-for": validFor, binding, "binding-text": bindingText, ...others } = terms;
  const item = (key: string, title: string, text: string): OutlineItem => ({
    id: `terms/${key}`,
    title,
    path: ["terms", key],
    value: { type: "text", value: text },
    text,
  });
  const duration = validFor === undefined ? [] : [formatDuration(durationOf(validFor), lang)];
  const texts = (["payment", "delivery", "guarantee", "next-step"] as const).flatMap((key) => {
    const text = others[key];
    return text === undefined ? [] : [item(key, words[key][lang], text)];
  });
  return {
    title: words.terms[lang],
    items: [
      ...duration.map((text) => item("valid-for", words["valid-for"][lang], text)),
      ...texts,
      item("binding-text", words[binding ? "offer" : "invitation"][lang], bindingText),
    ],
  };
}

/** An offer's preset is one part: what it says in the place of each silent line of the data. */
function presetParts({ presets }: DocumentRegulation, { lang }: TableContext): OutlinePart[] {
  return (presets ?? []).map((preset, index) => {
    const item = (
      key: string,
      title: string,
      text: string,
      path = [key] as readonly (string | number)[],
    ): OutlineItem => ({
      id: `presets/${preset.id}/${path.join("/")}`,
      title,
      path: ["presets", index, ...path],
      text,
    });
    const said = (key: "heading" | "task" | "delivery" | "payment" | "guarantee" | "next-step"): OutlineItem[] => {
      const text = preset[key];
      return text === undefined ? [] : [item(key, words[key][lang], text)];
    };
    return {
      title: `${words.preset[lang]}: ${preset.title}`,
      items: [
        item("articles", words.articles[lang], preset.articles.join(", ")),
        ...said("heading"),
        ...said("task"),
        ...(preset.solution ?? []).map((text, at) => item("solution", words.solution[lang], text, ["solution", at])),
        ...(["delivery", "payment", "guarantee", "next-step"] as const).flatMap(said),
        ...(preset.annexes ?? []).map((text, at) => item("annexes", words.annexes[lang], text, ["annexes", at])),
      ],
    };
  });
}

function fieldsPart({ fields }: DocumentRegulation, { lang }: TableContext): OutlinePart {
  const items = (fields ?? []).map((field, index) => ({
    id: `fields/${field.id}`,
    title: field.title,
    path: ["fields", index],
    cells: [`{${field.id}} — ${field.title}`, fieldForm(field, lang), field.source].map(textCell),
  }));
  return { title: words.fields[lang], head: [words.field[lang], words.form[lang], words.source[lang]], items };
}

/** A letter is one part: its subject, then its paragraphs, each citable. */
function letterParts({ letters }: DocumentRegulation, { lang }: TableContext): OutlinePart[] {
  return (letters ?? []).map(({ id, title, when, "from-day": fromDay, subject, body }, index) => {
    const paragraphs = body.map((text, at) => ({
      id: `letters/${id}/${at + 1}`,
      title: text,
      path: ["letters", index, "body", at],
    }));
    const first = {
      id: `letters/${id}/subject`,
      title: words.subject[lang],
      path: ["letters", index, "subject"],
      text: subject,
    };
    const chosen = fromDay === undefined ? "" : ` (${words.fromDay[lang]} ${fromDay})`;
    return { title: `${title}: ${when}${chosen}`, items: [first, ...paragraphs] };
  });
}

function questionCells(question: NonNullable<DocumentFile["questions"]>[number], lang: "ru" | "en") {
  return [question.ask, question.answer, question.required === true ? words.yes[lang] : "—"].map(textCell);
}

const questionHead = (lang: "ru" | "en"): string[] => [words.ask[lang], words.answer[lang], words.required[lang]];

function questionsPart({ questions }: DocumentRegulation, { lang }: TableContext): OutlinePart {
  const items = (questions ?? []).map((question, index) => ({
    id: `questions/${question.id}`,
    title: question.ask,
    path: ["questions", index],
    cells: questionCells(question, lang),
  }));
  return { title: words.questions[lang], head: questionHead(lang), items };
}

function outlineOf(content: DocumentRegulation, context: TableContext): OutlinePart[] {
  return [
    purposePart(content.purpose, context.lang),
    makingPart(content, context),
    termsPart(content, context),
    ...presetParts(content, context),
    fieldsPart(content, context),
    ...letterParts(content, context),
    questionsPart(content, context),
    rulesPart(content.rules, context.lang),
  ];
}

function referencesOf(content: DocumentRegulation, { places }: ReadContext): Reference[] {
  return [
    ...referenceTo("document-template", content.template, ["template"], places),
    ...referenceTo("role", content["prepared-by"], ["prepared-by"], places),
    ...referenceTo("role", content["signed-by"], ["signed-by"], places),
    ...liveValueReferences(content, places),
  ];
}

/** The questions of a questionnaire (`questionnaire#questions`). */
function tableOf(content: DocumentRegulation, part: string | undefined, { lang }: TableContext): LiveTable | undefined {
  if (part !== "questions" || content.questions === undefined) return undefined;
  return { head: questionHead(lang), rows: content.questions.map((question) => questionCells(question, lang)) };
}

export const document: Kind<DocumentFile, DocumentRegulation> = {
  kind: "document",
  read: readDocument,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
