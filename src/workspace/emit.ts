import type { QuestionName } from "../model/questions.ts";
import { dayText } from "../values/day.ts";
import type { Asked } from "./decide.ts";
import { javascriptModule } from "./emit/javascript.ts";
import { rulesFile } from "./emit/rules-file.ts";
import type { OpenedProject } from "./open-project.ts";

/** Engines that a policy can be printed for. */
export const emitTargets = ["javascript", "json-rules-engine"] as const;

export type EmitTarget = (typeof emitTargets)[number];

/** The questions that are printed for each engine. */
export const emittedQuestions: Readonly<Record<EmitTarget, readonly QuestionName[]>> = {
  javascript: ["discount", "category"],
  "json-rules-engine": ["discount"],
};

/** A policy in print. */
export interface Emitted {
  readonly text: string;
  /** What the other engine cannot say, in words of the language; the text is then not the whole policy. */
  readonly unsupported: readonly string[];
}

/** Prints a compiled question for another engine; `undefined` for a question that the engine is not printed for. */
export function emit(opened: OpenedProject, { inForce, policy }: Asked, target: EmitTarget): Emitted | undefined {
  const { discount, category, asOf } = policy;
  switch (target) {
    case "javascript":
      if (discount === undefined && category === undefined) return undefined;
      return { text: javascriptModule(opened, inForce, policy), unsupported: [] };
    case "json-rules-engine":
      return discount === undefined ? undefined : rulesFile(opened, inForce, discount.program, dayText(asOf));
  }
}
