import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { documentOfRegulation } from "../../documents/data/document-of-regulation.ts";
import type { DocumentSubject } from "../../documents/data/document-subject.ts";
import { letterOfRegulation } from "../../documents/data/letter-of-regulation.ts";
import { liveTextOf } from "../../documents/data/live-values.ts";
import type { LetterDataFile } from "../../model/generated/letter-data.ts";
import { inForceOn } from "../../model/project.ts";
import { dayText } from "../../values/day.ts";
import { chooseDeclared, declaredBy, numberOf } from "./declared-document.ts";
import { priceDeal } from "./price-deal.ts";
import { dayAt, documentOfValue } from "./read-data.ts";
import type { DocumentOfValue } from "./with-data.ts";

/** A document that a regulation declares, its fields filled from the data; `fill` makes what the template is given. */
function byTemplate(template: string, fill: (subject: DocumentSubject) => object | undefined): DocumentOfValue {
  return documentOfValue<LetterDataFile>(template, "letter-data", (opened, { file, places }, request) => {
    const { project } = opened;
    const { company } = project;
    const diagnostics: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
    const date = dayAt(file.date, "date", places, report);
    if (date === 0) return { ok: false, diagnostics };
    const day = request.asOf ?? date;
    const inForce = inForceOn(project, day);
    const declared = chooseDeclared(declaredBy(inForce, template), template, request.id, places);
    if ("code" in declared) return { ok: false, diagnostics: [declared] };
    const number = numberOf(file.number, declared, date, places);
    if (typeof number !== "string") return { ok: false, diagnostics: [number] };
    const data = fill({
      regulation: declared,
      file,
      places,
      company,
      number,
      date,
      live: liveTextOf(inForce, { currency: company.currency, lang: company.language }),
      dealTotal: () => {
        const priced = priceDeal(opened, file.deal, day, places);
        if (priced.ok) return priced.decision.totals.total;
        for (const diagnostic of priced.diagnostics) report(diagnostic);
        return undefined;
      },
      report,
    });
    if (data === undefined || diagnostics.length > 0) return { ok: false, diagnostics };
    return {
      ok: true,
      prepared: {
        template,
        data,
        title: `${declared.title} ${company.language === "ru" ? "№ " : ""}${number}`,
        fileName: `${declared.id}-${dayText(date)}`,
        number,
        date,
        range: places.valueAt([]),
      },
    };
  });
}

/** A letter of a declared document: after an offer, before a planned purchase, about payment, or any the company adds. */
export const letterDocument: DocumentOfValue = byTemplate("letter", letterOfRegulation);

/** A declared document by a template that knows its fields by name: the plain one, or one that the company has added. */
export function ownDocument(template: string): DocumentOfValue {
  return byTemplate(template, documentOfRegulation);
}
