import type { PresentationFile } from "../../model/generated/presentation.ts";
import type { Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { liveTextOf } from "./live-values.ts";
import type { PresentationData } from "./presentation-data.ts";
import { printedTable } from "./printed-table.ts";

/** The slides of a presentation. `inForce` holds the regulations whose values and tables are shown; they must have been checked. */
export function presentationOfRegulation(
  inForce: Project,
  { title, content }: Regulation<PresentationFile>,
): PresentationData {
  const { company } = inForce;
  const printing = { currency: company.currency, lang: company.language };
  const live = liveTextOf(inForce, printing);
  return {
    company: {
      name: company.name,
      contacts: [company.phone, company.email, company.site?.replace(/^https?:\/\//, "")]
        .filter((contact) => contact !== undefined)
        .join(" · "),
    },
    title,
    slides: content.slides.map(({ title: thought, lead, figures = [], points = [], table, note }, index) => {
      const [regulation = "", part] = (table ?? "").split("#", 2);
      return {
        cover: index === 0,
        title: live(thought),
        lead: lead === undefined ? null : live(lead),
        figures: figures.map(({ value, label }) => ({ value: live(value), label: live(label) })),
        points: points.map(live),
        table: table === undefined ? null : printedTable(inForce, { title: "", regulation, part }, printing),
        note: note === undefined ? null : live(note),
      };
    }),
  };
}
