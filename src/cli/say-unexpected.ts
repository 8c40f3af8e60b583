import { exitCodes } from "./exit-codes.ts";
import type { ConsoleLanguage } from "./language.ts";

/** A failure that is the user's surroundings (no such file, no right) gets a sentence; anything else is our bug, with its stack. */
export function sayUnexpected(error: unknown, lang: ConsoleLanguage): number {
  const { code, message, stack } = error as { code?: unknown; message?: unknown; stack?: unknown };
  if (typeof code === "string" && /^E[A-Z]+$/.test(code)) {
    process.stderr.write(`${lang === "ru" ? "Не удалось выполнить" : "Could not run"}: ${String(message)}\n`);
  } else {
    const sorry =
      lang === "ru"
        ? "Ошибка в самой программе, сообщите о ней разработчикам"
        : "A bug in the program itself, please report it";
    process.stderr.write(`${sorry}:\n${String(stack ?? error)}\n`);
  }
  return exitCodes.couldNotRun;
}
