import { asOfDay } from "../workspace/as-of.ts";
import type { OpenedProject } from "../workspace/open-project.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ConsoleLanguage } from "./language.ts";

/** The day of `--since`; `undefined` when it is not given, `"refused"` when it is no day: that is told, and the exit code set. */
export function readSince(
  text: string | undefined,
  opened: OpenedProject,
  lang: ConsoleLanguage,
): number | undefined | "refused" {
  return text === undefined ? undefined : (readAsOf(text, opened, lang, "--since") ?? "refused");
}

/** The day of `--as-of`, or today where the company is; a text that is no day is told, and the exit code set. */
export function readAsOf(
  text: string | undefined,
  { project }: OpenedProject,
  lang: ConsoleLanguage,
  option: "--as-of" | "--since" = "--as-of",
): number | undefined {
  const day = asOfDay(text, project.company.timeZone, new Date());
  if (day !== undefined) return day;
  process.stderr.write(
    lang === "ru"
      ? `Такой даты нет: ${text}. Напишите год-месяц-день: ${option} 2026-03-01\n`
      : `There is no such day: ${text}. Write year-month-day: ${option} 2026-03-01\n`,
  );
  process.exitCode = exitCodes.couldNotRun;
  return undefined;
}
