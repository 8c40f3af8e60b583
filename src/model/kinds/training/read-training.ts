import { problem } from "../../../diagnostics/catalogue.ts";
import { unknownWord } from "../../../diagnostics/unknown-word.ts";
import type { TrainingFile } from "../../generated/training.ts";
import { percentAt, quantityAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Training } from "./content.ts";

/** Lessons teach modules that exist, and every module has its lesson. */
function reportModules(file: TrainingFile, context: ReadContext): void {
  const modules = file.modules.map(({ id }) => id);
  const taught = new Set<string>();
  file.days.forEach(({ lessons }, day) => {
    lessons.forEach(({ module }, lesson) => {
      if (module === undefined) return;
      taught.add(module);
      if (modules.includes(module)) return;
      const range = context.places.valueAt(["days", day, "lessons", lesson, "module"]);
      context.report(
        unknownWord(module, modules, range, (suggestion) => problem("unknown-module", range, { module, suggestion })),
      );
    });
  });
  modules.forEach((module, index) => {
    if (!taught.has(module))
      context.report(problem("module-never-taught", context.places.valueAt(["modules", index, "id"]), { module }));
  });
}

/** An answer stands once, either as right or as wrong. */
function reportAnswers(file: TrainingFile, context: ReadContext): void {
  file.modules.forEach(({ questions }, module) => {
    questions.forEach(({ right, wrong }, question) => {
      const known = new Set(right);
      wrong.forEach((answer, index) => {
        if (known.has(answer)) {
          const path = ["modules", module, "questions", question, "wrong", index];
          context.report(problem("answer-repeats", context.places.valueAt(path), { answer }));
        }
        known.add(answer);
      });
    });
  });
}

/** Reads a programme; its modules and its answers are proved. */
export function readTraining(file: TrainingFile, context: ReadContext): Training {
  reportModules(file, context);
  reportAnswers(file, context);
  const { purpose, audience, mentor, days, acceptance, rules } = file;
  return {
    purpose,
    audience,
    mentor,
    days,
    modules: file.modules.map((module, index) => ({
      ...module,
      pass: percentAt(module.pass, ["modules", index, "pass"], context),
    })),
    acceptance: {
      ...acceptance,
      criteria: acceptance.criteria.map(({ "at-least": atLeast, ...criterion }, index) => ({
        ...criterion,
        atLeast: quantityAt(atLeast, ["acceptance", "criteria", index, "at-least"], context),
      })),
    },
    rules,
  };
}
