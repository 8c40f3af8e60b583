import { quoted } from "../../../../values/language.ts";
import type { Block } from "../../../section.ts";
import { columnTitle, type TableContext } from "../../../table.ts";
import type { PricePolicy } from "../content.ts";
import { factTitle, type NumberedSection, ratesBlock, sizeOf, text } from "./parts.ts";
import { groupWords, words } from "./words.ts";

/** Above what the discounts together do not rise. */
export function capsSection({ caps }: PricePolicy, context: TableContext): NumberedSection {
  const { lang } = context;
  return (section) => ({
    number: section,
    title: words.caps[lang],
    blocks: [
      text(words.capsText[lang]),
      ...(caps.some(({ gives }) => gives === "amount") ? [text(words.capsOfMoney[lang])] : []),
      ...caps.map(({ title, rates, gives }, index): Block => {
        const from = 1 + caps.slice(0, index).reduce((sum, earlier) => sum + sizeOf(earlier), 0);
        return ratesBlock(title, rates, columnTitle("cap", lang), section, from, context, gives);
      }),
    ],
  });
}

/** Below what no line is sold. */
export function floorSection(
  { title, price }: NonNullable<PricePolicy["floor"]>,
  context: TableContext,
): NumberedSection {
  const { lang } = context;
  const fact = quoted(factTitle(price, context), lang);
  return (number) => ({ number, title, blocks: [text(`${words.floorText[lang]} ${fact}.`)] });
}

/** Discounts that never act together. */
export function groupsSection({ groups }: PricePolicy, { lang }: TableContext): NumberedSection {
  return (section) => ({
    number: section,
    title: words.groups[lang],
    blocks: [
      {
        type: "items",
        items: groups.map(({ title, pick }, index) => ({
          number: `${section}.${index + 1}`,
          text: `${title}: ${groupWords[pick][lang]}.`,
        })),
      },
    ],
  });
}
