import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path, Places } from "../../../diagnostics/places.ts";
import { factReferences } from "../../fact-references.ts";
import type { PricePolicyFile } from "../../generated/price-policy.ts";
import { factAt, moneyAt, percentAt } from "../../read-values.ts";
import type { ReadContext, Reference } from "../../regulation.ts";
import type { Earning, PointsReturn, PointsTerms, Rates, Spending } from "./content.ts";
import { citedRateAt, citedRatesAt, reportNotByFact } from "./read-rates.ts";

type PointsFile = NonNullable<PricePolicyFile["points"]>;

const whole = (raw: number): number => raw;

function readEarning({ earn: file }: PointsFile, context: ReadContext): { earn?: Earning } {
  if (file === undefined) return {};
  const path: Path = ["points", "earn"];
  const by = file.by === undefined ? undefined : factAt(file.by, ["choice"], [...path, "by"], context);
  reportNotByFact(file, { one: "points", many: "points-by" }, path, context);
  const before = "points/earn";
  const written = file["points-by"];
  const points: Rates =
    by === undefined
      ? { rate: citedRateAt(file.points ?? 0, before, [...path, "points"], context, whole) }
      : {
          by: by.name,
          rates:
            written === undefined
              ? new Map()
              : citedRatesAt(written, by, { before }, [...path, "points-by"], context, whole),
        };
  return { earn: { title: file.title, forEach: moneyAt(file["for-each"], [...path, "for-each"], context), points } };
}

function readSpending({ spend: file }: PointsFile, context: ReadContext): { spend?: Spending } {
  if (file === undefined) return {};
  const path: Path = ["points", "spend"];
  const { title, asked, block } = file;
  factAt(asked, ["number"], [...path, "asked"], context);
  const worth = moneyAt(file.worth, [...path, "worth"], context);
  return { spend: { title, asked, block, worth, atMost: percentAt(file["at-most"], [...path, "at-most"], context) } };
}

function readReturn({ return: file, spend }: PointsFile, context: ReadContext): { return?: PointsReturn } {
  if (file === undefined) return {};
  const path: Path = ["points", "return"];
  const { title, total, returned, spent } = file;
  factAt(total, ["money"], [...path, "total"], context);
  factAt(returned, ["money"], [...path, "returned"], context);
  if (spent !== undefined) factAt(spent, ["number"], [...path, "spent"], context);
  if ((spent !== undefined) !== (spend !== undefined))
    context.report(problem("points-spent-unsaid", context.places.keyAt(path), {}));
  const terms = { spentPoints: file["spent-points"], earnedPoints: file["earned-points"] };
  return { return: { title, total, returned, ...(spent === undefined ? {} : { spent }), ...terms } };
}

/** The points of a client. */
export function readPoints({ points: file }: PricePolicyFile, context: ReadContext): { points?: PointsTerms } {
  if (file === undefined) return {};
  factAt(file.balance, ["number"], ["points", "balance"], context);
  if (file.earn === undefined && file.spend === undefined)
    context.report(problem("points-without-terms", context.places.keyAt(["points"]), {}));
  return {
    points: {
      title: file.title,
      balance: file.balance,
      ...readEarning(file, context),
      ...readSpending(file, context),
      ...readReturn(file, context),
    },
  };
}

/** The facts that points are counted by. */
export function pointsReferences(points: PointsTerms | undefined, places: Places): Reference[] {
  if (points === undefined) return [];
  const { balance, earn, spend, return: back } = points;
  return [
    ...factReferences([balance], ["points", "balance"], places),
    ...factReferences([earn?.points.by], ["points", "earn", "by"], places),
    ...factReferences([spend?.asked], ["points", "spend", "asked"], places),
    ...factReferences([back?.total], ["points", "return", "total"], places),
    ...factReferences([back?.returned], ["points", "return", "returned"], places),
    ...factReferences([back?.spent], ["points", "return", "spent"], places),
  ];
}
