import { answersOf, answersToPass, letterOf, type Training } from "../../../model/kinds/training/content.ts";
import { referenceTitles, roleTitles } from "../../../model/outline-parts.ts";
import { quoted } from "../../../values/language.ts";
import { formatPercent } from "../../../values/percent.ts";
import type { SheetOf } from "./sheet.ts";

/** A newcomer's own copy of the programme: what to tick off, questions to answer on paper. */
export interface NewcomerSheet {
  readonly audience: string;
  readonly mentor: string;
  readonly checks: readonly {
    readonly number: string;
    readonly title: string;
    readonly goal: string;
    readonly reads: string;
    /** How many right answers pass, out of how many, and as a percent. */
    readonly pass: number;
    readonly of: number;
    readonly percent: string;
    readonly questions: readonly {
      readonly number: string;
      readonly ask: string;
      readonly answers: readonly { readonly letter: string; readonly text: string }[];
    }[];
  }[];
}

export const newcomerSheet: SheetOf<Training, NewcomerSheet> = (content, { context, live, number }) => {
  const { lang } = context;
  return {
    audience: roleTitles(content.audience, context),
    mentor: context.roleTitle(content.mentor),
    checks: content.modules.map((module) => ({
      number: number(`modules/${module.id}`).split(".")[0] ?? "",
      title: quoted(live(module.title), lang),
      goal: live(module.goal),
      reads: referenceTitles(module.reads, context),
      pass: answersToPass(module),
      of: module.questions.length,
      percent: formatPercent(module.pass, lang),
      questions: module.questions.map((question) => ({
        number: number(`modules/${module.id}/${question.id}`),
        ask: live(question.ask),
        answers: answersOf(question).map(({ text }, index) => ({ letter: letterOf(index, lang), text: live(text) })),
      })),
    })),
  };
};
