import { type Command, Option } from "commander";
import type { RawDeal } from "../../workspace/deals/raw-deal.ts";
import type { Explained } from "../../workspace/decide.ts";
import type { Asking, AskOptions } from "../deal-source.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";
import { questionCommand } from "../question-command.ts";

interface ExplainOptions extends AskOptions {
  readonly format?: "text" | "json" | "ndjson";
  readonly all?: boolean;
}

const words = {
  summary: { ru: "объяснить решение пункт за пунктом", en: "explain a decision clause by clause" },
  all: { ru: "показать и пункты о других сделках", en: "show the clauses about other deals too" },
  book: {
    ru: "перечень пунктов напечатанной книги (*.clauses.json): назвать страницы",
    en: "register of the clauses of a printed book (*.clauses.json): name the pages",
  },
  format: { ru: "вид ответа", en: "form of the answer" },
  examples: {
    ru: `
Примеры:
  reglament explain discount сделка.json
  reglament explain discount сделка.json --format json
  reglament explain discount сделка.json --book out/book/sales-book.clauses.json
  echo '{"client":{"turnover":5000000}}' | reglament explain category`,
    en: `
Examples:
  reglament explain discount deal.json
  reglament explain discount deal.json --format json
  reglament explain discount deal.json --book out/book/sales-book.clauses.json
  echo '{"client":{"turnover":5000000}}' | reglament explain category`,
  },
} as const;

export function declareExplain(program: Command, lang: ConsoleLanguage): void {
  questionCommand(program, "explain", words.summary, lang)
    .option("--all", words.all[lang])
    .option("--book <file>", words.book[lang])
    .addOption(new Option("--format <format>", words.format[lang]).choices(["text", "json", "ndjson"]).default("text"))
    .addHelpText("after", words.examples[lang])
    .action((question: string, file: string, _options: unknown, command: Command) =>
      run(question, file, optionsOf<ExplainOptions>(command)),
    );
}

async function run(question: string, file: string, options: ExplainOptions & GlobalOptions): Promise<void> {
  const { lang, format, all } = options;
  const { prepareAsking } = await import("../deal-source.ts");
  const asking = await prepareAsking(question, file, options);
  if (asking === undefined) return;
  const { explanationText } = await import("../explanation-text.ts");
  const { standardOutput } = await import("../output.ts");
  const { problemAnswer } = await import("../problem-answer.ts");
  const { sayProblems } = await import("../report.ts");
  const indent = format === "json" ? 2 : 0;
  const output = standardOutput();
  const textOf = (row: number, explained: Explained): string => {
    if (format === "text") return explained.ok ? explanationText(explained.explanation, lang, all === true) : "";
    const answer = explained.ok ? explained.explanation : problemAnswer(row, explained.diagnostics, lang);
    return `${JSON.stringify(answer, undefined, indent)}\n`;
  };
  for await (const batch of asking.deals.batches) {
    for (const raw of batch) {
      const explained = explainRaw(raw, asking, lang);
      await output.write(textOf(raw.row, explained));
      if (explained.ok) continue;
      process.exitCode = exitCodes.problems;
      sayProblems(explained.diagnostics, asking.sources, lang);
    }
  }
  await output.close();
}

function explainRaw(raw: RawDeal, { asked }: Asking, lang: ConsoleLanguage): Explained {
  return "place" in raw ? asked.explain(raw.deal, raw.place, lang) : { ok: false, diagnostics: raw.problems };
}
