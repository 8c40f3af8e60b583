import { readCondition } from "../../conditions/read-condition.ts";
import { problem } from "../../diagnostics/catalogue.ts";
import type { Path, Places } from "../../diagnostics/places.ts";
import { isTimeZone } from "../../values/time-zone.ts";
import { conditionReferences, factReferences } from "../fact-references.ts";
import type { PricePolicyFile } from "../generated/price-policy.ts";
import { nearestZone } from "../nearest-zone.ts";
import { factAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import { clausesOfPricePolicy } from "./price-policy/clauses.ts";
import type { Discount, Limit, PricePolicy, RequiredFact } from "./price-policy/content.ts";
import { readCaps } from "./price-policy/read-caps.ts";
import { approverReferences, creditReferences, readCredit } from "./price-policy/read-credit.ts";
import { readDiscount } from "./price-policy/read-discount.ts";
import { freeGoodsReferences, readFreeGoods } from "./price-policy/read-free-goods.ts";
import { readGroups, reportFixedPrices, reportGroups } from "./price-policy/read-groups.ts";
import { readLineDiscounts, reportLinesAndOrder } from "./price-policy/read-lines.ts";
import { pointsReferences, readPoints } from "./price-policy/read-points.ts";
import { readFloor, readMinimumOrder, readSurcharges, reportMoneyRounding } from "./price-policy/read-surcharges.ts";
import { reportWindowsWithoutMoment } from "./price-policy/read-windows.ts";
import { sectionsOfPricePolicy } from "./price-policy/sections/sections.ts";
import { tableOfPricePolicy } from "./price-policy/tables.ts";

function readRequires(file: PricePolicyFile, context: ReadContext): RequiredFact[] {
  return (file.requires ?? []).map((fact, index) => {
    const path = ["requires", index];
    factAt(
      fact,
      ["money", "percent", "quantity", "number", "date", "moment", "days", "choice", "text", "flag"],
      path,
      context,
    );
    return { fact, clause: `requires/${fact}`, range: context.places.valueAt(path) };
  });
}

function readLimits(file: PricePolicyFile, context: ReadContext): Limit[] {
  return (file.limits ?? []).flatMap(({ id, title, must }, index) => {
    const condition = readCondition(must, ["limits", index, "must"], context);
    return condition === undefined ? [] : [{ id, title, must: condition, clause: `limits/${id}` }];
  });
}

/** Additive discounts read the original price, sequential ones the rest; saying both is refused, never guessed. */
function reportBasis(stacking: PricePolicy["stacking"], discounts: readonly Discount[], context: ReadContext): void {
  const needed = { additive: "original", sequential: "running", "best-of": "original" }[stacking];
  discounts.forEach(({ basis }, index) => {
    if (basis === needed) return;
    context.report(
      problem("basis-contradicts-stacking", context.places.valueAt(["discounts", index, "basis"]), { stacking, basis }),
    );
  });
}

function discountReferences(discounts: readonly Discount[], list: Path, places: Places): Reference[] {
  return discounts.flatMap((discount, index) => {
    const path = [...list, index];
    const windows = discount.type === "windows" ? discount.windows.map(({ when }) => when) : [];
    const over = discount.type === "tiers" ? discount.over : undefined;
    const by = discount.type === "tiers" || discount.type === "levels" ? discount.by : undefined;
    return [
      ...factReferences([over], [...path, "over"], places),
      ...factReferences([by], [...path, "by"], places),
      ...factReferences([discount.budget?.used], [...path, "budget", "used"], places),
      ...approverReferences(discount.budget, [...path, "budget"], places),
      ...conditionReferences([discount.when, ...windows], path, places),
    ];
  });
}

function lineReferences({ lines, floor }: PricePolicy, places: Places): Reference[] {
  const ofFloor = factReferences([floor?.price], ["floor", "price"], places);
  if (lines === undefined) return ofFloor;
  const { units, totals, closed, specificity, discounts } = lines;
  return [
    ...ofFloor,
    ...[...units.values()].flatMap((sizes) =>
      conditionReferences(
        sizes.map(({ when }) => when),
        ["lines", "units"],
        places,
      ),
    ),
    ...totals.flatMap(({ fact, when }, index) => [
      ...factReferences([fact], ["lines", "totals", index, "fact"], places),
      ...conditionReferences([when], ["lines", "totals", index], places),
    ]),
    ...closed.flatMap(({ when }, index) => conditionReferences([when], ["lines", "closed", index], places)),
    ...specificity.flatMap((fact, index) => factReferences([fact], ["lines", "specificity", index], places)),
    ...discountReferences(discounts, ["lines", "discounts"], places),
  ];
}

/** The facts of a line are known line by line: a rule about the whole order has none of them. */
function reportLineFacts(content: PricePolicy, context: ReadContext): void {
  for (const { id, range } of orderReferences(content, context)) {
    if (id.startsWith("line.")) context.report(problem("line-fact-outside-lines", range, { fact: id }));
  }
}

function factsOfPricePolicy(content: PricePolicy, context: ReadContext): Reference[] {
  return [
    ...orderReferences(content, context),
    ...lineReferences(content, context.places),
    ...freeGoodsReferences(content.freeGoods, context.places),
  ];
}

function orderReferences(content: PricePolicy, { places }: ReadContext): Reference[] {
  const { requires, limits, minimumOrder, discounts, caps, surcharges } = content;
  // Each at its own key: what reading has already refused there is not asked for again.
  const named = (["amount", "cost", "day", "moment", "requested"] as const).flatMap((key) =>
    factReferences([content[key]], [key], places),
  );
  const required = requires.flatMap(({ fact }, index) => factReferences([fact], ["requires", index], places));
  const ofCaps = caps.flatMap(({ rates }, index) => factReferences([rates.by], ["caps", index, "by"], places));
  const ofDiscounts = discountReferences(discounts, ["discounts"], places);
  const ofLimits = conditionReferences(
    limits.map(({ must }) => must),
    ["limits"],
    places,
  );
  const ofMinimum = factReferences([minimumOrder?.amounts.by], ["minimum-order", "by"], places);
  const ofSurcharges = surcharges.flatMap(({ when, rates }, index) => [
    ...factReferences([rates.by], ["surcharges", index, "by"], places),
    ...conditionReferences([when], ["surcharges", index], places),
  ]);
  return [
    ...named,
    ...required,
    ...ofCaps,
    ...ofLimits,
    ...ofMinimum,
    ...ofDiscounts,
    ...ofSurcharges,
    ...creditReferences(content, places),
    ...pointsReferences(content.points, places),
  ];
}

/** The policy's own clock, where it names one. */
function inZoneOf(file: PricePolicyFile, context: ReadContext): ReadContext {
  const zone = file["time-zone"];
  if (zone === undefined) return context;
  if (isTimeZone(zone)) return { ...context, timeZone: zone };
  context.report(
    problem("unknown-time-zone", context.places.valueAt(["time-zone"]), { zone, suggestion: nearestZone(zone) }),
  );
  return context;
}

export const pricePolicy: Kind<PricePolicyFile, PricePolicy> = {
  kind: "price-policy",
  read(file, around) {
    const context = inZoneOf(file, around);
    for (const key of ["amount", "cost"] as const) factAt(file[key], ["money"], [key], context);
    factAt(file.day, ["date"], ["day"], context);
    if (file.moment !== undefined) factAt(file.moment, ["moment"], ["moment"], context);
    factAt(file.requested, ["percent"], ["requested"], context);
    const discounts = file.discounts.map((discount, index) =>
      readDiscount(discount, file.amount, ["discounts", index], context),
    );
    reportBasis(file.stacking, discounts, context);
    const groups = readGroups(file, context);
    reportGroups(groups, discounts, context);
    reportFixedPrices(file.stacking, discounts, context);
    const ofLines = readLineDiscounts(file, context);
    reportWindowsWithoutMoment(discounts, file.moment, ["discounts"], context);
    reportWindowsWithoutMoment(ofLines.lines?.discounts ?? [], file.moment, ["lines", "discounts"], context);
    reportLinesAndOrder(file, discounts, ofLines.lines, context);
    const surcharges = readSurcharges(file, context);
    const minimum = readMinimumOrder(file, context);
    const floor = readFloor(file, context);
    const caps = readCaps(file, context);
    reportMoneyRounding({ ...floor, caps, discounts, surcharges, ...minimum, rounding: file.rounding }, context);
    const content: PricePolicy = {
      vat: file.vat,
      amount: file.amount,
      cost: file.cost,
      day: file.day,
      ...(file.moment === undefined ? {} : { moment: file.moment }),
      requested: file.requested,
      requires: readRequires(file, context),
      limits: readLimits(file, context),
      ...minimum,
      stacking: file.stacking,
      groups,
      discounts,
      ...ofLines,
      caps,
      surcharges,
      ...floor,
      freeGoods: readFreeGoods(file, context),
      ...readCredit(file, context),
      ...readPoints(file, context),
      rounding: file.rounding,
    };
    reportLineFacts(content, context);
    return content;
  },
  clausesOf: clausesOfPricePolicy,
  referencesOf: factsOfPricePolicy,
  tableOf: tableOfPricePolicy,
  sectionsOf: sectionsOfPricePolicy,
};
