import type { FormData } from "../../documents/data/form-data.ts";
import { formOfDossier } from "../../documents/data/form-of-dossier.ts";
import { formOfQuestionnaire } from "../../documents/data/form-of-questionnaire.ts";
import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";
import { document } from "../../model/kinds/document.ts";
import { type Dossier, dossier } from "../../model/kinds/dossier.ts";
import type { Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { composeInForce } from "./compose-in-force.ts";
import type { StandingDocument } from "./standing-document.ts";

/** A form to be filled in by hand, made of a regulation, by the template of its name. */
function formDocument(
  form: Pick<StandingDocument, "name" | "prints"> & {
    /** On how few pages it is to stand, if that stays legible. */
    readonly pages: "preferred" | "two";
    readonly compose: (inForce: Project, regulation: Regulation) => FormData;
  },
): StandingDocument {
  return {
    name: form.name,
    folder: () => "forms",
    prints: form.prints,
    compose: (project, regulation, asOf, assets) => {
      const { name: template, pages: onePage } = form;
      return composeInForce(project, regulation, asOf, assets, { template, onePage }, (inForce) =>
        form.compose(inForce, regulation),
      );
    },
  };
}

/** A declared questionnaire as a sheet with room for the answers. */
export const questionnaireDocument: StandingDocument = formDocument({
  name: "questionnaire",
  pages: "preferred",
  prints: ({ kind, content }) => kind === document.kind && (content as DocumentRegulation).template === "questionnaire",
  compose: (inForce, regulation) => formOfQuestionnaire(inForce, regulation as Regulation<DocumentRegulation>),
});

/** The dossier of a client as a sheet with room for every field. */
export const dossierDocument: StandingDocument = formDocument({
  name: "dossier",
  pages: "two",
  prints: ({ kind }) => kind === dossier.kind,
  compose: (inForce, regulation) => formOfDossier(inForce, regulation as Regulation<Dossier>),
});
