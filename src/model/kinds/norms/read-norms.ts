import type { FactType } from "../../../conditions/fact-type.ts";
import { readCondition } from "../../../conditions/read-condition.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import { isSpan, spans } from "../../../values/calendar-span.ts";
import { readShares } from "../../conditional-shares.ts";
import type { NormsFile } from "../../generated/norms.ts";
import { factAt, quantityAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Measured, MissedStep, Norm, Norms } from "./content.ts";

function readMeasured(file: NonNullable<NormsFile["measured"]>, context: ReadContext): Measured {
  const fact = (key: "role" | "period" | "through" | "absent" | "half-days", type: FactType): string | undefined => {
    const name = file[key];
    if (name !== undefined) factAt(name, [type], ["measured", key], context);
    return name;
  };
  const through = fact("through", "date");
  const absent = fact("absent", "days");
  const halfDays = fact("half-days", "days");
  fact("role", "choice");
  fact("period", "choice");
  const unknown = [...(context.facts.get(file.period)?.choices?.keys() ?? [])].find((word) => !isSpan(word));
  if (unknown !== undefined) {
    const args = { fact: file.period, value: unknown, suggestion: undefined, choices: spans };
    context.report(problem("unknown-choice", context.places.valueAt(["measured", "period"]), args));
  }
  return {
    role: file.role,
    period: file.period,
    ...(through === undefined ? {} : { through }),
    ...(absent === undefined ? {} : { absent }),
    ...(halfDays === undefined ? {} : { halfDays }),
    rounding: file.rounding,
  };
}

/** Reads the norms of a file. */
export function readNorms(file: NormsFile, context: ReadContext): Norms {
  const roles = Object.entries(file.roles).map(([role, norms]) => {
    const read = norms.map(({ id, title, unit, per, counts, done, ...norm }, index): Norm => {
      const path = ["roles", role, index];
      if (done !== undefined) factAt(done, ["number", "quantity"], [...path, "done"], context);
      const atLeast = quantityAt(norm["at-least"], [...path, "at-least"], context);
      const counted = done === undefined ? {} : { done };
      return { id, title, atLeast, unit, per, counts, ...counted, shownBy: norm["shown-by"] };
    });
    return [role, read] as const;
  });
  const whenMissed = file["when-missed"].map(({ when, ...step }, index): MissedStep => {
    const condition = when === undefined ? undefined : readCondition(when, ["when-missed", index, "when"], context);
    return condition === undefined ? step : { ...step, condition };
  });
  return {
    purpose: file.purpose,
    roles: new Map(roles),
    ...(file.measured === undefined ? {} : { measured: readMeasured(file.measured, context) }),
    shares: readShares(file.shares, ["shares"], context),
    whenMissed,
    rules: file.rules,
  };
}
