import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RawDeal } from "../workspace/deals/raw-deal.ts";
import type { OpenedProject } from "../workspace/open-project.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ConsoleLanguage } from "./language.ts";

/** What `reglament test --record` is told. */
export interface RecordOptions {
  /** The file with the deal, or "-". */
  readonly record: string;
  readonly name?: string;
  readonly question: string;
  /** The file of situations; the first one of the question when absent. */
  readonly into?: string;
  readonly yes?: boolean;
  /** Whether the deal is wrong on purpose. */
  readonly refused?: boolean;
}

const refusals = {
  name: {
    ru: "Назовите случай одной фразой: --name «Клиент A просит на 2 пункта больше положенного».",
    en: 'Name the case in one phrase: --name "A client of tier A asks for 2 points more than allowed".',
  },
  set: {
    ru: "В проекте нет файла ситуаций для этого вопроса (или --into назван неверно). Создайте его: kind: situations, question, as-of, situations.",
    en: "The project has no file of situations for this question (or --into is wrong). Create one: kind: situations, question, as-of, situations.",
  },
  day: {
    ru: "Ни один файл ситуаций этого вопроса не задан на эту дату (as-of в файле). Назовите другую дату, уберите --as-of или создайте файл с этой датой.",
    en: "No file of situations of this question is for this day (as-of in the file). Name another day, leave out --as-of, or create a file for this day.",
  },
  one: { ru: "Записать можно одну сделку, а их несколько.", en: "One deal can be recorded, and there are several." },
  file: {
    ru: "В этот файл сделку не записать: её изменили бы общие факты файла, или список ситуаций записан не построчно. Назовите другой: --into ФАЙЛ.",
    en: "The deal cannot be written into this file: its common facts would change the deal, or its list is not written line by line. Name another one: --into FILE.",
  },
  refused: {
    ru: "Такую сделку не решают. Если так и задумано, запишите отказ: добавьте --refused.",
    en: "Such a deal is not decided. If that is what is meant, record the refusal: add --refused.",
  },
  decided: {
    ru: "Эта сделка решается: отказа, который можно записать, нет. Уберите --refused.",
    en: "This deal is decided: there is no refusal to record. Leave out --refused.",
  },
  ask: {
    ru: "Ничего не записано. Чтобы записать без вопроса, добавьте --yes.",
    en: "Nothing was written. Add --yes to write without being asked.",
  },
} as const;

function refuse(reason: keyof typeof refusals, lang: ConsoleLanguage): void {
  process.stderr.write(`${refusals[reason][lang]}\n`);
  process.exitCode = exitCodes.couldNotRun;
}

async function onlyDeal(file: string, { project }: OpenedProject): Promise<RawDeal | undefined> {
  const { openInput } = await import("./read-input.ts");
  const { openDeals } = await import("../workspace/read-deals.ts");
  const all: RawDeal[] = [];
  for await (const batch of (await openDeals(openInput(file), project.facts)).batches) all.push(...batch);
  return all.length === 1 ? all[0] : undefined;
}

async function agrees(file: string, lang: ConsoleLanguage): Promise<boolean> {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return false;
  const { confirm, isCancel } = await import("@clack/prompts");
  const answer = await confirm({ message: lang === "ru" ? `Записать в ${file}?` : `Write into ${file}?` });
  return !isCancel(answer) && answer;
}

/**
 * Shows the present answer to a deal as a situation, and writes it at the end of its file when that is agreed to. The answer
 * is that of the file's own date; `day` picks the file of that date.
 */
export async function recordSituation(
  opened: OpenedProject,
  { record, name, question, into, yes, refused }: RecordOptions,
  day: number | undefined,
  lang: ConsoleLanguage,
): Promise<void> {
  if (name === undefined || name.trim() === "") return refuse("name", lang);
  const sets = opened.project.situations.filter(
    (each) => each.question === question && (into === undefined || each.file === into),
  );
  const set = sets.find((each) => day === undefined || each.asOf === day);
  if (set === undefined) return refuse(sets.length === 0 ? "set" : "day", lang);
  const { ask } = await import("../workspace/decide.ts");
  const { prepareRecording, writeRecording } = await import("../workspace/record.ts");
  const { sayProblems } = await import("./report.ts");
  const asked = ask(opened, set.question, set.asOf);
  const raw = await onlyDeal(record, opened);
  if (raw === undefined) return refuse("one", lang);
  const deny = (diagnostics: readonly Diagnostic[]): void => {
    sayProblems(diagnostics, opened.sources, lang);
    process.exitCode = exitCodes.problems;
  };
  if (!asked.ok) return deny(asked.diagnostics);
  if (!("place" in raw)) return deny(raw.problems);
  const toRecord = { name, deal: raw.deal, place: raw.place, refused: refused === true };
  const prepared = await prepareRecording(opened, asked.asked, set, toRecord);
  if ("fault" in prepared) {
    if (prepared.fault !== "deal") return refuse(prepared.fault, lang);
    deny(prepared.diagnostics);
    process.stderr.write(`${refusals.refused[lang]}\n`);
    return;
  }
  process.stdout.write(prepared.yaml);
  const { file, asOf } = prepared;
  process.stderr.write(
    lang === "ru"
      ? `Ответ по регламентам на ${asOf}: эта дата (as-of) стоит в файле ${file}.\n`
      : `The answer by the regulations on ${asOf}: this date (as-of) stands in ${file}.\n`,
  );
  if (yes !== true && !(await agrees(file, lang))) return refuse("ask", lang);
  await writeRecording(opened, prepared);
  process.stderr.write(lang === "ru" ? `Записано в ${file}.\n` : `Written into ${file}.\n`);
}
