import { Argument, type Command } from "commander";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

interface TemplatesOptions {
  readonly as?: string;
}

const words = {
  summary: { ru: "шаблоны документов: показать или скопировать к себе", en: "document templates: list or copy" },
  action: { ru: "list — показать, copy — скопировать в проект", en: "list them, or copy one into the project" },
  name: { ru: "какой шаблон скопировать", en: "which template to copy" },
  as: { ru: "под каким именем; без него — под тем же", en: "under which name; the same if not said" },
  from: {
    shipped: { ru: "из поставки", en: "shipped" },
    changed: { ru: "изменён в проекте", en: "changed by the project" },
    own: { ru: "свой", en: "the project's own" },
  },
  examples: {
    ru: `
Примеры:
  reglament templates list                        какие шаблоны есть и кто ими печатается
  reglament templates copy offer                  взять вид предложения к себе и поправить
  reglament templates copy style                  взять файл стиля: цвета, шрифты, поля
  reglament templates copy document --as act      начать свой шаблон; регламент вида document назовёт его: template: act

Копия кладётся в templates/ проекта вместе с образцом данных; что уже есть, не переписывается.`,
    en: `
Examples:
  reglament templates list                        which templates there are and what is printed by them
  reglament templates copy offer                  take the look of the offer and change it
  reglament templates copy style                  take the style file: colours, fonts, margins
  reglament templates copy document --as act      begin a template of your own; a document regulation names it: template: act

The copy goes into templates/ of the project with its sample data; nothing that is there is overwritten.`,
  },
} as const;

export function declareTemplates(program: Command, lang: ConsoleLanguage): void {
  program
    .command("templates")
    .description(words.summary[lang])
    .addArgument(new Argument("<action>", words.action[lang]).choices(["list", "copy"]))
    .argument("[name]", words.name[lang])
    .option("--as <name>", words.as[lang])
    .addHelpText("after", words.examples[lang])
    .action((action: "list" | "copy", name: string | undefined, _options: unknown, command: Command) => {
      const options = optionsOf<TemplatesOptions>(command);
      return action === "list" ? list(options) : copy(name, options);
    });
}

type Options = TemplatesOptions & GlobalOptions;

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCodes.couldNotRun;
}

async function list({ project, lang }: Options): Promise<void> {
  const { openProject } = await import("../../workspace/open-project.ts");
  const { listTemplates } = await import("../../workspace/templates.ts");
  const listed = listTemplates(await openProject(project));
  const widest = Math.max(...listed.map(({ name }) => name.length));
  for (const { name, from, documents, says } of listed) {
    const used = documents.length === 0 ? "" : `: ${documents.join(", ")}`;
    process.stdout.write(`${name.padEnd(widest)}  ${words.from[from][lang]}${used}\n`);
    if (says !== "") process.stdout.write(`${"".padEnd(widest)}  ${says}\n`);
  }
}

async function copy(name: string | undefined, { project, lang, as }: Options): Promise<void> {
  const { shippedTemplates } = await import("../../workspace/template-folders.ts");
  const { copyStyle, copyTemplate, styleName } = await import("../../workspace/templates.ts");
  const shipped = [...shippedTemplates(), styleName];
  const known = shipped.join(", ");
  if (name === undefined) {
    return refuse(lang === "ru" ? `Укажите шаблон: ${known}.` : `Name a template: ${known}.`);
  }
  if (!shipped.includes(name)) {
    const nearest = nearestWord(name, shipped);
    const meant = { ru: ` Вероятно, имелось в виду «${nearest}».`, en: ` Did you mean "${nearest}"?` }[lang];
    const hint = nearest === undefined ? "" : meant;
    return refuse(
      lang === "ru"
        ? `Шаблона «${name}» нет.${hint} Есть: ${known}.`
        : `There is no template "${name}".${hint} There are: ${known}.`,
    );
  }
  const target = as ?? name;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(target)) {
    return refuse(
      lang === "ru"
        ? `Имя шаблона «${target}» не подходит: нужны строчные латинские буквы, цифры и дефис.`
        : `The name "${target}" does not fit: small Latin letters, digits and hyphens are needed.`,
    );
  }
  const { openProject } = await import("../../workspace/open-project.ts");
  const opened = await openProject(project);
  if (name === styleName && target !== name) {
    return refuse(
      lang === "ru"
        ? "Файл стиля в проекте один: templates/style.yaml. Уберите --as."
        : "A project has one style file: templates/style.yaml. Leave --as out.",
    );
  }
  const copied =
    name === styleName
      ? await copyStyle(opened.dir)
      : await copyTemplate(opened.dir, name, target, opened.project.company.language);
  if (copied.ok) {
    for (const file of copied.files) process.stdout.write(`${file}\n`);
    return;
  }
  const existing = copied.existing.join(", ");
  refuse(lang === "ru" ? `Уже есть, не переписываю: ${existing}.` : `Already there, not overwritten: ${existing}.`);
}
