import type { FactType } from "../../../conditions/fact-type.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import { formatPercent, wholePercent } from "../../../values/percent.ts";
import { readShares } from "../../conditional-shares.ts";
import type { MotivationFile } from "../../generated/motivation.ts";
import { reportBands } from "../../read-bands.ts";
import { targetAt } from "../../read-target.ts";
import { factAt, moneyAt, percentAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Bonus, BonusBand, Counted, PlanItem, Scheme } from "./content.ts";

type SchemeFile = MotivationFile["roles"][string];
type BonusFile = SchemeFile["bonuses"][number];
type BandFile = BonusFile["bands"][number];

/** Reads the scheme of one role, which stands at `path`. */
export function readScheme(file: SchemeFile, role: string, path: Path, context: ReadContext): Scheme {
  return {
    salary: moneyAt(file.salary, [...path, "salary"], context),
    plan: readPlan(file.plan, [...path, "plan"], context),
    bonuses: file.bonuses.map((bonus, index) =>
      readBonus(bonus, `${role}/${bonus.id}`, [...path, "bonuses", index], context),
    ),
    missed: file.missed.map(({ id, below, months, action }, index) => ({
      id,
      below: percentAt(below, [...path, "missed", index, "below"], context),
      months,
      action,
    })),
  };
}

function readPlan(file: SchemeFile["plan"], path: Path, context: ReadContext): PlanItem[] {
  const plan = file.map(({ id, title, target, unit, per, weight, done, level = false }, index): PlanItem => {
    const types: readonly FactType[] = unit === undefined ? ["money"] : ["number", "quantity", "percent"];
    if (done !== undefined) factAt(done, types, [...path, index, "done"], context);
    return {
      id,
      title,
      target: targetAt(target, unit, [...path, index, "target"], context),
      per,
      weight: percentAt(weight, [...path, index, "weight"], context),
      ...(done === undefined ? {} : { done }),
      level,
    };
  });
  const total = plan.reduce((sum, { weight }) => sum + weight, 0);
  if (total !== wholePercent) {
    context.report(problem("weights-not-whole", context.places.keyAt(path), { total: formatPercent(total, "ru") }));
  }
  return plan;
}

function readBonus(file: BonusFile, clause: string, path: Path, context: ReadContext): Bonus {
  factAt(file.over, ["percent"], [...path, "over"], context);
  if (file.type === "percent") factAt(file.of, ["money"], [...path, "of"], context);
  const less = file.type === "percent" ? file.less : undefined;
  if (less !== undefined) factAt(less, ["money"], [...path, "less"], context);
  const at = [...path, "bands"];
  const bands = (file.bands as readonly BandFile[]).map((band, index): BonusBand => {
    const here = [...at, index];
    const below = band.below === undefined ? {} : { below: percentAt(band.below, [...here, "below"], context) };
    const pays =
      "percent" in band
        ? percentAt(band.percent, [...here, "percent"], context)
        : moneyAt(band.amount, [...here, "amount"], context);
    return { from: percentAt(band.from, [...here, "from"], context), ...below, pays, clause: `${clause}/${band.from}` };
  });
  reportBands(file.bands, at, context);
  reportUnsaid(bands, at, context);
  const pays: Bonus["pays"] =
    file.type === "percent"
      ? { type: "percent", of: file.of, ...(less === undefined ? {} : { less }), mode: file.mode ?? "whole" }
      : { type: "amount" };
  const multipliers = readShares(file.multipliers, [...path, "multipliers"], context);
  return { id: file.id, title: file.title, pays, multipliers, per: file.per, over: file.over, bands };
}

/** A bonus is said for every fulfilment from nothing up, and more work never pays less. */
function reportUnsaid(bands: readonly BonusBand[], path: Path, context: ReadContext): void {
  const [first] = bands;
  const last = bands.at(-1);
  if (first !== undefined && first.from > 0) {
    const args = { from: formatPercent(first.from, "ru") };
    context.report(problem("bonus-not-from-zero", context.places.valueAt([...path, 0, "from"]), args));
  }
  if (last?.below !== undefined) {
    const args = { below: formatPercent(last.below, "ru") };
    context.report(problem("bonus-not-to-the-end", context.places.valueAt([...path, bands.length - 1, "below"]), args));
  }
  bands.forEach((band, index) => {
    const before = bands[index - 1];
    if (before !== undefined && band.pays < before.pays)
      context.report(problem("bonus-falls", context.places.keyAt([...path, index]), {}));
  });
}

/** Reads by which facts a bonus is counted. */
export function readCounted(file: NonNullable<MotivationFile["counted"]>, context: ReadContext): Counted {
  factAt(file.role, ["choice"], ["counted", "role"], context);
  factAt(file.period, ["choice"], ["counted", "period"], context);
  const monthsMissed = file["months-missed"];
  if (monthsMissed !== undefined) factAt(monthsMissed, ["number"], ["counted", "months-missed"], context);
  const { mode, to } = file.rounding;
  return {
    role: file.role,
    period: file.period,
    ...(monthsMissed === undefined ? {} : { monthsMissed }),
    ...(file.cap === undefined ? {} : { cap: percentAt(file.cap, ["counted", "cap"], context) }),
    rounding: { mode, to: moneyAt(to, ["counted", "rounding", "to"], context) },
  };
}
