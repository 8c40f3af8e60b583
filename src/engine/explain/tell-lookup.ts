import type { LookupTable, Rate } from "../ir.ts";
import type { ConsideredClause, Reason, Stage, Standing } from "../trace.ts";

/** The condition that keeps a discount silent, or leaves it open. */
export type Bar = Extract<Reason, { kind: "condition" }>;

export function standingBehind(bar: Bar): Standing {
  return bar.condition.truth === "unknown" ? "unsettled" : "silent";
}

/**
 * Adds what every cell of a table did. `choice` is the index of the choice (-1 when nobody knows it, 0 for a table
 * without one), `value` the measure and `band` where it lies; the cell that answers has `standing` and, unless it speaks for
 * itself, `reason`. A `bar` silences whatever would have spoken or stayed open.
 */
export type TellLookup = (
  considered: ConsideredClause[],
  choice: number,
  value: number | undefined,
  band: number,
  bar: Bar | undefined,
  standing: Standing,
  reason: Reason | undefined,
) => void;

interface Cell extends Rate {
  readonly choice: number;
  readonly band: number;
  readonly from: number;
  readonly below: number | undefined;
}

/** Tables with more cells make their entries about other choices anew every time. */
const mostKept = 2000;

function cellsOf({ columns, over }: LookupTable, choices: readonly (string | undefined)[]): Cell[] {
  return [...columns].flatMap(([choice, rates]) =>
    rates.flatMap((rate, band): Cell[] => {
      const [from = 0, below] = [over?.from[band], over?.from[band + 1]];
      return rate === undefined ? [] : [{ ...rate, choice: choices.indexOf(choice), band, from, below }];
    }),
  );
}

/** What tells a table whose choice, if it has one, is one of `choices`. */
export function lookupTeller(table: LookupTable, choices: readonly string[], stage: Stage): TellLookup {
  const { by, over } = table;
  const cells = cellsOf(table, by === undefined ? [undefined] : choices);
  const entry = ({ clause, rate }: Rate, standing: Standing, reason: Reason): ConsideredClause => ({
    clause,
    stage,
    standing,
    reason,
    rate,
  });
  const aboutOthers = othersKept(cells, by, choices, entry);
  const ownReasons = (by === undefined ? [undefined] : choices).map(
    (value): Reason =>
      Object.freeze(by === undefined || value === undefined ? { kind: "always" } : { kind: "known", fact: by, value }),
  );
  const [noChoice, noMeasure] = [by ?? "", over?.fact ?? ""].map((fact) =>
    Object.freeze({ kind: "missing", fact } as const),
  );
  const always: Reason = Object.freeze({ kind: "always" });

  return (considered, choice, value, band, bar, standing, reason) => {
    const others = choice < 0 ? [] : aboutOthers(choice);
    const missing = choice < 0 ? noChoice : over !== undefined && value === undefined ? noMeasure : undefined;
    let index = 0;
    for (const cell of cells) {
      const other = others[index];
      index += 1;
      if (other !== undefined) {
        considered.push(other);
        continue;
      }
      const own =
        over === undefined || value === undefined ? (ownReasons[choice] ?? always) : bandReason(over.fact, value, cell);
      if (missing === undefined && over !== undefined && cell.band !== band)
        considered.push(entry(cell, "silent", own));
      else if (bar !== undefined) considered.push(entry(cell, standingBehind(bar), bar));
      else if (missing !== undefined) considered.push(entry(cell, "unsettled", missing));
      else considered.push(entry(cell, standing, reason ?? own));
    }
  };
}

function bandReason(fact: string, value: number, { from, below }: Cell): Reason {
  return below === undefined ? { kind: "band", fact, value, from } : { kind: "band", fact, value, from, below };
}

/** For a choice, the entries of the cells of all others, each at the place of its cell; they are the same for every deal. */
function othersKept(
  cells: readonly Cell[],
  by: string | undefined,
  choices: readonly string[],
  entry: (rate: Rate, standing: Standing, reason: Reason) => ConsideredClause,
): (choice: number) => readonly (ConsideredClause | undefined)[] {
  if (by === undefined) return () => [];
  const kept: (readonly (ConsideredClause | undefined)[] | undefined)[] = [];
  return (choice) => {
    const known = kept[choice];
    if (known !== undefined) return known;
    const reasons = choices.map(
      (expected): Reason => Object.freeze({ kind: "choice", fact: by, value: choices[choice] ?? "", expected }),
    );
    const made = cells.map((cell) => {
      const reason = reasons[cell.choice];
      return reason === undefined || cell.choice === choice ? undefined : Object.freeze(entry(cell, "silent", reason));
    });
    if (cells.length <= mostKept) kept[choice] = made;
    return made;
  };
}

/**
 * A window: `isTaken` when it is the one of its table that answers, `by` the clause that does or may. `lost` tells of a
 * larger discount that was taken instead.
 */
export function toldRow(
  clause: string,
  rate: number,
  standing: Standing,
  reason: Reason,
  isTaken: boolean,
  by: string | undefined,
  bar: Bar | undefined,
  lost: Reason | undefined,
): ConsideredClause {
  const entry = (stands: Standing, why: Reason): ConsideredClause => ({
    clause,
    stage: "discounts",
    standing: stands,
    reason: why,
    rate,
  });
  if (standing === "silent") return entry("silent", reason);
  if (standing === "applied" && !isTaken) return entry("silent", { kind: "outranked", by: by ?? clause });
  if (bar !== undefined) return entry(standingBehind(bar), bar);
  return standing === "applied" && lost !== undefined ? entry("silent", lost) : entry(standing, reason);
}
