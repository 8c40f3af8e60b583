import type { Condition } from "../../../conditions/condition.ts";
import { readCondition } from "../../../conditions/read-condition.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import { wholeQuantity } from "../../../values/quantity.ts";
import type {
  Discount as DiscountFile,
  TiersDiscount as TiersFile,
  WindowsDiscount as WindowsFile,
} from "../../generated/price-policy.ts";
import { areShuffled, reportBands } from "../../read-bands.ts";
import { factAt, measureAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Discount, Tier, TiersDiscount, Window, WindowsDiscount } from "./content.ts";
import { atMostOf, budgetOf, readRate, reportMeasure, tierRates, tiersMeasure } from "./read-measures.ts";
import { citedRateAt, citedRatesAt, clauseId } from "./read-rates.ts";
import { readOpening } from "./read-windows.ts";
import { reportOverlappingWindows } from "./windows-overlap.ts";

/** Reads one discount of the list; its clause ids begin with its own id. `amount` is the fact of the order's amount. */
export function readDiscount(file: DiscountFile, amount: string, path: Path, context: ReadContext): Discount {
  const when = whenAt(file.when, path, context);
  const group = file.group === undefined ? {} : { group: file.group };
  const most = { ...atMostOf(file, path, context), ...budgetOf(file, path, context) };
  const alone = file.alone === true ? { alone: true as const } : {};
  const base = { id: file.id, title: file.title, basis: file.basis, ...when, ...group, ...most, ...alone };
  switch (file.type) {
    case "tiers":
      return { ...base, ...readTiers(file, amount, path, context) };
    case "levels": {
      const by = factAt(file.by, ["choice"], [...path, "by"], context);
      return {
        ...base,
        type: "levels",
        by: file.by,
        rates: citedRatesAt(file.rates, by, { before: file.id }, [...path, "rates"], context),
      };
    }
    case "windows":
      return { ...base, ...readWindows(file, path, context) };
    case "buy-get": {
      const [buy, get] = [file.buy * wholeQuantity, file.get * wholeQuantity];
      const rate = citedRateAt(file.get, file.id, [...path, "get"], context, () => get);
      return { ...base, type: "buy-get", buy, get, among: file.free, rate };
    }
    case "rate":
      return { ...base, type: "rate", ...readRate(file, path, context) };
  }
}

function whenAt(raw: DiscountFile["when"], path: Path, context: ReadContext): { when?: Condition } {
  const when = raw === undefined ? undefined : readCondition(raw, [...path, "when"], context);
  return when === undefined ? {} : { when };
}

/** What lies behind the last tier must not be left unsaid. */
function reportLastTier(tiers: TiersFile["tiers"], path: Path, { places, report }: ReadContext): void {
  const below = tiers.at(-1)?.below;
  if (below === undefined || areShuffled(tiers)) return;
  report(problem("last-tier-with-end", places.keyAt([...path, tiers.length - 1, "below"]), { below: String(below) }));
}

function readTiers(
  file: TiersFile,
  amount: string,
  path: Path,
  context: ReadContext,
): Pick<TiersDiscount, "type" | "gives" | "mode" | "over" | "by" | "tiers"> {
  const over = factAt(file.over, ["money", "quantity"], [...path, "over"], context);
  const by = file.by === undefined ? undefined : factAt(file.by, ["choice"], [...path, "by"], context);
  const gives = tiersMeasure(file, path, context);
  reportMeasure(file, gives, amount, path, context);
  const tiers = file.tiers.map((tier, index): Tier => {
    const at = [...path, "tiers", index];
    const below = tier.below === undefined ? {} : { below: measureAt(tier.below, over, [...at, "below"], context) };
    const rates = tierRates(tier, gives, by, { before: file.id, after: tier.id ?? String(tier.from) }, at, context);
    return { from: measureAt(tier.from, over, [...at, "from"], context), ...below, rates };
  });
  reportBands(file.tiers, [...path, "tiers"], context);
  reportLastTier(file.tiers, [...path, "tiers"], context);
  const { over: measure, mode } = file;
  return { type: "tiers", gives, mode, over: measure, ...(file.by === undefined ? {} : { by: file.by }), tiers };
}

function readWindows(
  file: WindowsFile,
  path: Path,
  context: ReadContext,
): Pick<WindowsDiscount, "type" | "pick" | "windows"> {
  const windows = file.windows.map((window, index): Window => {
    const at = [...path, "windows", index];
    const rate = citedRateAt(window.rate, clauseId(file.id, window.id), [...at, "rate"], context);
    return {
      id: window.id,
      title: window.title,
      dates: readOpening(window, at, context),
      ...whenAt(window.when, at, context),
      rate,
    };
  });
  if (file.pick === "unique") reportOverlappingWindows(windows, [...path, "windows"], context);
  return { type: "windows", pick: file.pick, windows };
}
