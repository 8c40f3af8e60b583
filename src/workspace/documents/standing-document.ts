import type { DocumentFormat } from "../../model/document-format.ts";
import type { Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Day } from "../../values/day.ts";
import type { Assets } from "../assets.ts";
import type { Rendered } from "../rendered.ts";

/** A document that regulations alone make: it needs no client and no deal. */
export interface StandingDocument {
  /** The word of `reglament render`. */
  readonly name: string;
  /** The folder of `reglament build` for a regulation that it prints. */
  folder(regulation: Regulation): string;
  /** Whether a regulation is printed as this document. */
  prints(regulation: Regulation): boolean;
  /** Prints one regulation that it prints. References must have been checked. Without a format: PDF. */
  render(
    project: Project,
    regulation: Regulation,
    asOf: Day,
    assets: Assets,
    format?: DocumentFormat,
  ): Promise<Rendered>;
}
