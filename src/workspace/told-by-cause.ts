import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestWord } from "../diagnostics/nearest-word.ts";
import type { Project } from "../model/project.ts";

/** The name that a problem misses, with what it should name; `undefined` for problems of another sort. */
function missingName({ code, args }: Diagnostic): string | undefined {
  const { fact, to, id, choices } = args;
  if (code === "unknown-fact") return `fact ${fact}`;
  if (code === "dangling-reference") return `${to} ${id}`;
  // A fact that takes its choices from a file that is not there has none of them.
  if (code === "unknown-choice" && Array.isArray(choices) && choices.length === 0) return `choices ${fact}`;
  return undefined;
}

/** Problems that miss one name become one: at the first place that asks for it, with the others as related ones. */
function joined(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byName = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const name = missingName(diagnostic);
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), diagnostic]);
  }
  return diagnostics.flatMap((diagnostic) => {
    const [first, ...others] = byName.get(missingName(diagnostic) ?? "") ?? [diagnostic];
    if (first !== diagnostic) return [];
    return [others.length === 0 ? diagnostic : { ...diagnostic, related: others.map(({ range }) => range) }];
  });
}

/**
 * Where several rules agree on a name that the dictionary lacks, and the dictionary has a near one that no rule reads, the
 * hand slipped in the dictionary.
 */
function blamedOnDictionary(diagnostics: readonly Diagnostic[], { facts, references }: Project): readonly Diagnostic[] {
  const read = new Set(references.filter(({ to }) => to === "fact").map(({ id }) => id));
  const spare = [...facts.keys()].filter((name) => !read.has(name));
  return diagnostics.map((diagnostic) => {
    const { code, range, args, related = [] } = diagnostic;
    if (code !== "unknown-fact" || related.length === 0) return diagnostic;
    const fact = String(args["fact"]);
    const declared = facts.get(nearestWord(fact, spare) ?? "");
    if (declared === undefined) return diagnostic;
    const places = [range, ...related];
    return problem("fact-declared-otherwise", declared.range, { declared: declared.name, fact }, places);
  });
}

/** What cannot be said of a file before its unknown facts are mended: its rates, and whatever others take from it. */
function followsFrom(diagnostics: readonly Diagnostic[], { regulations }: Project): (each: Diagnostic) => boolean {
  const unread = new Set(diagnostics.flatMap(({ code, range }) => (code === "unknown-fact" ? [range.file] : [])));
  const ofUnread = new Set(regulations.filter(({ file }) => unread.has(file)).map(({ id }) => id));
  return ({ code, range, args }) => {
    if (code === "rates-not-by-fact") return unread.has(range.file);
    if (code !== "dangling-reference") return false;
    const [regulation = "", clause] = String(args["id"]).split("#");
    return clause !== undefined && ofUnread.has(regulation);
  };
}

/** So many slips in names at once nobody makes: a dictionary is gone. */
const fewestOfDictionary = 5;

/** Facts that nobody declares are one mistake where there are many of them, or where nothing is declared at all. */
function withoutDictionary(diagnostics: readonly Diagnostic[], { facts }: Project): readonly Diagnostic[] {
  const unknown = diagnostics.filter(({ code }) => code === "unknown-fact");
  const [first] = unknown;
  if (first === undefined || (unknown.length < fewestOfDictionary && facts.size > 0)) return diagnostics;
  const names = unknown.map(({ args }) => String(args["fact"])).sort();
  const places = unknown.flatMap(({ range, related = [] }) => [range, ...related]).slice(1);
  const told = problem("unknown-facts", first.range, { facts: names }, places);
  return diagnostics.flatMap((each) => (each === first ? [told] : each.code === "unknown-fact" ? [] : [each]));
}

/** One mistake gives one message, wherever in the project it is felt. */
export function toldByCause(diagnostics: readonly Diagnostic[], project: Project): Diagnostic[] {
  const follows = followsFrom(diagnostics, project);
  const told = joined(diagnostics.filter((each) => !follows(each)));
  return [...withoutDictionary(blamedOnDictionary(told, project), project)];
}
