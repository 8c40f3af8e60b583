import { problem } from "../../diagnostics/catalogue.ts";
import { categories } from "../../model/kinds/categories.ts";
import { regulationsOf } from "../../model/project.ts";
import { dayText } from "../../values/day.ts";
import type { CategoryProgram } from "../ir.ts";
import { lowerCategory } from "../lower/category.ts";
import type { Question } from "../question.ts";
import type { Saying, Words } from "../saying.ts";
import { citableIn } from "../situations/citable.ts";
import { type CategoryOutcome, type CategoryValues, categoryAnswer, explainedCategory } from "./category/answer.ts";

const outcomes: Readonly<Record<CategoryOutcome, Words>> = {
  assign: { ru: "присвоена", en: "assigned" },
  incomplete: { ru: "не хватает данных", en: "incomplete" },
};

const saying: Saying<CategoryOutcome, CategoryValues, object> = {
  outcomes,
  columns: [{ title: { ru: "Категория", en: "Category" }, width: 20, cell: (decision) => decision.category ?? "—" }],
  headline(decision, lang) {
    const title = lang === "ru" ? "Категория" : "Category";
    return [`${title}: ${decision.category ?? "—"} — ${outcomes[decision.outcome][lang]}`];
  },
};

/** Which category a client belongs to by what they bought and how they paid. */
export const category: Question<"category", CategoryProgram, CategoryOutcome, CategoryValues> = {
  name: "category",
  compile({ project, asOf, asked, anywhere, report, only }) {
    const lists = regulationsOf(project, categories);
    if (lists.length === 0 && asked) report(problem("no-categories", anywhere, { day: dayText(asOf) }));
    const list = only(lists);
    return list === undefined ? undefined : lowerCategory(list, project.facts);
  },
  decide: categoryAnswer,
  explain: explainedCategory,
  citable: [citableIn(categories, (content) => content.categories.map(({ clause }) => clause))],
  saying,
};
