import { headingsOf, listedIn, type NamedHeading } from "../anchors.ts";
import type { Contents, DocumentTree, Heading } from "../tree.ts";

/** Where the headings of a document stand, as far as an earlier layout of it has told. */
export interface DocumentPlaces {
  /** The name of the place where a heading stands. */
  nameOf(heading: Heading): string;
  /** The number of the page of a place, as printed. */
  pageOf(name: string): string;
  /** What a table of contents lists. */
  listedIn(contents: Contents): readonly NamedHeading[];
  /** Whether the layout has asked for the number of any page. */
  readonly asked: boolean;
}

/** Stands for a number that is not known yet: as wide as the numbers of a long document. */
const unknownPage = "000";

/** The places of a document; `pages` holds the page numbers that an earlier layout found. */
export function documentPlaces(tree: DocumentTree, pages: ReadonlyMap<string, number>): DocumentPlaces {
  const headings = headingsOf(tree);
  const names = new Map(headings.map(({ heading, name }) => [heading, name]));
  let asked = false;
  return {
    nameOf(heading) {
      const name = names.get(heading);
      if (name === undefined) throw new Error("a heading that is not in the document has no place");
      return name;
    },
    pageOf(name) {
      asked = true;
      return String(pages.get(name) ?? unknownPage);
    },
    listedIn: (contents) => listedIn(contents, tree, headings),
    get asked() {
      return asked;
    },
  };
}
