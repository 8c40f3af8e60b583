import { conditionInWords } from "../../../../conditions/condition-words.ts";
import { quoted } from "../../../../values/language.ts";
import type { Section } from "../../../section.ts";
import { columnTitle, type TableContext } from "../../../table.ts";
import type { MinimumOrder, PricePolicy } from "../content.ts";
import { factTitle, type NumberedSection, numberInWords, ratesBlock, text } from "./parts.ts";
import { roleOfFact, stackingWords, vatWords, words } from "./words.ts";

/** How the discount is worked out at all. */
export function orderSection(content: PricePolicy, context: TableContext): Section {
  const { lang } = context;
  const facts = (["amount", "cost", "day", "requested"] as const).map((role) => ({
    text: `${roleOfFact[role][lang]}: ${quoted(factTitle(content[role], context), lang)}.`,
  }));
  const sequence = content.discounts.map(({ title }, index) => `${index + 1}) ${title}`);
  return {
    title: words.order[lang],
    blocks: [
      text(`${vatWords[content.vat][lang]} ${stackingWords[content.stacking][lang]}`),
      text(`*${words.sequence[lang]}:* ${sequence.join("; ")}.`),
      { type: "items", items: facts },
    ],
  };
}

/** Facts without which there is no decision. */
export function requiresSection(content: PricePolicy, context: TableContext): NumberedSection {
  return (number) => ({
    number,
    title: words.requires[context.lang],
    blocks: [
      text(words.requiresText[context.lang]),
      {
        type: "items",
        items: content.requires.map(({ fact }, index) => ({
          number: `${number}.${index + 1}`,
          text: factTitle(fact, context),
        })),
      },
    ],
  });
}

/** Conditions that must hold. */
export function limitsSection(content: PricePolicy, context: TableContext): NumberedSection {
  return (number) => ({
    number,
    title: words.limits[context.lang],
    blocks: [
      text(words.limitsText[context.lang]),
      {
        type: "items",
        items: content.limits.map(({ title, must }, index) => ({
          number: `${number}.${index + 1}`,
          title,
          text: `${conditionInWords(must, context)}.`,
        })),
      },
    ],
  });
}

/** The smallest order and what happens to a smaller one. */
export function minimumSection(minimum: MinimumOrder, context: TableContext): NumberedSection {
  const { lang } = context;
  const { title, amounts, surcharge } = minimum;
  const of = surcharge?.gives === "percent" ? ` ${words.ofOriginal[lang]}` : "";
  const less =
    surcharge === undefined
      ? words.minimumText[lang]
      : `${words.minimumSurcharge[lang]} ${numberInWords(surcharge.rate, surcharge.gives, context)}${of}.`;
  return (number) => ({
    number,
    title,
    blocks: [
      text(less),
      ratesBlock(title, amounts, columnTitle("minimumOrder", lang), `${number}`, 1, context, "amount"),
    ],
  });
}
