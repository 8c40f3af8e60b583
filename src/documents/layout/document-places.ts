import { headingsOf, listedIn, type NamedHeading, placesOf } from "../anchors.ts";
import type { Contents, DocumentTree, Heading, HeadingDepth, Inline } from "../tree.ts";

/** Where the headings of a document stand, as far as an earlier layout of it has told. */
export interface DocumentPlaces {
  /** The name of the place where a heading stands. */
  nameOf(heading: Heading): string;
  /** The level of a heading in the structure. */
  levelOf(heading: Heading): HeadingDepth;
  /** The number of the page of a place, as printed. */
  pageOf(name: string): string;
  /** The pages of several places: each page once, neighbours joined, every piece with the place that it leads to. */
  pagesOf(names: readonly string[]): readonly PageSpan[];
  /** Whether a place gives its name to the links: it is the first of that name. */
  holds(place: Inline & { readonly kind: "place" }): boolean;
  /** What a table of contents lists. */
  listedIn(contents: Contents): readonly NamedHeading[];
  /** The places whose page numbers the layout has asked for. */
  readonly asked: ReadonlySet<string>;
}

/** Pages that follow one another, as printed: "12" or "12–14". */
export interface PageSpan {
  readonly text: string;
  /** The place on the first of them. */
  readonly name: string;
}

/** Stands for a number that is not known yet: as wide as the numbers of a long document. */
const unknownPage = "000";

interface NamedPlaces {
  readonly headings: readonly NamedHeading[];
  readonly known: ReadonlyMap<Heading, NamedHeading>;
  readonly places: ReturnType<typeof placesOf>;
}

const namedPlaces = new WeakMap<DocumentTree, NamedPlaces>();

/** What has a name in a document: the same in each of its layouts. */
function namedIn(tree: DocumentTree): NamedPlaces {
  const found = namedPlaces.get(tree);
  if (found !== undefined) return found;
  const headings = headingsOf(tree);
  const known = new Map(headings.map((each) => [each.heading, each]));
  const places = { headings, known, places: placesOf(tree) };
  namedPlaces.set(tree, places);
  return places;
}

/** The places of a document; `pages` holds the page numbers that an earlier layout found. */
export function documentPlaces(tree: DocumentTree, pages: ReadonlyMap<string, number>): DocumentPlaces {
  const { headings, known, places } = namedIn(tree);
  const namedOf = (heading: Heading): NamedHeading => {
    const named = known.get(heading);
    if (named === undefined) throw new Error("a heading that is not in the document has no place");
    return named;
  };
  const asked = new Set<string>();
  return {
    nameOf: (heading) => namedOf(heading).name,
    levelOf: (heading) => namedOf(heading).level,
    pageOf(name) {
      asked.add(name);
      return String(pages.get(name) ?? unknownPage);
    },
    pagesOf(several) {
      for (const name of several) asked.add(name);
      return spansOf(several.map((name) => ({ name, page: pages.get(name) ?? 0 })));
    },
    holds: (place) => places.get(place.id) === place,
    listedIn: (contents) => listedIn(contents, tree, headings),
    asked,
  };
}

function spansOf(found: readonly { readonly name: string; readonly page: number }[]): readonly PageSpan[] {
  const sorted = [...found].sort((a, b) => a.page - b.page);
  const spans: { name: string; from: number; to: number }[] = [];
  for (const { name, page } of sorted) {
    const last = spans.at(-1);
    if (last !== undefined && page <= last.to + 1) last.to = page;
    else spans.push({ name, from: page, to: page });
  }
  return spans.map(({ name, from, to }) => {
    if (from === 0) return { name, text: unknownPage };
    // Two neighbours are no run: "12, 13" reads as it is.
    return { name, text: from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from}–${to}` };
  });
}
