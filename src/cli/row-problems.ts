import { rm } from "node:fs/promises";
import { extname } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { csvHead, csvLine } from "./csv-text.ts";
import type { ConsoleLanguage } from "./language.ts";
import { fileOutput, type Output } from "./output.ts";
import { problemAnswer, toldProblems } from "./problem-answer.ts";

/** Where the problems of rows go. */
export interface RowProblems {
  /** Rows that were told so far. */
  readonly rows: () => number;
  tell(row: number, diagnostics: readonly Diagnostic[]): Promise<void> | undefined;
  close(): Promise<void>;
}

/** Nobody reads more on a screen. */
const mostSaid = 100;

/** Problems on stderr, the first of them; a file takes all. */
export function problemsOnScreen(sources: ReadonlyMap<string, string>, lang: ConsoleLanguage): RowProblems {
  let rows = 0;
  return {
    rows: () => rows,
    async tell(_row, diagnostics) {
      rows += 1;
      if (rows > mostSaid) return;
      const { sayProblems } = await import("./report.ts");
      sayProblems(diagnostics, sources, lang);
    },
    async close() {
      const more = rows - mostSaid;
      if (more <= 0) return;
      process.stderr.write(
        lang === "ru"
          ? `И ещё строк с ошибками: ${more}. Все они попадут в файл, если указать --errors ФАЙЛ.\n`
          : `And ${more} more rows with mistakes. All of them go into a file with --errors FILE.\n`,
      );
    },
  };
}

/** Problems in a file of their own, CSV by its name, else NDJSON. Without problems there is no file, not even an old one. */
export function problemsInFile(path: string, lang: ConsoleLanguage): RowProblems {
  const isTable = extname(path) === ".csv";
  let rows = 0;
  let output: Output | undefined;
  const textOf = (row: number, diagnostics: readonly Diagnostic[]): string =>
    isTable
      ? toldProblems(diagnostics, lang)
          .map(({ code, where, text, help }) => csvLine([row, code, where, text, help], lang))
          .join("")
      : `${JSON.stringify(problemAnswer(row, diagnostics, lang))}\n`;
  const opened = async (): Promise<Output> => {
    if (output !== undefined) return output;
    output = await fileOutput(path);
    if (isTable) await output.write(csvHead(["row", "code", "where", "text", "help"], lang));
    return output;
  };
  return {
    rows: () => rows,
    async tell(row, diagnostics) {
      rows += 1;
      await (await opened()).write(textOf(row, diagnostics));
    },
    async close() {
      if (output === undefined) await rm(path, { force: true });
      else await output.close();
    },
  };
}
