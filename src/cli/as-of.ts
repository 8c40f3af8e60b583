import { asOfDay } from "../workspace/as-of.ts";
import type { OpenedProject } from "../workspace/open-project.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ConsoleLanguage } from "./language.ts";

/** The day of `--as-of`, or today where the company is; a text that is no day is told, and the exit code set. */
export function readAsOf(
  text: string | undefined,
  { project }: OpenedProject,
  lang: ConsoleLanguage,
): number | undefined {
  const day = asOfDay(text, project.company.timeZone, new Date());
  if (day !== undefined) return day;
  process.stderr.write(
    lang === "ru"
      ? `Такой даты нет: ${text}. Напишите год-месяц-день: --as-of 2026-03-01\n`
      : `There is no such day: ${text}. Write year-month-day: --as-of 2026-03-01\n`,
  );
  process.exitCode = exitCodes.couldNotRun;
  return undefined;
}
