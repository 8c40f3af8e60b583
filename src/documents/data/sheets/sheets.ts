import { jobDescription } from "../../../model/kinds/job-description.ts";
import { objections } from "../../../model/kinds/objections.ts";
import { script } from "../../../model/kinds/script.ts";
import { jobSheet } from "./job-description.ts";
import { objectionCards } from "./objections.ts";
import { scriptSheet } from "./script.ts";
import type { SheetOf } from "./sheet.ts";

/** What the template of each kind is given beside the sections: the visible list. */
export const sheets: Readonly<Record<string, SheetOf<never>>> = {
  [jobDescription.kind]: jobSheet,
  [objections.kind]: objectionCards,
  [script.kind]: scriptSheet,
};
