import { hasErrors } from "../diagnostics/diagnostic.ts";
import { nearestWord } from "../diagnostics/nearest-word.ts";
import type { BookPlaces } from "../model/cite.ts";
import { isQuestion, type QuestionName, questionNames } from "../model/questions.ts";
import type { Asked } from "../workspace/decide.ts";
import type { OpenedProject } from "../workspace/open-project.ts";
import type { OpenedDeals } from "../workspace/read-deals.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ConsoleLanguage } from "./language.ts";
import type { GlobalOptions } from "./program.ts";
import { projectMemory } from "./project-memory.ts";

/** Options of every command that asks about deals. */
export interface AskOptions {
  readonly asOf?: string;
  readonly sheet?: string;
  /** The register of a printed book. */
  readonly book?: string;
}

/** A question that is ready to be asked. */
export interface Prepared {
  readonly opened: OpenedProject;
  readonly question: QuestionName;
  readonly asked: Asked;
}

/** A question with the deals to ask about. `sources` holds the deals' own text for the frames of problems. */
export interface Asking extends Prepared {
  readonly deals: OpenedDeals;
  readonly sources: ReadonlyMap<string, string>;
}

function sayUnknownQuestion(question: string, lang: ConsoleLanguage): void {
  const meant = nearestWord(question, questionNames);
  const list = questionNames.join(", ");
  process.stderr.write(
    lang === "ru"
      ? `Вопроса «${question}» нет. ${meant === undefined ? "" : `Вероятно, имелось в виду «${meant}». `}Можно спросить: ${list}.\n`
      : `There is no question "${question}". ${meant === undefined ? "" : `Did you mean "${meant}"? `}You may ask: ${list}.\n`,
  );
  process.exitCode = exitCodes.couldNotRun;
}

/** The places of clauses in a printed book; what is wrong with its register has been said. */
async function readBook(
  path: string,
  opened: OpenedProject,
  day: number,
  lang: ConsoleLanguage,
): Promise<BookPlaces | undefined> {
  const { readFile } = await import("node:fs/promises");
  const { readBookPlaces } = await import("../workspace/book-places.ts");
  const text = await readFile(path, "utf8").catch(() => undefined);
  const read = text === undefined ? undefined : readBookPlaces(text, opened, day);
  if (read === undefined) {
    process.stderr.write(
      lang === "ru"
        ? `Это не перечень пунктов книги: ${path}. Его пишут рядом с книгой reglament build и reglament render book: имя.clauses.json.\n`
        : `This is no register of the clauses of a book: ${path}. reglament build and reglament render book write it beside the book: name.clauses.json.\n`,
    );
    process.exitCode = exitCodes.couldNotRun;
    return undefined;
  }
  const { length } = read.strayed;
  if (length > 0) {
    process.stderr.write(
      lang === "ru"
        ? `Книга напечатана по другим регламентам: без страниц остаются пункты, которых в ней нет или у которых сменился номер (${length}). Напечатайте её заново.\n`
        : `The book was printed from other regulations: clauses that it lacks, or whose number has changed, stay without a page (${length}). Print it again.\n`,
    );
  }
  return read.places;
}

/** Opens the project and prepares the question. When it cannot, it has said why and set the exit code. */
export async function prepareQuestion(
  question: string,
  options: AskOptions & GlobalOptions,
): Promise<Prepared | undefined> {
  const { lang } = options;
  if (!isQuestion(question)) {
    sayUnknownQuestion(question, lang);
    return undefined;
  }
  const { ask } = await import("../workspace/decide.ts");
  const { openSound } = await import("../workspace/open-sound.ts");
  const { readAsOf } = await import("./as-of.ts");
  const { opened, diagnostics } = await openSound(options.project, projectMemory());
  const day = readAsOf(options.asOf, opened, lang);
  if (day === undefined) return undefined;
  if (hasErrors(diagnostics)) {
    const { refuse } = await import("./report.ts");
    refuse(diagnostics, opened.sources, lang);
    return undefined;
  }
  const book = options.book === undefined ? undefined : await readBook(options.book, opened, day, lang);
  if (options.book !== undefined && book === undefined) return undefined;
  const result = ask(opened, question, day, book);
  if (!result.ok) {
    const { sayProblems } = await import("./report.ts");
    sayProblems(result.diagnostics, opened.sources, lang);
    process.exitCode = exitCodes.couldNotRun;
    return undefined;
  }
  return { opened, question, asked: result.asked };
}

/** Prepares the question and opens the deals. When it cannot, it has said why and set the exit code. */
export async function prepareAsking(
  question: string,
  file: string,
  options: AskOptions & GlobalOptions,
): Promise<Asking | undefined> {
  const prepared = await prepareQuestion(question, options);
  if (prepared === undefined) return undefined;
  const { sheet } = options;
  const { openInput } = await import("./read-input.ts");
  const { openDeals } = await import("../workspace/read-deals.ts");
  const input = openInput(file);
  const deals = await openDeals({ ...input, ...(sheet === undefined ? {} : { sheet }) }, prepared.opened.project.facts);
  const sources = new Map(deals.text === undefined ? [] : [[input.name, deals.text]]);
  return { ...prepared, deals, sources };
}
