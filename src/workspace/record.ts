import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isSeq, parseDocument, stringify } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DealPlace } from "../engine/deal/problems.ts";
import { questionOf } from "../engine/questions.ts";
import { readDeal } from "../engine/read-deal.ts";
import { citing } from "../model/cite.ts";
import type { SituationSet } from "../model/situation.ts";
import { mergedFacts } from "../reader/read-situations.ts";
import { dayText } from "../values/day.ts";
import type { Asked } from "./decide.ts";
import type { OpenedProject } from "./open-project.ts";
import { loadSchema } from "./package-files.ts";

type Mapping = Readonly<Record<string, unknown>>;

/** A situation that may be written: its YAML, and the whole file with it. */
export interface Recording {
  readonly file: string;
  /** The date of the file, by whose regulations the answer is given. */
  readonly asOf: string;
  readonly yaml: string;
  readonly text: string;
}

/** A deal, the case that it is, and whether it is meant to be refused. */
export interface DealToRecord {
  readonly name: string;
  readonly deal: unknown;
  readonly place: DealPlace;
  readonly refused?: boolean;
}

/** Why a deal cannot be recorded. */
export type RecordFault =
  | { readonly fault: "deal"; readonly diagnostics: readonly Diagnostic[] }
  /** A refusal was to be recorded, and the deal is decided. */
  | { readonly fault: "decided" }
  /** The facts that the file has in common would change the deal, or its list is not written line by line. */
  | { readonly fault: "file" };

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The deal with `null` for every common fact that it does not have: the file must not lend it any. */
function withoutCommon(deal: Mapping, common: Mapping): Mapping {
  const result: Record<string, unknown> = { ...deal };
  for (const [key, value] of Object.entries(common)) {
    const own = result[key];
    if (isMapping(value)) result[key] = withoutCommon(isMapping(own) ? own : {}, value);
    else if (own === undefined) result[key] = null;
  }
  return result;
}

interface SituationsSchema {
  readonly $defs?: Readonly<Record<string, { readonly properties?: Mapping }>>;
}

/** What the answer to a deal is compared by: a decision by all that it says, a refusal by its codes. */
type Told = { readonly decided: Mapping } | { readonly refused: readonly string[] };

function toldOf(answer: Mapping | readonly Diagnostic[]): Told {
  if (isMapping(answer)) return { decided: answer };
  return { refused: [...new Set((answer as readonly Diagnostic[]).map(({ code }) => code))] };
}

/** What of an answer a person would check again: words, numbers and lists of words. */
function expectable(told: Mapping, question: string): Mapping {
  const schema = loadSchema("situations") as SituationsSchema;
  const allowed = Object.keys(schema.$defs?.[`expect-${question}`]?.properties ?? {});
  const isWord = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value);
  const isWords = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isWord);
  const isSayable = (value: unknown): boolean =>
    isWord(value) || isWords(value) || (isMapping(value) && Object.values(value).every(isWords));
  return Object.fromEntries(Object.entries(told).filter(([key, value]) => allowed.includes(key) && isSayable(value)));
}

function answerOf(
  deal: unknown,
  place: DealPlace,
  { policy, inForce }: Asked,
  set: SituationSet,
): Mapping | readonly Diagnostic[] {
  const read = readDeal(deal, policy, place);
  if (read.deal === undefined) return read.problems;
  const question = questionOf(set.question);
  const context = { project: inForce, asOf: set.asOf, cite: citing(inForce) };
  const answer = question.decide(policy[set.question], read.deal, context);
  const { outcome, values, missing, clauses } = answer;
  return {
    outcome,
    ...(question.expectable?.(answer) ?? values),
    missing: missing.map(({ fact }) => fact),
    clauses: [...new Set(clauses)],
  };
}

/** The text with one more item at the end of its list of situations; everything else stays as it is written. */
function inserted(text: string, yaml: string): string | undefined {
  const list = parseDocument(text).get("situations", true);
  const [first] = isSeq(list) ? list.items : [];
  if (!isSeq(list) || list.flow === true || first === undefined) return undefined;
  const start = (first as { readonly range?: readonly number[] }).range?.[0] ?? 0;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = /^( *)- /.exec(text.slice(lineStart))?.[1];
  const last = (list.items.at(-1) as { readonly range?: readonly number[] } | undefined)?.range?.[1];
  if (indent === undefined || last === undefined) return undefined;
  const lineEnd = text[last - 1] === "\n" ? last - 1 : text.indexOf("\n", last);
  const before = lineEnd === -1 ? `${text}\n` : text.slice(0, lineEnd + 1);
  const after = lineEnd === -1 ? "" : text.slice(lineEnd + 1);
  return before + yaml.replace(/^(?=.)/gm, indent) + after;
}

/** Whether the new text says what the old one did, and the new situation behind it. */
function isFaithful(before: string, after: string, situation: object): boolean {
  const [old, now] = [before, after].map((text) => parseDocument(text).toJS() as { situations: unknown[] });
  return JSON.stringify({ ...old, situations: [...(old?.situations ?? []), situation] }) === JSON.stringify(now);
}

/**
 * Prepares the present answer to a deal as a new situation at the end of a file. `asked` is the file's question, compiled
 * for the file's date. Nothing is written yet.
 */
export async function prepareRecording(
  { dir }: OpenedProject,
  asked: Asked,
  set: SituationSet,
  { name, deal, place, refused }: DealToRecord,
): Promise<Recording | RecordFault> {
  const answer = answerOf(deal, place, asked, set);
  if (!isMapping(answer) && refused !== true) return { fault: "deal", diagnostics: answer };
  if (!isMapping(deal)) return { fault: "file" };
  const told = toldOf(answer);
  if ("decided" in told && refused === true) return { fault: "decided" };
  const before = await readFile(join(dir, set.file), "utf8");
  const { common = {} } = parseDocument(before).toJS() as { common?: Mapping };
  const given = withoutCommon(deal, common);
  const again = toldOf(answerOf(mergedFacts(common, given), place, asked, set));
  if (JSON.stringify(again) !== JSON.stringify(told)) return { fault: "file" };
  const expect = "decided" in told ? expectable(told.decided, set.question) : told;
  const situation = { name, given, expect };
  const yaml = stringify([situation], { compat: "yaml-1.1", lineWidth: 0 });
  const text = inserted(before, yaml);
  if (text === undefined || !isFaithful(before, text, situation)) return { fault: "file" };
  return { file: set.file, asOf: dayText(set.asOf), yaml, text };
}

/** Writes a prepared situation into its file. */
export async function writeRecording({ dir }: OpenedProject, { file, text }: Recording): Promise<void> {
  await writeFile(join(dir, file), text);
}
