import { bookOfRegulations, regulationsOfBook } from "../../documents/data/book-of-regulations.ts";
import { renderPdf } from "../../documents/render-pdf.ts";
import { composeTree } from "../../documents/template/compose-tree.ts";
import { type Book, book } from "../../model/kinds/book.ts";
import { inForceOn } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { dayOfPage, notInForce } from "./compose-page.ts";
import type { StandingDocument } from "./standing-document.ts";

/** The corporate sales book: all its regulations bound together, with contents, cross references and running heads. */
export const bookDocument: StandingDocument = {
  name: "book",
  folder: () => "book",
  prints: ({ kind }) => kind === book.kind,
  async render(project, regulation, asOf, assets) {
    const bound = regulation as Regulation<Book>;
    const day = dayOfPage(bound, asOf);
    const inForce = inForceOn(project, day);
    const problems = [bound, ...regulationsOfBook(inForce, bound)].flatMap((chapter) =>
      notInForce(project, chapter, inForce, day),
    );
    if (problems.length > 0) return { ok: false, diagnostics: problems };
    const compiled = assets.template("book");
    if (!compiled.ok) return compiled;
    const composed = composeTree(compiled.template, bookOfRegulations(project, inForce, bound));
    if (!composed.ok) return composed;
    const rendered = await renderPdf(composed.tree, {
      style: assets.style,
      fonts: assets.fonts,
      lang: project.company.language,
      title: regulation.title,
      createdOn: regulation.approved.on,
      onePage: "free",
      range: regulation.places.valueAt(["title"]),
    });
    if (!rendered.ok) return rendered;
    return { ok: true, document: { fileName: `${regulation.id}.pdf`, bytes: rendered.pdf, pages: rendered.pages } };
  },
};
