import type { Dossier, DossierField } from "../../model/kinds/dossier.ts";
import { type Project, roleTitle } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { FormData } from "./form-data.ts";
import { liveTextOf } from "./live-values.ts";

const words = {
  ru: {
    legend: "Поле со знаком * обязательно; с какого этапа и для каких клиентов, сказано в регламенте.",
    fills: "заполняет",
  },
  en: {
    legend: "A field marked * is required; from which stage and for which clients, the regulation says.",
    fills: "filled in by",
  },
} as const;

/** The fields of the dossier as a blank form, section by section. `inForce` holds the regulations whose values are shown. */
export function formOfDossier(inForce: Project, { title, owner, content }: Regulation<Dossier>): FormData {
  const { company, facts } = inForce;
  const { legend, fills } = words[company.language];
  const live = liveTextOf(inForce, { currency: company.currency, lang: company.language });
  const titleOf = (field: DossierField): string =>
    "fact" in field ? (facts.get(field.fact)?.title ?? field.fact) : field.title;
  const parts = content.sections.map((section, at) => ({
    title: `${at + 1}. ${section.title} — ${fills}: ${roleTitle(company, section.role)}`,
    items: section.fields.map((field, index) => ({
      number: `${at + 1}.${index + 1}`,
      ask: titleOf(field),
      hint: live(field.text ?? ""),
      required: field.required !== undefined,
      lines: 1,
    })),
  }));
  return {
    company: { name: company.name },
    title,
    purpose: live(content.purpose),
    number: null,
    parts,
    legend,
    signatures: [roleTitle(company, owner)],
  };
}
