import type { Fact } from "../../model/fact.ts";
import type { Day } from "../../values/day.ts";
import type { Currency } from "../../values/money.ts";
import type { Deal } from "./deal.ts";
import type { FactShape } from "./fact-shape.ts";
import type { DealProblems } from "./problems.ts";
import type { Mapping, RawFacts } from "./read-facts.ts";

/** A list in the input beside the flat facts: `candidates` holds mappings whose keys are the facts `candidate.*`. */
export interface InputList {
  /** The key in the input. */
  readonly key: string;
  /** How the names of an item's facts begin, with the point: `candidate.`. */
  readonly prefix: string;
}

/** What an input is read with. */
export interface InputContext {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly shape: FactShape;
  readonly currency: Currency;
  readonly asOf: Day;
  /** Keys that are no facts. */
  readonly reserved: ReadonlySet<string>;
  readonly problems: DealProblems;
}

/** An input whose facts a question reads in its own way, with what it reads beside them. */
export interface OwnReading {
  readonly facts: RawFacts;
  readonly parts: Pick<Deal, "lines" | "exchange">;
}

/** Reads an input; `undefined` when it cannot go on, which was reported. */
export type ReadOwn = (raw: Mapping, context: InputContext) => OwnReading | undefined;

/** What the compiled questions read from an input beside flat facts. */
export interface InputPlan {
  readonly ownKeys: readonly string[];
  readonly lists: readonly InputList[];
  readonly read?: ReadOwn;
}
