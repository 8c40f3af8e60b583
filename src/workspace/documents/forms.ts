import type { FormData } from "../../documents/data/form-data.ts";
import { formOfDossier } from "../../documents/data/form-of-dossier.ts";
import { formOfQuestionnaire } from "../../documents/data/form-of-questionnaire.ts";
import { composeTree } from "../../documents/template/compose-tree.ts";
import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";
import { document } from "../../model/kinds/document.ts";
import { type Dossier, dossier } from "../../model/kinds/dossier.ts";
import { inForceOn, type Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { dayOfPage, notInForce } from "./compose-page.ts";
import { composedIn, type StandingDocument } from "./standing-document.ts";

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
    compose(project, regulation, asOf, assets) {
      const day = dayOfPage(regulation, asOf);
      const inForce = inForceOn(project, day);
      const problems = notInForce(project, regulation, inForce, day);
      if (problems.length > 0) return { ok: false, diagnostics: problems };
      const compiled = assets.template(template);
      if (!compiled.ok) return compiled;
      const composed = composeTree(compiled.template, form.compose(inForce, regulation));
      return composedIn(assets.style, "preferred", composed);
    },
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
