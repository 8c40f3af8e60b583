import { Argument, type Command } from "commander";
import { isQuestion, type QuestionName, questionTitles } from "../../model/questions.ts";
import type { EmitTarget, emittedQuestions } from "../../workspace/emit.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

interface EmitOptions {
  readonly asOf?: string;
  readonly question: string;
  readonly out?: string;
}

const words = {
  summary: {
    ru: "напечатать правила для другого движка: модуль JavaScript или json-rules-engine",
    en: "print the rules for another engine: a JavaScript module or json-rules-engine",
  },
  target: { ru: "для чего: javascript или json-rules-engine", en: "what for: javascript or json-rules-engine" },
  asOf: {
    ru: "по регламентам на эту дату; по умолчанию сегодня",
    en: "by the regulations in force on this day; today by default",
  },
  question: { ru: "вопрос: discount (скидка) или category (категория)", en: "the question: discount or category" },
  out: { ru: "записать в файл; по умолчанию на экран", en: "write into a file; on the screen by default" },
  examples: {
    ru: `
Примеры:
  reglament emit javascript --out decide.mjs        модуль без зависимостей: import { decide } from "./decide.mjs"
  reglament emit javascript --question category --as-of 2026-03-01
  reglament emit json-rules-engine --out rules.json

Модуль читает ту же сделку и отвечает так же, как reglament decide. Чего не может сказать json-rules-engine, названо
в файле (unsupported) и на экране.

Код выхода: 0 — напечатано всё, 1 — часть правил другому движку не сказать, 2 — печатать не по чему.`,
    en: `
Examples:
  reglament emit javascript --out decide.mjs        a module without dependencies: import { decide } from "./decide.mjs"
  reglament emit javascript --question category --as-of 2026-03-01
  reglament emit json-rules-engine --out rules.json

The module reads the same deal and answers as reglament decide does. What json-rules-engine cannot say is named in the
file (unsupported) and on the screen.

Exit code: 0 everything is printed, 1 some rules cannot be said to the other engine, 2 there is nothing to print.`,
  },
} as const;

export function declareEmit(program: Command, lang: ConsoleLanguage): void {
  program
    .command("emit")
    .description(words.summary[lang])
    .addArgument(new Argument("<target>", words.target[lang]).choices(["javascript", "json-rules-engine"]))
    .option("--question <question>", words.question[lang], "discount")
    .option("--as-of <date>", words.asOf[lang])
    .option("--out <file>", words.out[lang])
    .addHelpText("after", words.examples[lang])
    .action((target: EmitTarget, _options: unknown, command: Command) => run(target, optionsOf<EmitOptions>(command)));
}

/** Names the question that is not printed for an engine, those that are, and the ways to ask it all the same. */
function sayNotPrinted(
  question: QuestionName,
  target: EmitTarget,
  printedFor: typeof emittedQuestions,
  lang: ConsoleLanguage,
): void {
  const named = (name: QuestionName): string => `${name} (${questionTitles[name][lang]})`;
  const printed = printedFor[target].map(named).join(", ");
  const isModule = printedFor.javascript.includes(question);
  const cure = isModule ? `reglament emit javascript --question ${question}` : `reglament decide ${question}`;
  const otherwise = `reglament serve (POST /v1/decisions/${question})`;
  process.stderr.write(
    lang === "ru"
      ? `Вопрос ${named(question)} для ${target} не печатается; печатаются: ${printed}.\nОтвет на него дают ${cure} и ${otherwise}.\n`
      : `The question ${named(question)} is not printed for ${target}; those printed are: ${printed}.\nTo have it answered, use ${cure} or ${otherwise}.\n`,
  );
  process.exitCode = exitCodes.couldNotRun;
}

async function run(target: EmitTarget, options: EmitOptions & GlobalOptions): Promise<void> {
  const { question, out, lang } = options;
  const { emit, emittedQuestions } = await import("../../workspace/emit.ts");
  if (isQuestion(question) && !emittedQuestions[target].includes(question)) {
    sayNotPrinted(question, target, emittedQuestions, lang);
    return;
  }
  const { prepareQuestion } = await import("../deal-source.ts");
  const prepared = await prepareQuestion(question, options);
  const emitted = prepared && emit(prepared.opened, prepared.asked, target);
  if (emitted === undefined) return;
  const { fileOutput, standardOutput } = await import("../output.ts");
  const output = out === undefined ? standardOutput() : await fileOutput(out);
  await output.write(emitted.text);
  await output.close();
  if (emitted.unsupported.length === 0) return;
  const names = emitted.unsupported.join(", ");
  process.stderr.write(
    lang === "ru"
      ? `${target} не может сказать всего; этих правил в файле нет: ${names}\n`
      : `${target} cannot say everything; these rules are not in the file: ${names}\n`,
  );
  process.exitCode = exitCodes.problems;
}
