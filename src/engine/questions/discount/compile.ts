import { problem } from "../../../diagnostics/catalogue.ts";
import { authority } from "../../../model/kinds/authority.ts";
import { currencies } from "../../../model/kinds/currencies.ts";
import { pricePolicy } from "../../../model/kinds/price-policy.ts";
import { type Vat, vat } from "../../../model/kinds/vat.ts";
import { regulationsOf } from "../../../model/project.ts";
import type { Regulation } from "../../../model/regulation.ts";
import { inForce } from "../../../values/dated.ts";
import { dayText } from "../../../values/day.ts";
import { buildDiscount } from "../../build-discount.ts";
import type { DiscountPolicy } from "../../discount-policy.ts";
import { beyondPrint } from "../../emit/beyond-print.ts";
import { allowedBy } from "../../interpret/allowed.ts";
import type { UsualTax } from "../../ir.ts";
import { knownIn } from "../../known-facts.ts";
import { lowerDiscount } from "../../lower/discount.ts";
import type { CompileContext } from "../../question.ts";

/** The tax that is taken where nothing else is said. Without it an order on credit would seem to owe less than it does. */
function usualTax(
  { content, range }: Regulation<Vat>,
  day: string,
  { asOf, report }: CompileContext,
): UsualTax | undefined {
  const rates = content.rates.get(content.default)?.values ?? [];
  if (inForce(rates, asOf) !== undefined) return { day, asOf, rates };
  report(problem("no-usual-vat-rate", range, { rate: content.default, day: dayText(asOf) }));
  return undefined;
}

/** The prices and the authority in force, with the tax that the prices hold. */
export function compileDiscount(context: CompileContext): DiscountPolicy | undefined {
  const { project, asOf, asked, anywhere, report, only } = context;
  const prices = regulationsOf(project, pricePolicy);
  const authorities = regulationsOf(project, authority);
  const taxes = regulationsOf(project, vat);
  const day = dayText(asOf);
  if (prices.length === 0 && (asked || authorities.length > 0)) {
    report(problem("no-price-policy", authorities[0]?.range ?? anywhere, { day }));
  }
  if (prices.length > 0 && authorities.length === 0) {
    report(problem("no-authority", prices[0]?.range ?? anywhere, { day }));
  }
  const policy = only(prices);
  const ladder = only(authorities);
  if (policy === undefined || ladder === undefined) return undefined;
  const { vat: mode, rounding, day: dayFact } = policy.content;
  const tax = mode === "none" ? undefined : only(taxes);
  if (mode !== "none" && tax === undefined) {
    if (taxes.length === 0) report(problem("no-vat-table", policy.range, { mode, day }));
    return undefined;
  }
  const onTop = mode === "excluded" && tax !== undefined ? usualTax(tax, dayFact, context) : undefined;
  if (mode === "excluded" && onTop === undefined) return undefined;
  const program = lowerDiscount(policy, ladder, project, onTop);
  const lowest = policy.content.floor;
  const floor = lowest === undefined ? {} : { floor: { fact: lowest.price, clause: `${policy.id}#floor` } };
  const table = tax === undefined ? {} : { table: tax.content };
  const rates = only(regulationsOf(project, currencies));
  const exchange = rates === undefined ? {} : { exchange: { regulation: rates.id, content: rates.content } };
  return {
    program,
    pricing: { regulation: policy.id, vat: mode, rounding, day: dayFact, ...floor, ...exchange, ...table },
    ...buildDiscount(program),
    ...(beyondPrint(program).length === 0
      ? {}
      : { exactly: (facts, lines) => allowedBy(program, knownIn(program.facts, facts), lines) }),
  };
}
