import { problem } from "../../diagnostics/catalogue.ts";
import { dossier as dossierKind, fieldName } from "../../model/kinds/dossier.ts";
import { regulationsOf } from "../../model/project.ts";
import { percent } from "../../model/say-values.ts";
import { workingYearsOf } from "../../model/working-years.ts";
import { dayText } from "../../values/day.ts";
import type { Question } from "../question.ts";
import type { Saying, Words } from "../saying.ts";
import { citableIn } from "../situations/citable.ts";
import { aheadOf, type DossierMore, type DossierValues, dossierAnswer, expectableDossier } from "./dossier/answer.ts";
import { type DossierProgram, lowerDossier } from "./dossier/program.ts";
import { type DossierOutcome, inspectDossier } from "./dossier/run.ts";

const outcomes: Readonly<Record<DossierOutcome, Words>> = {
  complete: { ru: "заполнено", en: "complete" },
  gaps: { ru: "есть пустые поля", en: "has empty fields" },
  stale: { ru: "устарело", en: "out of date" },
  incomplete: { ru: "не хватает данных", en: "incomplete" },
};

const words = {
  ru: {
    dossier: "Досье",
    filled: "заполнено обязательных полей",
    gap: "Заполнить",
    stale: "Обновить",
    by: "до",
    hidden: "Скрыто от роли",
    undated: "Неизвестно, когда сверяли, полей",
    ahead: "Понадобится на следующих этапах",
  },
  en: {
    dossier: "The dossier",
    filled: "required fields filled",
    gap: "Fill in",
    stale: "Refresh",
    by: "by",
    hidden: "Hidden from",
    undated: "Fields without a day of their last check",
    ahead: "Later stages will ask for",
  },
} as const;

const saying: Saying<DossierOutcome, DossierValues, DossierMore> = {
  outcomes,
  columns: [
    {
      title: { ru: "Заполнено", en: "Filled" },
      width: 12,
      cell: ({ completeness }, lang) => percent(completeness, lang),
    },
    { title: { ru: "Пусто", en: "Empty" }, width: 8, cell: ({ gaps }) => String(gaps.length) },
    { title: { ru: "Устарело", en: "Stale" }, width: 10, cell: ({ stale }) => String(stale.length) },
  ],
  headline({ outcome, completeness, filled, required, gaps, stale, undated, access }, lang) {
    const say = words[lang];
    const until = (by: string | null): string => (by === null ? "" : ` ${say.by} ${by}`);
    return [
      `${say.dossier}: ${outcomes[outcome][lang]}`,
      ...(filled === null ? [] : [`${percent(completeness, lang)} — ${say.filled}: ${filled} / ${required}`]),
      ...gaps.map(({ number, title, role, by }) => `  ${say.gap}: ${number} ${title} — ${role.title}${until(by)}`),
      ...stale.map(({ number, title, role, by }) => `  ${say.stale}: ${number} ${title} — ${role.title}${until(by)}`),
      ...(undated.length === 0 ? [] : [`${say.undated}: ${undated.length}`]),
      ...(access === null || access.hidden.length === 0
        ? []
        : [`${say.hidden} ${access.title}: ${access.hidden.join(", ")}`]),
    ];
  },
  changes({ ahead }, lang) {
    if (ahead.length === 0) return [];
    return ["", `${words[lang].ahead}:`, ...ahead.map(({ title, fields }) => `  ${title}: ${fields.join(", ")}`)];
  },
};

/** What the dossier of a client lacks at its stage, what in it is stale, who fills it by when, and who sees what. */
export const dossier: Question<"dossier", DossierProgram, DossierOutcome, DossierValues, DossierMore> = {
  name: "dossier",
  compile({ project, everything, asOf, asked, anywhere, report, only }) {
    const dossiers = regulationsOf(project, dossierKind);
    if (dossiers.length === 0 && asked) {
      const args = { question: "dossier", kind: dossierKind.kind, day: dayText(asOf) };
      report(problem("no-regulation-of-kind", anywhere, args));
    }
    const own = only(dossiers);
    return own === undefined ? undefined : lowerDossier(own, workingYearsOf(everything, asOf), project);
  },
  lists: [{ key: "fields", prefix: "field." }],
  decide: (program, deal, context) =>
    dossierAnswer(program, inspectDossier(program, deal, context.asOf), deal, context),
  explain(program, deal, context) {
    const inspected = inspectDossier(program, deal, context.asOf);
    return {
      answer: dossierAnswer(program, inspected, deal, context),
      considered: inspected.considered,
      more: { ahead: aheadOf(program, inspected, deal, context) },
    };
  },
  expectable: expectableDossier,
  citable: [
    citableIn(dossierKind, ({ sections, deadlines }) => [
      ...sections.flatMap(({ id, fields }) => fields.map((field) => `${id}/${fieldName(field)}`)),
      ...(deadlines === undefined ? [] : ["deadlines/gaps", "deadlines/stale"]),
    ]),
  ],
  saying,
};
