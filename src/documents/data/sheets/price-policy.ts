import { authority } from "../../../model/kinds/authority.ts";
import type { PricePolicy } from "../../../model/kinds/price-policy/content.ts";
import { kindOf } from "../../../model/kinds.ts";
import { valueWords } from "../../../model/value-words.ts";
import type { Picture } from "../../pictures/picture.ts";
import { printedSections } from "../parts-of-sections.ts";
import { picturesOfRegulation } from "../pictures/pictures-of-regulation.ts";
import type { PrintedPart, PrintedSection } from "../regulation-data.ts";
import type { SheetOf, SheetSource } from "./sheet.ts";

/** Prices on one page: tiers as pictures, what is added to them, who may give more; then the clauses. */
export interface PriceStandard {
  /** Tiers of discounts. */
  readonly tiers: readonly Picture[];
  /** The other discounts with the most that each gives. */
  readonly added: readonly { readonly number: string; readonly title: string; readonly most: string }[];
  /** The ladders of authority over discounts in force. */
  readonly ladders: readonly {
    readonly regulation: string;
    readonly title: string;
    readonly parts: readonly PrintedPart[];
  }[];
  /** The sections of the policy without the pictures that stand in front. */
  readonly clausesOnly: readonly PrintedSection[];
}

export const priceStandard: SheetOf<PricePolicy, PriceStandard> = ({ discounts }, source) => ({
  tiers: source.pictures,
  added: discounts
    .filter(({ type }) => type !== "tiers")
    .flatMap(({ id, title }) => {
      const most = mostOf(id, source);
      const number =
        source.number(id) || (source.clauses.find((clause) => clause.id.startsWith(`${id}/`))?.number ?? "");
      return most === null ? [] : [{ number: number.split(".")[0] ?? "", title: source.live(title), most }];
    }),
  ladders: laddersOf(source),
  clausesOnly: source.sections.map((section) => ({
    ...section,
    parts: section.parts.filter(({ kind }) => kind !== "picture"),
  })),
});

/** The largest percent that a discount gives; `null` when it gives none. */
function mostOf(discount: string, { clauses, context }: SheetSource): string | null {
  const rates = clauses.flatMap(({ id, value }) =>
    (id === discount || id.startsWith(`${discount}/`)) && value?.type === "percent" ? [value.value] : [],
  );
  if (rates.length === 0) return null;
  return valueWords({ type: "percent", value: Math.max(...rates) }, context.currency, context.lang);
}

function laddersOf({ inForce, context, live }: SheetSource): PriceStandard["ladders"] {
  return inForce.regulations
    .filter(({ kind }) => kind === authority.kind)
    .flatMap((regulation) => {
      const pictures = picturesOfRegulation(inForce, regulation);
      const sections = kindOf(regulation.kind)?.sectionsOf?.(regulation.content, context) ?? [];
      return printedSections(sections, { ...context, live, pictures })
        .filter(({ number }) => pictures.some(({ section }) => section === number))
        .map(({ title, parts }) => ({ regulation: regulation.title, title, parts: parts.slice(1) }));
    });
}
