import type { Condition } from "../../../conditions/condition.ts";
import type { Loyalty } from "../../../model/kinds/loyalty/content.ts";
import type { Project } from "../../../model/project.ts";
import type { Regulation } from "../../../model/regulation.ts";
import type { FactSlots } from "../../ir.ts";
import { slotsOf } from "../../lower/discount.ts";

/** One level of the programme with the clause that sets it. */
export interface LevelRule {
  readonly id: string;
  readonly clause: string;
  readonly rise?: Condition;
  readonly keep?: Condition;
}

/** The levels from the best to the lowest, and how one falls. A clause is a full reference. */
export interface LoyaltyProgram {
  readonly facts: FactSlots;
  /** The fact that holds the level of a client. */
  readonly level: string;
  readonly levels: readonly LevelRule[];
  readonly grace: {
    readonly months: number;
    /** The fact that counts the months without `keep`; absent when nobody counts them. */
    readonly counted?: string;
    readonly clause: string;
  };
  /** Nobody stands above the level `to` while the condition holds. */
  readonly atOnce: readonly { readonly when: Condition; readonly to: number; readonly clause: string }[];
}

/** The loyalty question. */
export function lowerLoyalty({ id, content }: Regulation<Loyalty>, { facts }: Project): LoyaltyProgram {
  const { levels, fall, level } = content;
  return {
    facts: slotsOf(facts),
    level,
    levels: levels.map(({ id: name, rise, keep }) => ({
      id: name,
      clause: `${id}#levels/${name}`,
      ...(rise === undefined ? {} : { rise }),
      ...(keep === undefined ? {} : { keep }),
    })),
    grace: {
      months: fall.graceMonths,
      ...(fall.monthsBelow === undefined ? {} : { counted: fall.monthsBelow }),
      clause: `${id}#fall/grace`,
    },
    atOnce: fall.atOnce.map(({ id: name, when, to }) => ({
      when,
      to: levels.findIndex((each) => each.id === to),
      clause: `${id}#fall/${name}`,
    })),
  };
}
