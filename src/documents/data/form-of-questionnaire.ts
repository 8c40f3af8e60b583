import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";
import { type Project, roleTitle } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { blankNumber } from "../../values/number-pattern.ts";
import type { FormData } from "./form-data.ts";
import { liveTextOf } from "./live-values.ts";

const legend = {
  ru: "Без ответа на вопрос со знаком * анкета не принимается.",
  en: "Without an answer to a question marked * the questionnaire is not accepted.",
} as const;

/** The questions of a declared questionnaire as a blank form. `inForce` holds the regulations whose values are shown. */
export function formOfQuestionnaire(inForce: Project, regulation: Regulation<DocumentRegulation>): FormData {
  const { company } = inForce;
  const { title, content } = regulation;
  const live = liveTextOf(inForce, { currency: company.currency, lang: company.language });
  const items = (content.questions ?? []).map(({ ask, answer, required, lines = 1 }, index) => ({
    number: String(index + 1),
    ask: live(ask),
    hint: live(answer),
    required: required === true,
    lines,
  }));
  return {
    company: { name: company.name },
    title,
    purpose: live(content.purpose),
    number: blankNumber(content.numbering),
    parts: [{ title: null, items }],
    legend: legend[company.language],
    signatures: [content["prepared-by"], content["signed-by"]].map((role) => roleTitle(company, role)),
  };
}
