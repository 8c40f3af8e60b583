import { formatPercent, type Percent } from "../../../values/percent.ts";
import type { Clause } from "../../clause.ts";
import type { ReadContext } from "../../regulation.ts";
import { type Authority, endsSomewhere, type LadderStep, ladderClauses } from "./content.ts";
import { approvalsInWords, ladderWords, ownInWords } from "./words.ts";

type Item = Omit<Clause, "regulation">;
type Unnumbered = Omit<Item, "number">;

const numbered =
  (items: readonly Unnumbered[]) =>
  (section: number): Item[] =>
    items.map((item, index) => ({ ...item, number: `${section}.${index + 1}` }));

function limited(title: string, upTo: Percent, { lang }: ReadContext): string {
  return `${title}: +${formatPercent(upTo, lang)}`;
}

/** A step and, where its limit hangs on a choice, one clause for each choice below it. */
function stepItems(step: LadderStep, number: string, index: number, context: ReadContext): Item[] {
  const { places, roleTitle, lang, facts } = context;
  const { limit, clause: id, roles, mode } = step;
  const range = places.keyAt(["ladder", index]);
  const named = step.title ?? approvalsInWords({ mode, roles: roles.map(roleTitle) }, lang);
  if (limit === undefined) return [{ id, number, title: named, range }];
  if (limit.by === undefined) {
    const title = step.title ?? limited(named, limit.upTo, context);
    return [{ id, number, title, range, value: { type: "percent", value: limit.upTo } }];
  }
  const choices = facts.get(limit.by)?.choices;
  const parts = [...limit.choices].map(([choice, { upTo, clause }], part): Item => {
    const title = limited(`${named}, ${choices?.get(choice) ?? choice}`, upTo, context);
    const place = places.keyAt(["ladder", index, "up-to", choice]);
    return {
      id: clause,
      number: `${number}.${part + 1}`,
      title,
      range: place,
      value: { type: "percent", value: upTo },
    };
  });
  return [{ id, number, title: named, range }, ...parts];
}

/** Every citable part of the authority with its printed number. */
export function clausesOfAuthority(content: Authority, context: ReadContext): Clause[] {
  const { header, places, lang, roleTitle } = context;
  const { ladder } = content;
  const range = places.keyAt(["ladder"]);
  const steps = (section: number): Item[] => [
    { id: ladderClauses.nobody, number: `${section}.1`, title: ladderWords.nobody[lang], range },
    ...ladder.flatMap((step, index) => stepItems(step, `${section}.${index + 2}`, index, context)),
    ...(endsSomewhere(ladder)
      ? [
          {
            id: ladderClauses.beyond,
            number: `${section}.${ladder.length + 2}`,
            title: ladderWords.beyond[lang],
            range,
          },
        ]
      : []),
  ];
  const titled = (key: "deny" | "raise"): Unnumbered[] =>
    content[key].map(({ clause, title }, index) => ({ id: clause, title, range: places.keyAt([key, index]) }));
  const own = ladder.map(
    ({ ownClause, roles, mode }, index): Unnumbered => ({
      id: ownClause,
      title: ownInWords({ mode, roles: roles.map(roleTitle) }, index < ladder.length - 1, lang),
      range: places.keyAt(["ladder", index]),
    }),
  );
  const sections = [
    numbered(titled("deny")),
    numbered(titled("raise")),
    steps,
    numbered([{ id: ladderClauses.ownNobody, title: ladderWords.ownNobody[lang], range }, ...own]),
  ].filter((itemsOf) => itemsOf(0).length > 0);
  return sections.flatMap((itemsOf, section) =>
    itemsOf(section + 1).map((item) => ({ ...item, regulation: header.id })),
  );
}
