import type { Duration } from "../../../values/duration.ts";
import type { Hours } from "../../../values/hours.ts";
import type { DepartmentFile } from "../../generated/department.ts";
import type { Texts } from "../../outline-texts.ts";

/** A group of the department; `posts` says how many people hold each role. */
export interface Team {
  readonly id: string;
  readonly title: string;
  readonly leader: string;
  readonly does: string;
  readonly posts: ReadonlyMap<string, number>;
}

/** The people around the clients of some categories, so that nobody's absence touches the client. */
export interface ClientTeam {
  readonly id: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly owner: string;
  readonly substitute: string;
  /** By role: its part of the work. */
  readonly members: Texts;
  readonly absence: Texts;
}

export type Measure = DepartmentFile["measures"][number];

/** One step of organising the department, with the regulations that hold its result. */
export interface OrganisingStep {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly role: string;
  readonly within?: Duration;
  readonly regulations: readonly string[];
}

/** How a department is built. */
export interface Department {
  readonly goals: Texts;
  readonly hours: Hours;
  readonly leaders: readonly string[];
  readonly teams: readonly Team[];
  readonly rules: Texts;
  readonly clientTeams: readonly ClientTeam[];
  readonly measures: readonly Measure[];
  readonly organising: readonly OrganisingStep[];
}
