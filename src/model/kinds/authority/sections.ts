import type { Condition } from "../../../conditions/condition.ts";
import { conditionInWords } from "../../../conditions/condition-words.ts";
import { formatPercent } from "../../../values/percent.ts";
import { withComputedFacts } from "../../computed-facts.ts";
import type { PrintedItem, Section } from "../../section.ts";
import type { TableContext } from "../../table.ts";
import type { Authority } from "./content.ts";
import { ladderWords } from "./words.ts";

const words = {
  about: { ru: "О чём этот документ", en: "What this document settles" },
  discount: {
    ru: "Кто согласует скидку сверх положенной по ценовой политике. Роль того, кто просит, — факт",
    en: "Who agrees to a discount above the allowed one. The role of whoever asks is the fact",
  },
  deny: { ru: "Когда отказ, кто бы ни просил", en: "Denied, whoever asks" },
  raise: { ru: "Когда решает роль не ниже названной", en: "When at least the named role decides" },
  ladder: { ru: "Кто сколько согласует", en: "Who may agree to how much" },
  own: { ru: "Когда согласование не нужно", en: "When nobody else is asked" },
  upTo: { ru: "До", en: "Up to" },
  above: {
    ru: "сверх положенной скидки, в процентных пунктах",
    en: "above the allowed discount, in percentage points",
  },
  unlimited: { ru: "Без предела", en: "Without a limit" },
} as const;

/** The authority as printed; sections and items have the numbers of their clauses. */
export function sectionsOfAuthority(content: Authority, context: TableContext): Section[] {
  const { lang, roleTitle } = context;
  // Conditions here may ask about what the engine computes.
  const facts = withComputedFacts(context.facts, lang);
  const inWords = (when: Condition): string => `${conditionInWords(when, { ...context, facts })}.`;
  const steps = content.ladder.map(({ role, title, upTo }): PrintedItem => {
    const limit =
      upTo === undefined
        ? `${words.unlimited[lang]}.`
        : `${words.upTo[lang]} ${formatPercent(upTo, lang)} ${words.above[lang]}.`;
    return { ...(title === undefined ? {} : { title }), text: limit, role: roleTitle(role) };
  });
  const last = content.ladder.at(-1);
  const beyond = last?.upTo === undefined ? [] : [{ text: ladderWords.beyond[lang] }];
  const lists: readonly { readonly title: string; readonly items: readonly PrintedItem[] }[] = [
    {
      title: words.deny[lang],
      items: content.deny.map(({ title, when }) => ({ title, text: inWords(when) })),
    },
    {
      title: words.raise[lang],
      items: content.raise.map(({ title, when, to }) => ({ title, text: inWords(when), role: roleTitle(to) })),
    },
    { title: words.ladder[lang], items: [{ text: ladderWords.nobody[lang] }, ...steps, ...beyond] },
    {
      title: words.own[lang],
      items: [
        { text: ladderWords.ownNobody[lang] },
        ...content.ladder.map(({ role }) => ({ text: `${ladderWords.own[lang]}: ${roleTitle(role)}` })),
      ],
    },
  ];
  const about = `${words[content.question][lang]}: ${facts.get(content.asker)?.title ?? content.asker}.`;
  const numbered = lists
    .filter(({ items }) => items.length > 0)
    .map(
      ({ title, items }, section): Section => ({
        title,
        blocks: [
          { type: "items", items: items.map((item, index) => ({ ...item, number: `${section + 1}.${index + 1}` })) },
        ],
      }),
    );
  return [{ title: words.about[lang], blocks: [{ type: "text", text: about }] }, ...numbered];
}
