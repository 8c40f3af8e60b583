import { conditionInWords } from "../../../../conditions/condition-words.ts";
import { quoted } from "../../../../values/language.ts";
import { formatQuantity } from "../../../../values/quantity.ts";
import type { TableContext } from "../../../table.ts";
import type { LineDiscounts, UnitSize } from "../content.ts";
import { factTitle, type NumberedSection, text } from "./parts.ts";
import { linePickWords, withOrderWords, words } from "./words.ts";

/** How lines are discounted at all; the discounts themselves are sections of their own. */
export function linesSection(lines: LineDiscounts, context: TableContext): NumberedSection {
  const { lang } = context;
  const { pick, specificity, units, totals, closed } = lines;
  const sizeOf = ({ is, when }: UnitSize): string =>
    when === undefined
      ? formatQuantity(is, lang)
      : `${formatQuantity(is, lang)} (${words.unitWhere[lang]} ${conditionInWords(when, context)})`;
  const converted = [...units]
    .map(([unit, sizes]) => `1 ${unit} = ${sizes.map(sizeOf).join(`, ${words.unitElse[lang]} `)}`)
    .join("; ");
  const order = specificity.map((fact) => quoted(factTitle(fact, context), lang)).join(", ");
  const picked = linePickWords[pick][lang];
  const counted = totals.map(({ fact, when }) => ({
    text: `${quoted(factTitle(fact, context), lang)} — ${
      when === undefined ? words.allLines[lang] : `${words.ofLines[lang]}: ${conditionInWords(when, context)}`
    }.`,
  }));
  return (number) => ({
    number,
    title: words.lines[lang],
    blocks: [
      text(`${order === "" ? picked : `${picked}: ${order}.`} ${withOrderWords[lines.withOrder][lang]}`),
      ...(units.size === 0 ? [] : [text(`${words.linesUnits[lang]}: ${converted}.`)]),
      ...(totals.length === 0 ? [] : [text(`${words.linesTotals[lang]}:`), { type: "items" as const, items: counted }]),
      ...(closed.length === 0 ? [] : [text(words.linesClosed[lang])]),
      ...(closed.length === 0
        ? []
        : [
            {
              type: "items" as const,
              items: closed.map(({ title, when }, index) => ({
                number: `${number}.${index + 1}`,
                title,
                text: `${conditionInWords(when, context)}.`,
              })),
            },
          ]),
    ],
  });
}
