import type { DiagnosticArguments, Severity } from "./diagnostic.ts";

/** The sentences of one code in one language: what is wrong and why, then what to write instead. */
export interface Sentence {
  readonly text: string;
  readonly help?: string;
}

/** One entry of the catalogue: severity and the sentences in both languages, made from typed facts. */
export interface Message<A extends DiagnosticArguments = DiagnosticArguments> {
  readonly severity: Severity;
  readonly ru: (args: A) => Sentence;
  readonly en: (args: A) => Sentence;
}

/** Declares an entry that stops the work. */
export function error<A extends DiagnosticArguments>(sentences: Omit<Message<A>, "severity">): Message<A> {
  return { severity: "error", ...sentences };
}

/** Declares an entry that asks. */
export function warning<A extends DiagnosticArguments>(sentences: Omit<Message<A>, "severity">): Message<A> {
  return { severity: "warning", ...sentences };
}
