import { type Command, Option } from "commander";
import type { RawDeal } from "../../workspace/deals/raw-deal.ts";
import type { Decided } from "../../workspace/decide.ts";
import type { Asking, AskOptions } from "../deal-source.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

type DecisionForm = "json" | "ndjson" | "table";

interface DecideOptions extends AskOptions {
  readonly format?: DecisionForm;
}

const words = {
  summary: {
    ru: "решить вопрос по сделке: discount, category",
    en: "decide a question about a deal: discount, category",
  },
  question: { ru: "вопрос: discount (скидка) или category (категория)", en: "the question: discount or category" },
  file: {
    ru: "файл сделок (JSON, YAML, NDJSON, CSV) или - для стандартного ввода",
    en: "file of deals (JSON, YAML, NDJSON, CSV) or - for standard input",
  },
  asOf: {
    ru: "по регламентам на эту дату; по умолчанию сегодня",
    en: "by the regulations in force on this day; today by default",
  },
  format: {
    ru: "вид ответа; по умолчанию json для одной сделки и ndjson для многих",
    en: "form of the answer; json for one deal and ndjson for many by default",
  },
  examples: {
    ru: `
Примеры:
  reglament decide discount сделка.json
  reglament decide discount сделки.csv --as-of 2026-03-01
  reglament decide discount examples/deals/deals.ndjson --format table
  echo '{"client":{"turnover":5000000}}' | reglament decide category

Код выхода: 0 — решено всё, 1 — часть сделок с ошибками (о них сказано, остальные решены), 2 — решать не по чему.`,
    en: `
Examples:
  reglament decide discount deal.json
  reglament decide discount deals.csv --as-of 2026-03-01
  reglament decide discount examples/deals/deals.ndjson --format table
  echo '{"client":{"turnover":5000000}}' | reglament decide category

Exit code: 0 everything was decided, 1 some deals are wrong (they are told, the others decided), 2 nothing to decide by.`,
  },
} as const;

export function declareDecide(program: Command, lang: ConsoleLanguage): void {
  program
    .command("decide")
    .description(words.summary[lang])
    .argument("<question>", words.question[lang])
    .argument("[file]", words.file[lang], "-")
    .option("--as-of <date>", words.asOf[lang])
    .addOption(new Option("--format <format>", words.format[lang]).choices(["json", "ndjson", "table"]))
    .addHelpText("after", words.examples[lang])
    .action((question: string, file: string, _options: unknown, command: Command) =>
      run(question, file, optionsOf<DecideOptions>(command)),
    );
}

async function run(question: string, file: string, options: DecideOptions & GlobalOptions): Promise<void> {
  const { prepareAsking } = await import("../deal-source.ts");
  const asking = await prepareAsking(question, file, options);
  if (asking === undefined) return;
  const decided = asking.deals.map((raw) => decideRaw(raw, asking));
  await print(decided, options.format ?? (asking.many ? "ndjson" : "json"), options.lang);
  const problems = decided.flatMap((each) => (each.ok ? [] : each.diagnostics));
  const { sayProblems } = await import("../report.ts");
  sayProblems(problems, asking.sources, options.lang);
  if (problems.length > 0) process.exitCode = exitCodes.problems;
}

function decideRaw(raw: RawDeal, { asked }: Asking): Decided {
  return "place" in raw ? asked.decide(raw.deal, raw.place) : { ok: false, diagnostics: raw.problems };
}

async function print(decided: readonly Decided[], form: DecisionForm, lang: ConsoleLanguage): Promise<void> {
  if (form === "table") {
    const { decisionTable } = await import("../decision-table.ts");
    process.stdout.write(decisionTable(decided, lang));
    return;
  }
  const { problemAnswer } = await import("../problem-answer.ts");
  const indent = form === "json" ? 2 : 0;
  for (const each of decided) {
    const answer = each.ok ? each.decision : problemAnswer(each.diagnostics, lang);
    process.stdout.write(`${JSON.stringify(answer, undefined, indent)}\n`);
  }
}
