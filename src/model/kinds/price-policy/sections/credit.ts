import { quoted } from "../../../../values/language.ts";
import type { TableContext } from "../../../table.ts";
import type { Credit } from "../content.ts";
import { conditionText, factTitle, type NumberedSection, text } from "./parts.ts";
import { creditOverWords, words } from "./words.ts";

/** How much a client may owe. */
export function creditSection(
  { title, when, limit, receivables, over, approver }: Credit,
  context: TableContext,
): NumberedSection {
  const { lang, roleTitle } = context;
  const [most, owed] = [limit, receivables].map((fact) => quoted(factTitle(fact, context), lang));
  const role = approver === undefined ? "" : `: ${roleTitle(approver)}`;
  return (number) => ({
    number,
    title,
    blocks: [
      text(
        `${words.creditText[lang]}: ${owed} ${words.creditLimit[lang]} ${most}. ${creditOverWords[over][lang]}${role}.`,
      ),
      ...conditionText(when, context),
      text(words.creditUnknown[lang]),
    ],
  });
}
