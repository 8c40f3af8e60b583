import { problem } from "../../diagnostics/catalogue.ts";
import { type Diagnostic, startOfFile } from "../../diagnostics/diagnostic.ts";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import {
  blankRegister,
  filledRegister,
  type RegisteredOffer,
  registerColumnTitle,
} from "../../documents/data/register-of-offers.ts";
import { turned } from "../../documents/style.ts";
import type { OfferRegisterFile } from "../../model/generated/offer-register.ts";
import { offerRegister } from "../../model/kinds/offer-register.ts";
import { inForceOn, type Project, regulationsOf } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { type Day, dayText, parseDay } from "../../values/day.ts";
import { composeInForce } from "./compose-in-force.ts";
import { dayOfPage, notInForce } from "./compose-page.ts";
import { type RegisterRows, readRegisterRows } from "./register-rows.ts";
import { registeredOffers } from "./registered-offers.ts";
import type { StandingDocument } from "./standing-document.ts";
import type { DataRequest, DocumentWithData } from "./with-data.ts";

const template = "register";
type Register = Regulation<OfferRegisterFile>;

/** An empty sheet of the register, on its side, to be filled in by hand. */
export const blankRegisterDocument: StandingDocument = {
  name: template,
  folder: () => "forms",
  prints: ({ kind }) => kind === offerRegister.kind,
  compose: (project, regulation, asOf, assets) =>
    composeInForce(
      project,
      regulation,
      asOf,
      assets,
      { template, onePage: "preferred", style: turned(assets.style) },
      (inForce) => blankRegister(inForce, regulation as Register),
    ),
};

/** The register in force on the day by its id, or the only one; otherwise why there is none. */
function chooseRegister(inForce: Project, { id, file }: DataRequest): Register | Diagnostic {
  const registers = regulationsOf(inForce, offerRegister);
  const range = startOfFile(file);
  if (registers.length === 0) return problem("register-none", range, {});
  const [only, another] = registers;
  const chosen = id === undefined && another === undefined ? only : registers.find((each) => each.id === id);
  if (chosen !== undefined) return chosen;
  const ids = registers.map((each) => each.id);
  const suggestion = id === undefined ? undefined : nearestWord(id, ids);
  return problem("document-not-named", range, { template, id: id ?? "", ids, suggestion });
}

/** The latest day that stands anywhere in the offers: a table without a day of its own is of that day. */
function latestDay(offers: readonly RegisteredOffer[]): Day {
  const days = offers.flatMap(({ fields }) =>
    [...fields.values()].flatMap((value) => (value.type === "date" ? [value.value] : [])),
  );
  return Math.max(0, ...days);
}

/** The day that the data name, or the last day on which anything happened. */
function dayOf(read: RegisterRows & { readonly ok: true }, offers: readonly RegisteredOffer[], first: string): Day {
  if (read.date !== undefined) return parseDay(read.date) ?? 0;
  const dates = offers.map((offer) => ({
    ...offer,
    fields: new Map([...offer.fields].filter(([id]) => id === first)),
  }));
  return latestDay(dates) || latestDay(offers);
}

/** The register of offers from a data file: every version with its status, checked against the regulation. */
export const registerDocument: DocumentWithData = {
  name: template,
  prepare({ project }, request) {
    const { company } = project;
    const lang = company.language;
    // The rows are read by the columns of the register; which edition is in force, only the day of the rows can tell.
    const anyDay = request.asOf === undefined ? project : inForceOn(project, request.asOf);
    const register = chooseRegister(anyDay, request);
    if ("code" in register) return { ok: false, diagnostics: [register] };
    const read = readRegisterRows(request, register.content, lang);
    if (!read.ok) return read;
    const diagnostics: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
    if (read.date !== undefined && parseDay(read.date) === undefined && read.dateRange !== undefined)
      report(problem("no-such-day", read.dateRange, { value: read.date }));
    const reading = { register: register.content, currency: company.currency, report };
    const offers = registeredOffers(read.rows, reading, registerColumnTitle("version", lang));
    if (diagnostics.length > 0) return { ok: false, diagnostics };
    const firstDate = register.content.fields.find(({ type }) => type === "date")?.id ?? "";
    const day = request.asOf ?? dayOf(read, offers, firstDate);
    const shownOn = day === 0 ? register.effective.from : day;
    const inForce = inForceOn(project, dayOfPage(register, shownOn));
    const alien = notInForce(project, register, inForce, shownOn);
    if (alien.length > 0) return { ok: false, diagnostics: alien };
    return {
      ok: true,
      prepared: {
        template,
        data: filledRegister(inForce, register, offers, shownOn),
        title: register.title,
        fileName: `${register.id}-${dayText(shownOn)}`,
        date: shownOn,
        range: startOfFile(request.file),
        sideways: true,
      },
    };
  },
};
