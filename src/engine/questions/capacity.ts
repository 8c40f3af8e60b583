import { problem } from "../../diagnostics/catalogue.ts";
import { capacity as capacityKind } from "../../model/kinds/capacity.ts";
import { regulationsOf } from "../../model/project.ts";
import { workingYearsOf } from "../../model/working-years.ts";
import { dayText } from "../../values/day.ts";
import { conditionWords } from "../explain/reason-words.ts";
import type { Question } from "../question.ts";
import { citableIn } from "../situations/citable.ts";
import { met, unmet } from "../test-answer.ts";
import { type CapacityValues, capacityAnswer, expectableCapacity } from "./capacity/answer.ts";
import { type CapacityProgram, lowerCapacity } from "./capacity/program.ts";
import { type CapacityOutcome, regulate } from "./capacity/run.ts";
import { type CapacityMore, sayingOfCapacity } from "./capacity/saying.ts";

/** Whether new clients may be looked for while those who lead them are full: who has room, which shift works, until when. */
export const capacity: Question<"capacity", CapacityProgram, CapacityOutcome, CapacityValues, CapacityMore> = {
  name: "capacity",
  compile({ project, everything, asOf, asked, anywhere, report, only }) {
    const regulations = regulationsOf(project, capacityKind);
    if (regulations.length === 0 && asked) {
      const args = { question: "capacity", kind: capacityKind.kind, day: dayText(asOf) };
      report(problem("no-regulation-of-kind", anywhere, args));
    }
    const regulation = only(regulations);
    return regulation === undefined ? undefined : lowerCapacity(regulation, workingYearsOf(everything, asOf), project);
  },
  lists: [{ key: "candidates", prefix: "candidate." }],
  decide: (program, deal, context) => capacityAnswer(regulate(program, deal, context.asOf), deal, context),
  explain(program, deal, context, wording) {
    const regulated = regulate(program, deal, context.asOf);
    const { mode, modes, considered } = regulated;
    // What holds a mode on lifts it; as usual, what does not hold yet would switch one on.
    const changes =
      mode === undefined
        ? modes.map(({ mode: { title }, trace }) => ({ mode: title, tests: unmet(trace) }))
        : modes
            .filter((each) => each.mode === mode)
            .map(({ mode: { title }, trace }) => ({ mode: title, tests: met(trace) }));
    return {
      answer: capacityAnswer(regulated, deal, context),
      considered,
      more: {
        changes: changes.map((each) => ({
          mode: each.mode,
          tests: each.tests.map((test) => conditionWords(test, wording)),
        })),
      },
    };
  },
  expectable: expectableCapacity,
  citable: [
    citableIn(capacityKind, ({ limits, flow, shifts }) => {
      const regulated = new Set(flow.flatMap(({ role, shifts: named = [] }) => [role, ...named]));
      return [
        ...limits.map(({ id }) => `limits/${id}`),
        ...flow.map(({ id }) => `flow/${id}`),
        ...shifts.filter(({ id, role }) => regulated.has(role) || regulated.has(id)).map(({ id }) => `shifts/${id}`),
      ];
    }),
  ],
  saying: sayingOfCapacity,
};
