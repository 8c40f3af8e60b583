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

const template = "questionnaire";

/** A form to be filled in by hand, made of a regulation; all forms share one template. */
function formDocument(
  form: Pick<StandingDocument, "name" | "prints"> & {
    readonly compose: (inForce: Project, regulation: Regulation) => FormData;
  },
): StandingDocument {
  return {
    name: form.name,
    folder: () => "forms",
    prints: form.prints,
    compose: (project, regulation, asOf, assets) =>
      composeInForce(project, regulation, asOf, assets, { template, onePage: "preferred" }, (inForce) =>
        form.compose(inForce, regulation),
      ),
  };
}

/** A declared questionnaire as a sheet with room for the answers. */
export const questionnaireDocument: StandingDocument = formDocument({
  name: "questionnaire",
  prints: ({ kind, content }) => kind === document.kind && (content as DocumentRegulation).template === template,
  compose: (inForce, regulation) => formOfQuestionnaire(inForce, regulation as Regulation<DocumentRegulation>),
});

/** The dossier of a client as a sheet with room for every field. */
export const dossierDocument: StandingDocument = formDocument({
  name: "dossier",
  prints: ({ kind }) => kind === dossier.kind,
  compose: (inForce, regulation) => formOfDossier(inForce, regulation as Regulation<Dossier>),
});
