import { type Command, InvalidArgumentError, Option } from "commander";
import {
  currencies,
  readCategories,
  readName,
  starterCategories,
  starterDefaults,
  starterTimeZones,
  vatModes,
} from "../../workspace/init/new-project.ts";
import type { Answers } from "../ask-new-project.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

interface InitOptions extends Partial<Answers> {
  readonly yes?: boolean;
}

const words = {
  summary: { ru: "начать проект: регламенты, редактор, проверки", en: "begin a project: regulations, editor, checks" },
  dir: { ru: "папка проекта", en: "folder of the project" },
  yes: { ru: "ни о чём не спрашивать", en: "ask nothing" },
  name: { ru: "полное название компании", en: "full name of the company" },
  currency: { ru: "валюта всех сумм", en: "currency of every amount" },
  vat: {
    ru: "НДС в ценах: included — цены с НДС, excluded — сверху, none — без НДС",
    en: "VAT in prices: included, excluded (added on top) or none",
  },
  categories: {
    ru: "категории клиентов от лучшей к обычной, через запятую",
    en: "client categories from the best to the ordinary one, with commas",
  },
  examples: {
    ru: `
Примеры:
  reglament init                                     спросит и создаст проект в текущей папке
  reglament init опора --name 'ООО «Опора»'          спросит остальное
  reglament init опора --yes --categories VIP,A,B    без вопросов
  reglament init acme --yes --lang en --currency EUR проект на английском

Готовые файлы не перезаписываются. Код выхода: 0 — создано, 2 — не создано ничего.`,
    en: `
Examples:
  reglament init                                     asks and makes a project in this folder
  reglament init acme --lang en --name 'Acme Ltd'    asks the rest
  reglament init acme --yes --lang en --currency EUR asks nothing

Files that exist are never overwritten. Exit code: 0 made, 2 nothing was made.`,
  },
} as const;

function parsed<T>(read: (line: string) => T | undefined): (line: string) => T {
  return (line) => {
    const value = read(line);
    if (value === undefined) throw new InvalidArgumentError("");
    return value;
  };
}

export function declareInit(program: Command, lang: ConsoleLanguage): void {
  program
    .command("init")
    .description(words.summary[lang])
    .argument("[dir]", words.dir[lang])
    .option("-y, --yes", words.yes[lang])
    .addOption(new Option("--name <name>", words.name[lang]).argParser(parsed(readName)))
    .addOption(new Option("--currency <code>", words.currency[lang]).choices(currencies))
    .addOption(new Option("--vat <mode>", words.vat[lang]).choices(vatModes))
    .addOption(new Option("--categories <ids>", words.categories[lang]).argParser(parsed(readCategories)))
    .addHelpText("after", words.examples[lang])
    .action((dir: string | undefined, _options: unknown, command: Command) =>
      run(dir, optionsOf<InitOptions>(command)),
    );
}

async function run(dir: string | undefined, options: InitOptions & GlobalOptions): Promise<void> {
  const { lang, quiet, project } = options;
  const target = dir ?? project;
  const answers = await answersOf(options);
  if (answers === undefined) {
    process.exitCode = exitCodes.couldNotRun;
    return;
  }
  const { init } = await import("../../workspace/init/init.ts");
  const { dayIn } = await import("../../workspace/as-of.ts");
  const made = await init(target, { ...answers, language: lang, today: dayIn(starterTimeZones[lang], new Date()) });
  if (!made.ok) {
    process.stderr.write(existsText(made.existing, lang));
    process.exitCode = exitCodes.couldNotRun;
    return;
  }
  process.stdout.write(made.files.map((file) => `${file}\n`).join(""));
  if (quiet !== true) process.stderr.write(nextSteps(target, answers, lang));
}

/** Flags first; what they leave open is asked on a terminal, and elsewhere taken as usual. */
async function answersOf(options: InitOptions & GlobalOptions): Promise<Answers | undefined> {
  const { name, currency, vat, categories, lang, yes } = options;
  const defaults: Answers = { ...starterDefaults[lang], categories: starterCategories };
  const said = Object.entries({ name, currency, vat, categories }).filter(([, value]) => value !== undefined);
  const known: Partial<Answers> = Object.fromEntries(said);
  if (yes === true || process.stdin.isTTY !== true || process.stdout.isTTY !== true) return { ...defaults, ...known };
  const { askNewProject } = await import("../ask-new-project.ts");
  return askNewProject(known, defaults, lang);
}

function existsText(existing: readonly string[], lang: ConsoleLanguage): string {
  const list = existing.map((file) => `  ${file}\n`).join("");
  return lang === "ru"
    ? `Эти файлы уже есть, и они остались как были:\n${list}Ничего не создано. Укажите пустую папку: reglament init ПАПКА.\n`
    : `These files exist and were left as they are:\n${list}Nothing was made. Name an empty folder: reglament init DIR.\n`;
}

function nextSteps(target: string, { currency }: Answers, lang: ConsoleLanguage): string {
  const enter = target === "." ? "" : `  cd ${target}\n`;
  const foreign = currency !== starterDefaults[lang].currency;
  if (lang === "ru") {
    const amounts = foreign ? "Суммы и ставки НДС в образце — российские: проверьте regulations/prices.\n" : "";
    return `Проект создан. Дальше:\n${enter}  npm install\n  npm run check\n${amounts}С чего начать — в README.md.\n`;
  }
  const amounts = foreign ? "Amounts and VAT rates of the sample are British: look through regulations/prices.\n" : "";
  return `The project is made. Next:\n${enter}  npm install\n  npm run check\n${amounts}Where to begin is in README.md.\n`;
}
