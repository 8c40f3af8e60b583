import { bookOfRegulations, regulationsOfBook } from "../../documents/data/book-of-regulations.ts";
import { registerOfBook, registerText } from "../../documents/data/book-register.ts";
import type { Places } from "../../documents/render-pdf.ts";
import { composeTree } from "../../documents/template/compose-tree.ts";
import { type Book, book } from "../../model/kinds/book.ts";
import { inForceOn } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { onLetterhead } from "../assets.ts";
import { dayOfPage, notInForce } from "./compose-page.ts";
import { composedIn, type StandingDocument } from "./standing-document.ts";

/** The corporate sales book: all its regulations bound together, with contents, cross references and running heads. */
export const bookDocument: StandingDocument = {
  name: "book",
  folder: () => "book",
  prints: ({ kind }) => kind === book.kind,
  site: true,
  compose(project, regulation, asOf, assets, choices = {}) {
    const bound = regulation as Regulation<Book>;
    const day = dayOfPage(bound, asOf);
    const inForce = inForceOn(project, day);
    const problems = [bound, ...regulationsOfBook(inForce, bound)].flatMap((chapter) =>
      notInForce(project, chapter, inForce, day),
    );
    if (problems.length > 0) return { ok: false, diagnostics: problems };
    const compiled = assets.template("book");
    if (!compiled.ok) return compiled;
    const data = bookOfRegulations(project, inForce, bound, day, choices.since);
    const composed = composeTree(compiled.template, onLetterhead(data, assets));
    const beside = (places: Places) => [
      {
        ending: ".clauses.json",
        bytes: new TextEncoder().encode(registerText(registerOfBook(project, inForce, bound, day, places))),
      },
    ];
    const document = composedIn(assets.style, "free", composed);
    return document.ok ? { ...document, beside } : document;
  },
};
