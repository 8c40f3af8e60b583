import { problem } from "../diagnostics/catalogue.ts";
import { type Diagnostic, hasErrors, type SourceRange } from "../diagnostics/diagnostic.ts";
import type { Path, Places } from "../diagnostics/places.ts";
import { type OfferDecision, offerOfDecision } from "../documents/data/offer-of-decision.ts";
import { renderPdf } from "../documents/render-pdf.ts";
import { composeTree } from "../documents/template/compose-tree.ts";
import { decideDiscount } from "../engine/decide.ts";
import type { DiscountPolicy } from "../engine/policy.ts";
import { readDeal } from "../engine/read-deal.ts";
import type { OfferDataFile } from "../model/generated/offer-data.ts";
import { clauseIndex, type Project } from "../model/project.ts";
import { readSource } from "../reader/read-source.ts";
import { createValidator } from "../reader/schema-errors.ts";
import { type Day, dayText, parseDay } from "../values/day.ts";
import { loadAssets } from "./assets.ts";
import { type Asked, ask } from "./decide.ts";
import type { OpenedProject } from "./open-project.ts";
import { loadSchemas } from "./package-files.ts";
import type { Rendered } from "./rendered.ts";

type Read =
  | { readonly ok: true; readonly file: OfferDataFile; readonly places: Places }
  | Extract<Rendered, { ok: false }>;

/** Dates that the schema's pattern lets through and the calendar does not. */
function dateProblems(file: OfferDataFile, places: Places): Diagnostic[] {
  const faults = (["date", "valid-until"] as const).filter((key) => parseDay(file[key]) === undefined);
  if (faults.length > 0)
    return faults.map((key) => problem("no-such-day", places.valueAt([key]), { value: file[key] }));
  if (file["valid-until"] >= file.date) return [];
  return [problem("period-reversed", places.valueAt(["valid-until"]), { from: file.date, to: file["valid-until"] })];
}

function readOffer(text: string, name: string): Read {
  const { value, places, diagnostics } = readSource(name, text);
  if (value === undefined || hasErrors(diagnostics)) return { ok: false, diagnostics };
  const shape = createValidator(loadSchemas()).validate(
    "https://reglament.dev/schemas/offer-data.schema.json",
    value,
    places,
  );
  if (hasErrors(shape)) return { ok: false, diagnostics: shape };
  const file = value as OfferDataFile;
  const dates = dateProblems(file, places);
  return dates.length > 0 ? { ok: false, diagnostics: dates } : { ok: true, file, places };
}

/** The clauses that make the allowed discount: what the price policy cites, without what merely lets a deal be asked about. */
function groundsOf(references: readonly string[], project: Project): OfferDecision["grounds"] {
  const clauses = clauseIndex(project);
  const titles = new Map(project.regulations.map(({ id, kind, title }) => [id, { kind, title }]));
  return references.flatMap((reference) => {
    const clause = clauses.get(reference);
    const regulation = clause && titles.get(clause.regulation);
    const grants = clause?.value?.type === "percent" && clause.value.value > 0 && regulation?.kind === "price-policy";
    return clause !== undefined && regulation !== undefined && grants
      ? [{ ...clause, regulationTitle: regulation.title }]
      : [];
  });
}

type Priced = { readonly ok: true; readonly decision: OfferDecision } | Extract<Rendered, { ok: false }>;

/** Only an approved discount reaches a client; anything else is told with its outcome. */
function priceOffer(file: OfferDataFile, places: Places, { policy, inForce }: Asked, discount: DiscountPolicy): Priced {
  const at = (path: Path): SourceRange => places.valueAt(["deal", ...path]);
  const { deal, problems } = readDeal(file.deal, policy, at);
  if (deal === undefined) return { ok: false, diagnostics: problems };
  const { verdict, priced } = decideDiscount(discount, deal);
  if (verdict.outcome !== "approve") {
    return {
      ok: false,
      diagnostics: [
        problem("offer-not-approved", at([]), { outcome: verdict.outcome, approver: verdict.approver ?? "" }),
      ],
    };
  }
  if (priced === undefined) return { ok: false, diagnostics: [problem("offer-without-lines", at([]), {})] };
  return { ok: true, decision: { ...priced, grounds: groundsOf(verdict.clauses, inForce), vat: discount.pricing.vat } };
}

/**
 * Prints a commercial offer from its data. Prices, tax and grounds come from a `discount` decision by the regulations in
 * force on the offer's date; a deal that is not approved gives no offer. `asOf` overrides the date.
 */
export async function renderOffer(opened: OpenedProject, text: string, name: string, asOf?: Day): Promise<Rendered> {
  const read = readOffer(text, name);
  if (!read.ok) return read;
  const { file, places } = read;
  const day = parseDay(file.date) ?? 0;
  const result = ask(opened, "discount", asOf ?? day);
  if (!result.ok) return result;
  const { discount } = result.asked.policy;
  if (discount === undefined) throw new Error("the discount question was compiled without a policy");
  const priced = priceOffer(file, places, result.asked, discount);
  if (!priced.ok) return priced;
  const { company } = opened.project;
  const loaded = loadAssets(opened.dir, company.language);
  if (!loaded.ok) return loaded;
  const { assets } = loaded;
  const compiled = assets.template("offer");
  if (!compiled.ok) return compiled;
  const composed = composeTree(compiled.template, offerOfDecision(file, priced.decision, company));
  if (!composed.ok) return composed;
  const title =
    company.language === "ru" ? `Коммерческое предложение № ${file.number}` : `Commercial offer ${file.number}`;
  const rendered = await renderPdf(composed.tree, {
    style: assets.style,
    fonts: assets.fonts,
    lang: company.language,
    title,
    createdOn: day,
    onePage: "preferred",
    range: places.valueAt([]),
  });
  if (!rendered.ok) return rendered;
  return { ok: true, document: { fileName: `offer-${dayText(day)}.pdf`, bytes: rendered.pdf, pages: rendered.pages } };
}
