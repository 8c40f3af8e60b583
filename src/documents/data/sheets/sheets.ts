import { clientPath } from "../../../model/kinds/client-path.ts";
import { communicationStandard } from "../../../model/kinds/communication-standard.ts";
import { jobDescription } from "../../../model/kinds/job-description.ts";
import { managementCalendar } from "../../../model/kinds/management-calendar.ts";
import { motivation } from "../../../model/kinds/motivation.ts";
import { norms } from "../../../model/kinds/norms.ts";
import { objections } from "../../../model/kinds/objections.ts";
import { pricePolicy } from "../../../model/kinds/price-policy.ts";
import { script } from "../../../model/kinds/script.ts";
import { training } from "../../../model/kinds/training.ts";
import { handOffMap } from "./client-path.ts";
import { standardSheet } from "./communication-standard.ts";
import { jobSheet } from "./job-description.ts";
import { calendarSheet } from "./management-calendar.ts";
import { motivationSheet } from "./motivation.ts";
import { normsSheet } from "./norms.ts";
import { objectionCards } from "./objections.ts";
import { priceStandard } from "./price-policy.ts";
import { scriptSheet } from "./script.ts";
import type { SheetOf } from "./sheet.ts";
import { newcomerSheet } from "./training.ts";

/** What the template of each kind is given beside the sections: the visible list. */
export const sheets: Readonly<Record<string, SheetOf<never>>> = {
  [clientPath.kind]: handOffMap,
  [communicationStandard.kind]: standardSheet,
  [jobDescription.kind]: jobSheet,
  [managementCalendar.kind]: calendarSheet,
  [motivation.kind]: motivationSheet,
  [norms.kind]: normsSheet,
  [objections.kind]: objectionCards,
  [pricePolicy.kind]: priceStandard,
  [script.kind]: scriptSheet,
  [training.kind]: newcomerSheet,
};
