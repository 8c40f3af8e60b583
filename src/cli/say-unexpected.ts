import { exitCodes } from "./exit-codes.ts";
import type { ConsoleLanguage } from "./language.ts";

/** What the operating system refuses, in words. */
const russian: Readonly<Record<string, string>> = {
  ENOENT: "нет такого файла или папки",
  EISDIR: "это папка, а нужен файл",
  ENOTDIR: "это файл, а нужна папка",
  EACCES: "нет прав на чтение или запись",
  EPERM: "нет прав на чтение или запись",
  EROFS: "диск открыт только для чтения",
  ENOSPC: "на диске нет места",
  EADDRINUSE: "этот порт уже занят другой программой",
  EADDRNOTAVAIL: "у этой машины нет такого адреса",
  EFBIG: "данных больше, чем можно прочитать за раз",
};

/** A failure that is the user's surroundings (no such file, no right) gets a sentence; anything else is our bug, with its stack. */
export function sayUnexpected(error: unknown, lang: ConsoleLanguage): number {
  const { code, message, stack } = error as { code?: unknown; message?: unknown; stack?: unknown };
  if (typeof code === "string" && /^E[A-Z]+$/.test(code)) {
    const { path } = error as { path?: unknown };
    const known = lang === "ru" ? russian[code] : undefined;
    const detail = known === undefined ? String(message) : `${known}${typeof path === "string" ? `: ${path}` : ""}`;
    process.stderr.write(`${lang === "ru" ? "Не удалось выполнить" : "Could not run"}: ${detail}\n`);
  } else {
    const sorry =
      lang === "ru"
        ? "Ошибка в самой программе, сообщите о ней разработчикам"
        : "A bug in the program itself, please report it";
    process.stderr.write(`${sorry}:\n${String(stack ?? error)}\n`);
  }
  return exitCodes.couldNotRun;
}
