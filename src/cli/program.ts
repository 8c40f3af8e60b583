import { readFileSync } from "node:fs";
import { Command, Help, Option } from "commander";
import type { ConsoleLanguage, Words } from "./language.ts";

/** Declares one command on the program: its words, options and the action, which loads the heavy rooms itself. */
export type DeclareCommand = (program: Command, lang: ConsoleLanguage) => void;

/** Options that every command takes. */
export interface GlobalOptions {
  readonly project: string;
  readonly lang: ConsoleLanguage;
  readonly quiet?: boolean;
}

const words = {
  summary: {
    ru: "Регламенты отдела продаж как код: проверить, решить, напечатать.",
    en: "Sales regulations as code: check, decide, print.",
  },
  project: { ru: "папка проекта, в которой лежит regulations", en: "folder of the project that holds regulations" },
  lang: { ru: "язык сообщений: ru или en", en: "language of messages: ru or en" },
  quiet: { ru: "не сообщать о ходе работы", en: "do not report progress" },
  version: { ru: "показать версию", en: "print the version" },
  help: { ru: "показать справку", en: "print this help" },
  helpCommand: { ru: "справка по команде", en: "help for a command" },
} satisfies Record<string, Words>;

const russianTitles: Readonly<Record<string, string>> = {
  "Usage:": "Использование:",
  "Options:": "Параметры:",
  "Global Options:": "Общие параметры:",
  "Commands:": "Команды:",
  "Arguments:": "Аргументы:",
};

const english = new Help();

/** What the help says of its own accord, in Russian. */
const russianHelp: Partial<Help> = {
  styleTitle: (title) => russianTitles[title] ?? title,
  styleUsage: (usage) => usage.replace("[options]", "[параметры]").replace("[command]", "[команда]"),
  subcommandTerm: (command) => english.subcommandTerm(command).replace("[options]", "[параметры]"),
  optionDescription: (option) => russianWords(english.optionDescription(option)),
  argumentDescription: (argument) => russianWords(english.argumentDescription(argument)),
};

function russianWords(description: string): string {
  return description.replace(/\((?:choices|default): .*\)$/, (words) =>
    words.replace("choices: ", "можно: ").replace("default: ", "по умолчанию: "),
  );
}

function packageVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** The whole command line in one language. Throws CommanderError instead of exiting. */
export function createProgram(lang: ConsoleLanguage, commands: readonly DeclareCommand[]): Command {
  const program = new Command("reglament")
    .description(words.summary[lang])
    .version(packageVersion(), "-V, --version", words.version[lang])
    .helpOption("-h, --help", words.help[lang])
    .helpCommand("help [command]", words.helpCommand[lang])
    .configureHelp({ showGlobalOptions: true, ...(lang === "ru" ? russianHelp : {}) })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  for (const declare of commands) declare(program, lang);
  // Declared on every command as well, so that `check --lang en` and `--lang en check` both work.
  for (const command of [program, ...program.commands]) {
    command
      .addOption(new Option("--project <dir>", words.project[lang]).default("."))
      .addOption(new Option("--lang <lang>", words.lang[lang]).choices(["ru", "en"]).default("ru"))
      .addOption(new Option("--quiet", words.quiet[lang]));
    if (command !== program) command.helpOption("-h, --help", words.help[lang]);
  }
  return program;
}

/** The options of a command with the program's own below them: what stands nearer to the command wins. */
export function optionsOf<T extends object>(command: Command): T & GlobalOptions {
  const merged: Record<string, unknown> = {};
  for (const level of [command.parent, command]) {
    if (level === null) continue;
    for (const [key, value] of Object.entries(level.opts())) {
      const isDefault = level.getOptionValueSource(key) === "default";
      if (!isDefault || merged[key] === undefined) merged[key] = value;
    }
  }
  return merged as T & GlobalOptions;
}
