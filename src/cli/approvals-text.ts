import { approvalsInWords } from "../model/kinds/authority/words.ts";
import type { ApprovalsAnswer } from "../workspace/decisions/discount.ts";
import type { ConsoleLanguage } from "./language.ts";

/** Who is still to be asked, in words. */
export function approvalsText({ mode, roles }: ApprovalsAnswer, lang: ConsoleLanguage): string {
  return approvalsInWords({ mode, roles: roles.map(({ title }) => title) }, lang);
}
