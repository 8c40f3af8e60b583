import type { CommanderError } from "commander";
import { exitCodes } from "./exit-codes.ts";
import type { ConsoleLanguage } from "./language.ts";

const russian: Readonly<Record<string, string>> = {
  "commander.unknownOption": "Такого параметра нет",
  "commander.unknownCommand": "Такой команды нет",
  "commander.missingArgument": "Не хватает аргумента",
  "commander.optionMissingArgument": "После параметра нужно значение",
  "commander.missingMandatoryOptionValue": "Не хватает обязательного параметра",
  "commander.invalidArgument": "Недопустимое значение",
  "commander.excessArguments": "Лишние аргументы",
};

/** What commander quotes is the word of the user; its suggestion comes in brackets at the end. */
function russianDetail(message: string): string {
  const [first = "", suggestion] = message.replace(/^error: /, "").split("\n");
  const quoted = [...first.matchAll(/'([^']+)'/g)].map((match) => match[1]).join(" ");
  const choices = /Allowed choices are (.*?)\.?$/.exec(first)?.[1];
  const near = suggestion === undefined ? undefined : /Did you mean (?:one of )?(.*)\?/.exec(suggestion)?.[1];
  return [
    quoted === "" ? "" : `: ${quoted}`,
    choices === undefined ? "" : `. Можно: ${choices}`,
    near === undefined ? "" : `. Вероятно, имелось в виду: ${near}`,
  ].join("");
}

/** Tells a mistake in the command line; help and version are no mistakes. Returns the exit code. */
export function sayCommanderError(error: CommanderError, lang: ConsoleLanguage): number {
  if (error.exitCode === 0) return exitCodes.yes;
  if (error.code === "commander.help") return exitCodes.couldNotRun;
  const sentence = russian[error.code];
  const text = lang === "ru" && sentence !== undefined ? `${sentence}${russianDetail(error.message)}.` : error.message;
  const help = lang === "ru" ? "Справка: reglament --help" : "Help: reglament --help";
  process.stderr.write(`${text}\n${help}\n`);
  return exitCodes.couldNotRun;
}
