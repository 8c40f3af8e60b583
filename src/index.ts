/** The public entry: everything a program may use. Rooms inside are free to change. */

export { sentenceOf } from "./diagnostics/catalogue.ts";
export {
  type Diagnostic,
  hasErrors,
  type Position,
  type Severity,
  type SourceRange,
} from "./diagnostics/diagnostic.ts";
export { type FormatOptions, formatDiagnostic } from "./diagnostics/format-diagnostic.ts";
export type { CitedClause } from "./model/cite.ts";
export type { DocumentFormat } from "./model/document-format.ts";
export { type QuestionName as Question, questionNames as questions } from "./model/questions.ts";
export { asOfDay } from "./workspace/as-of.ts";
export { type BuiltDocument, build } from "./workspace/build.ts";
export { type CheckReport, check } from "./workspace/check.ts";
export type { Decided } from "./workspace/decide.ts";
export { decideDeal } from "./workspace/decide-deal.ts";
export type { Decision, DecisionOn } from "./workspace/decision.ts";
export { type OpenedProject, openProject } from "./workspace/open-project.ts";
export { problemsOf } from "./workspace/problems.ts";
export { renderWithData } from "./workspace/render.ts";
export type { Rendered, RenderedDocument } from "./workspace/rendered.ts";
export { type TestReport, test } from "./workspace/test.ts";
