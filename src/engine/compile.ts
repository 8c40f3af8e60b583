import { problem } from "../diagnostics/catalogue.ts";
import { type Diagnostic, startOfFile } from "../diagnostics/diagnostic.ts";
import { company } from "../model/kinds/company.ts";
import { inForceOn, type Project, regulationsOf } from "../model/project.ts";
import type { QuestionName } from "../model/questions.ts";
import { type Day, dayText } from "../values/day.ts";
import type { InputPlan, ReadOwn } from "./deal/input-plan.ts";
import type { Policy } from "./policy.ts";
import type { AnyQuestion, CompileContext } from "./question.ts";
import { everyQuestion } from "./questions.ts";

/** A policy for a day, and why a question cannot be asked. */
export interface Compiled {
  /** Absent when no question can be asked at all. */
  readonly policy?: Policy;
  readonly diagnostics: readonly Diagnostic[];
}

function contextOf(all: Project, asOf: Day, asked: boolean, diagnostics: Diagnostic[]): CompileContext {
  const [card] = regulationsOf(all, company);
  return {
    project: inForceOn(all, asOf),
    asOf,
    everything: all,
    asked,
    anywhere: startOfFile(card?.file ?? all.regulations[0]?.file ?? "regulations"),
    report: (diagnostic) => void diagnostics.push(diagnostic),
    only(regulations) {
      const [first, second] = regulations;
      if (first === undefined || second === undefined) return first;
      const ids = regulations.map(({ id }) => id);
      const args = { kind: first.kind, ids, day: dayText(asOf) };
      diagnostics.push(problem("several-in-force", second.range, args, [first.range]));
      return undefined;
    },
  };
}

/**
 * Compiles the regulations in force on `asOf`. With `question` only that one is compiled, and everything that it lacks is
 * reported; without it, what the project has nothing of is no problem, but half of a question is.
 */
export function compile(project: Project, asOf: Day, question?: QuestionName): Compiled {
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(project, asOf, question !== undefined, diagnostics);
  const compiled = everyQuestion
    .filter(({ name }) => question === undefined || name === question)
    .flatMap((each) => {
      const program = each.compile(context);
      return program === undefined ? [] : [{ question: each, program }];
    });
  if (compiled.length === 0) return { diagnostics };
  const policy: Policy = {
    asOf,
    facts: project.facts,
    currency: project.company.currency,
    input: inputOf(compiled),
    ...Object.fromEntries(compiled.map(({ question: { name }, program }) => [name, program])),
  };
  return { policy, diagnostics };
}

/** What these questions read from an input. Those who read the facts in their own ways must read them alike. */
function inputOf(compiled: readonly { readonly question: AnyQuestion; readonly program: unknown }[]): InputPlan {
  const names = new Set<string>(compiled.map(({ question: { name } }) => name));
  const readers = compiled.flatMap(({ question, program }): ReadOwn[] =>
    question.read === undefined || (question.readsAs !== undefined && names.has(question.readsAs))
      ? []
      : [(raw, context) => question.read?.(raw, program, context)],
  );
  const [read, another] = readers;
  if (another !== undefined) throw new Error("two questions read the facts of a deal in their own ways");
  return {
    ownKeys: [...new Set(compiled.flatMap(({ question }) => question.ownKeys ?? []))],
    lists: compiled.flatMap(({ question }) => question.lists ?? []),
    ...(read === undefined ? {} : { read }),
  };
}
