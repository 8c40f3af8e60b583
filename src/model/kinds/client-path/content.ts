import type { Condition } from "../../../conditions/condition.ts";
import type { Duration } from "../../../values/duration.ts";
import type { Percent } from "../../../values/percent.ts";
import type { ClientPathFile } from "../../generated/client-path.ts";

/** Where a client may stand: what he is called there, who owns him, how he comes and goes. */
export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly called: string;
  readonly owner: string;
  readonly wayIn: string;
  readonly wayOut: string;
  /** The path may end here. */
  readonly final: boolean;
}

/** How the person who takes is chosen among those of one role. */
export type Assignment = NonNullable<ClientPathFile["hand-offs"][number]["assigned"]>;

/** What is handed over; ready when the fact says so: a flag that is set, anything else that is known. */
export interface HandedItem {
  readonly item: string;
  /** Absent where only people can tell. */
  readonly ready?: string;
}

/** One passing of a client from stage to stage: the first of a stage whose condition holds applies. */
export interface HandOff {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** Absent only when the condition could not be read; that is reported. */
  readonly when?: Condition;
  /** Role that gives and role that takes; as a rule the owners of the two stages. */
  readonly gives: string;
  readonly takes: string;
  readonly assigned?: Assignment;
  readonly handsOver: readonly HandedItem[];
  readonly within: Duration;
  /** How many of those at the stage `from` come to the stage `to` as a rule. */
  readonly conversion?: Percent;
}

/** The facts of candidates by which the one who takes is chosen. */
export interface CandidateFacts {
  readonly role: string;
  readonly lastTaken?: string;
  readonly load?: string;
  readonly taken?: string;
  readonly weight?: string;
}

/** The path of a client; it begins at the first stage. */
export interface ClientPath {
  /** The fact that tells at which stage a client stands. */
  readonly stage: string;
  /** The fact that tells the moment of a question: limits in hours are counted from it. */
  readonly moment?: string;
  readonly stages: readonly Stage[];
  readonly candidates?: CandidateFacts;
  readonly handOffs: readonly HandOff[];
}
