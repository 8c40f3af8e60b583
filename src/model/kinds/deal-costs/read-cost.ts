import { readCondition } from "../../../conditions/read-condition.ts";
import type { Path } from "../../../diagnostics/places.ts";
import type { Cost as CostFile } from "../../generated/deal-costs.ts";
import { factAt, moneyAt, percentAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Cost, Counting } from "./content.ts";

function countingOf(file: CostFile, path: Path, context: ReadContext): Counting {
  const at = (key: string): Path => [...path, key];
  switch (file.type) {
    case "percent":
      return { type: file.type, percent: percentAt(file.percent, at("percent"), context) };
    case "agreed-percent":
      factAt(file.percent, ["percent"], at("percent"), context);
      return { type: file.type, fact: file.percent };
    case "money":
      return { type: file.type, money: moneyAt(file.money, at("money"), context) };
    case "actual-money":
      factAt(file.money, ["money"], at("money"), context);
      return { type: file.type, fact: file.money };
    case "unit":
      factAt(file.units, ["quantity", "number"], at("units"), context);
      return { type: file.type, money: moneyAt(file.money, at("money"), context), units: file.units };
    case "annual-rate":
      factAt(file.days, ["days"], at("days"), context);
      return { type: file.type, percent: percentAt(file.percent, at("percent"), context), days: file.days };
  }
}

/** The item that stands at `path`; facts of the wrong type and values that are too fine are reported. */
export function readCost(file: CostFile, path: Path, context: ReadContext): Cost {
  const { id, title, owes } = file;
  const when = file.when === undefined ? undefined : readCondition(file.when, [...path, "when"], context);
  return { id, title, owes, ...(when === undefined ? {} : { when }), counting: countingOf(file, path, context) };
}

/** The fact that the item is counted by, with the key that names it. */
export function factOfCounting(counting: Counting): { readonly key: string; readonly fact: string } | undefined {
  switch (counting.type) {
    case "percent":
    case "money":
      return undefined;
    case "agreed-percent":
      return { key: "percent", fact: counting.fact };
    case "actual-money":
      return { key: "money", fact: counting.fact };
    case "unit":
      return { key: "units", fact: counting.units };
    case "annual-rate":
      return { key: "days", fact: counting.days };
  }
}
