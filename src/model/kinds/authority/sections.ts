import type { Condition } from "../../../conditions/condition.ts";
import { conditionInWords } from "../../../conditions/condition-words.ts";
import { formatPercent, type Percent } from "../../../values/percent.ts";
import { withComputedFacts } from "../../computed-facts.ts";
import type { Approvals } from "../../decision.ts";
import type { PrintedItem, Section } from "../../section.ts";
import type { TableContext } from "../../table.ts";
import { type Authority, endsSomewhere, type LadderStep } from "./content.ts";
import { approvalsInWords, ladderWords, ownInWords } from "./words.ts";

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
  byChoice: { ru: "Предел зависит от факта", en: "The limit depends on" },
  provided: { ru: "При условии", en: "Provided that" },
  several: {
    ru: "Где роли названы через «или», достаточно любой из них. Где нужны несколько согласований, каждый согласует только за себя; роль, которая стоит выше ступени, решает одна.",
    en: "Where roles are joined by “or”, any of them suffices. Where several approvals are needed, everyone approves only for themselves; a role that stands above the step decides alone.",
  },
  unlimited: { ru: "Без предела", en: "Without a limit" },
} as const;

type NumberedItem = PrintedItem & { readonly number: string };

const numbered =
  (items: readonly PrintedItem[]) =>
  (section: number): NumberedItem[] =>
    items.map((item, index) => ({ ...item, number: `${section}.${index + 1}` }));

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** The authority as printed; sections and items have the numbers of their clauses. */
export function sectionsOfAuthority(content: Authority, context: TableContext): Section[] {
  const { lang, roleTitle } = context;
  // Conditions here may ask about what the engine computes.
  const facts = withComputedFacts(context.facts, lang);
  const inWords = (when: Condition): string => `${conditionInWords(when, { ...context, facts })}.`;
  const named = ({ mode, roles }: Approvals): string => approvalsInWords({ mode, roles: roles.map(roleTitle) }, lang);
  const above = (upTo: Percent): string => `${words.upTo[lang]} ${formatPercent(upTo, lang)} ${words.above[lang]}.`;
  /** A step with the limits of its choices below it, each under its own number. */
  const stepItems = (step: LadderStep, number: string): NumberedItem[] => {
    const { title, limit, when } = step;
    const condition = when === undefined ? "" : ` ${words.provided[lang]}: ${inWords(when)}`;
    const said =
      limit === undefined
        ? `${words.unlimited[lang]}.`
        : limit.by === undefined
          ? above(limit.upTo)
          : `${words.byChoice[lang]}: ${facts.get(limit.by)?.title ?? limit.by}.`;
    const head = {
      ...(title === undefined ? {} : { title }),
      text: `${said}${condition}`,
      role: named(step),
      number,
    };
    if (limit?.by === undefined) return [head];
    const choices = facts.get(limit.by)?.choices;
    const parts = [...limit.choices].map(([choice, { upTo }], index): NumberedItem => {
      const text = `${choices?.get(choice) ?? choice}: ${lowerFirst(above(upTo))}`;
      return { text, number: `${number}.${index + 1}` };
    });
    return [head, ...parts];
  };
  const ladderItems = (section: number): NumberedItem[] => [
    { text: ladderWords.nobody[lang], number: `${section}.1` },
    ...content.ladder.flatMap((step, index) => stepItems(step, `${section}.${index + 2}`)),
    ...(endsSomewhere(content.ladder)
      ? [{ text: ladderWords.beyond[lang], number: `${section}.${content.ladder.length + 2}` }]
      : []),
  ];
  const lists: readonly { readonly title: string; readonly itemsOf: (section: number) => NumberedItem[] }[] = [
    {
      title: words.deny[lang],
      itemsOf: numbered(content.deny.map(({ title, when }) => ({ title, text: inWords(when) }))),
    },
    {
      title: words.raise[lang],
      itemsOf: numbered(content.raise.map(({ title, when, to }) => ({ title, text: inWords(when), role: named(to) }))),
    },
    { title: words.ladder[lang], itemsOf: ladderItems },
    {
      title: words.own[lang],
      itemsOf: numbered([
        { text: ladderWords.ownNobody[lang] },
        ...content.ladder.map(({ mode, roles }, index) => ({
          text: ownInWords({ mode, roles: roles.map(roleTitle) }, index < content.ladder.length - 1, lang),
        })),
      ]),
    },
  ];
  const about = `${words[content.question][lang]}: ${facts.get(content.asker)?.title ?? content.asker}.`;
  const printed = lists
    .filter(({ itemsOf }) => itemsOf(0).length > 0)
    .map(
      ({ title, itemsOf }, section): Section => ({ title, blocks: [{ type: "items", items: itemsOf(section + 1) }] }),
    );
  const several =
    content.ladder.some(({ roles }) => roles.length > 1) || content.raise.some(({ to }) => to.roles.length > 1);
  const texts = several ? [about, words.several[lang]] : [about];
  return [{ title: words.about[lang], blocks: texts.map((text) => ({ type: "text", text })) }, ...printed];
}
