import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Places } from "../../diagnostics/places.ts";
import { unknownWord } from "../../diagnostics/unknown-word.ts";
import { liveTextOf } from "../../documents/data/live-values.ts";
import { lastDayOfTerm, offerDefaults } from "../../documents/data/offer-defaults.ts";
import { type OfferFrame, offerOfDecision } from "../../documents/data/offer-of-decision.ts";
import { articlesOf, type OfferPreset, presetOfArticles, presetTexts } from "../../documents/data/offer-preset.ts";
import type { OfferDataFile } from "../../model/generated/offer-data.ts";
import { inForceOn, type Project } from "../../model/project.ts";
import { durationOf } from "../../model/read-duration.ts";
import { workingYearsOf } from "../../model/working-years.ts";
import { type Day, dayText } from "../../values/day.ts";
import { formatDuration } from "../../values/duration.ts";
import { chooseDeclared, type Declared, declaredBy, numberOf } from "./declared-document.ts";
import { priceDeal } from "./price-deal.ts";
import { dayAt, documentOfValue } from "./read-data.ts";
import type { DocumentOfValue } from "./with-data.ts";

const template = "offer";

const titles = {
  ru: (number: string, version: number) => `Коммерческое предложение № ${number}, версия ${version}`,
  en: (number: string, version: number) => `Commercial offer ${number}, version ${version}`,
} as const;

/** An offer as it was read: its data with places, its day, the regulation that speaks for it, where problems go. */
interface ReadOffer {
  readonly file: OfferDataFile;
  readonly places: Places;
  readonly date: Day;
  readonly declared: Declared | undefined;
  /** The preset that the door asks for. */
  readonly preset: string | undefined;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** The last day of the prices: of the data, else counted from the regulation's term by the working calendar. */
function validUntil({ file, places, date, declared, report }: ReadOffer, project: Project): Day {
  const given = file["valid-until"];
  if (given !== undefined) {
    const day = dayAt(given, "valid-until", places, report);
    if (day !== 0 && date !== 0 && day < date)
      report(problem("period-reversed", places.valueAt(["valid-until"]), { from: file.date, to: given }));
    return day;
  }
  const validFor = declared?.content.terms?.["valid-for"];
  if (validFor === undefined) {
    report(problem("offer-term-unsaid", places.valueAt([]), { key: "valid-until" }));
    return 0;
  }
  const last = lastDayOfTerm(date, validFor, workingYearsOf(project, date));
  if ("day" in last) return last.day;
  const words = formatDuration(durationOf(validFor), project.company.language);
  const year = "year" in last ? last.year : 0;
  report(problem("offer-validity-uncounted", places.valueAt(["date"]), { validFor: words, year }));
  return 0;
}

/** Where the last day of an offer comes from: it is stated, or counted from the day of the offer. */
function untilKey(file: OfferDataFile): "valid-until" | "date" {
  return file["valid-until"] === undefined ? "date" : "valid-until";
}

/** A role that the company does not have would reach the client as a bare id. */
function reportUnknownRoles(
  { manager, signature }: OfferDataFile,
  { company }: Project,
  places: Places,
  report: (diagnostic: Diagnostic) => void,
): void {
  const roles = [...company.roles.keys()];
  for (const [key, id] of [["manager", manager.role] as const, ["signature", signature?.role] as const]) {
    if (id === undefined || roles.includes(id)) continue;
    const range = places.valueAt([key, "role"]);
    report(
      unknownWord(id, roles, range, (suggestion) =>
        problem("dangling-reference", range, { to: "role", id, suggestion }),
      ),
    );
  }
}

/** The preset that the door or the data name, else the one that the articles of the deal choose. */
function presetOf({ file, places, declared, preset, report }: ReadOffer): OfferPreset | undefined {
  const presets = declared?.content.presets ?? [];
  const named = preset ?? file.preset;
  if (named === undefined) return presetOfArticles(presets, articlesOf(file.deal));
  const found = presets.find(({ id }) => id === named);
  const known = presets.map(({ id }) => id);
  const range = places.valueAt(["preset"]);
  if (found === undefined)
    report(
      unknownWord(named, known, range, (suggestion) =>
        problem("offer-preset-unknown", range, { preset: named, suggestion, known }),
      ),
    );
  return found;
}

/** What the rules settle of the offer; `undefined` when they leave something open: it was reported. */
function frameOf(offer: ReadOffer, project: Project, inForce: Project): OfferFrame | undefined {
  const { file, places, date, declared, report } = offer;
  const { currency, language: lang } = project.company;
  const live = liveTextOf(inForce, { currency, lang });
  const defaults = declared && offerDefaults(declared.content, live);
  const preset = presetOf(offer);
  const number = numberOf(file.number, declared, date, places);
  if (typeof number !== "string") report(number);
  const binding = file.binding ?? defaults?.terms.binding;
  if (binding === undefined) report(problem("offer-term-unsaid", places.valueAt([]), { key: "binding" }));
  const until = validUntil(offer, project);
  if (typeof number !== "string" || binding === undefined) return undefined;
  return {
    number,
    date,
    validUntil: until,
    binding,
    defaults,
    preset: preset === undefined ? {} : presetTexts(preset, live),
  };
}

/**
 * A commercial offer. Prices, tax and grounds come from a `discount` decision by the regulations in force on the offer's
 * date; a deal that is not approved gives no offer. Where the data are silent the declared document speaks.
 */
export const offerDocument: DocumentOfValue = documentOfValue<OfferDataFile>(
  template,
  "offer-data",
  (opened, { file, places }, request) => {
    const { project } = opened;
    const { company } = project;
    const diagnostics: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
    const date = dayAt(file.date, "date", places, report);
    if (date === 0) return { ok: false, diagnostics };
    const day = request.asOf ?? date;
    const inForce = inForceOn(project, day);
    const candidates = declaredBy(inForce, template);
    // A company may send offers before it has declared any: then the data say everything.
    const undeclared = candidates.length === 0 && request.id === undefined;
    const declared = undeclared ? undefined : chooseDeclared(candidates, template, request.id, places);
    if (declared !== undefined && "code" in declared) return { ok: false, diagnostics: [declared] };
    reportUnknownRoles(file, project, places, report);
    const frame = frameOf({ file, places, date, declared, preset: request.preset, report }, project, inForce);
    if (diagnostics.length > 0 || frame === undefined) return { ok: false, diagnostics };
    const priced = priceDeal(opened, file.deal, day, places, date);
    if (!priced.ok) return priced;
    const { validUntil: until } = frame;
    const outlives = until > date && !priced.standsOn(until);
    return {
      ok: true,
      prepared: {
        ...(outlives
          ? {
              warnings: [problem("offer-outlives-discount", places.valueAt([untilKey(file)]), { day: dayText(until) })],
            }
          : {}),
        template,
        data: offerOfDecision(file, frame, priced.decision, company),
        title: titles[company.language](frame.number, file.version ?? 1),
        fileName: `offer-${dayText(date)}`,
        number: frame.number,
        date,
        range: places.valueAt([]),
      },
    };
  },
);
