import { headingsOf, type NamedHeading, placesOf } from "../anchors.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import type { Block, DocumentTree, Inline } from "../tree.ts";
import type { NumberedLists } from "./numbered-lists.ts";
import type { WordStyle } from "./word-styles.ts";

/** Paints an SVG without words as PNG; the scale says how many pixels a unit of it takes. The same arguments give the same bytes. */
export type Rasterise = (svg: string, scale: number) => Uint8Array;

/** What the writers of blocks share, and where the block that they write stands. */
export interface DocxContext {
  readonly tree: DocumentTree;
  readonly headings: readonly NamedHeading[];
  readonly bookmarks: Bookmarks;
  readonly style: WordStyle;
  readonly fonts: Fonts;
  readonly rasterise: Rasterise;
  /** How high a picture may be, in points. */
  readonly highest: number;
  /** Room across, in twips. */
  readonly measure: number;
  /** How far the text stands to the right, in twips. */
  readonly indent: number;
  /** The paragraph style of ordinary text here, when it is not that of the document itself. */
  readonly textStyle: string | undefined;
  /** How deep in lists. */
  readonly listLevel: number;
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
  readonly quoted: boolean;
  readonly lists: NumberedLists;
}

/** The names under which headings and places are found inside the file: Word allows letters, digits and underscores, 40 at most. */
export interface Bookmarks {
  /** For a link: by the name that it leads to. */
  to(name: string): string;
  of(heading: Block): string;
  /** `undefined` for a place whose name an earlier one has taken. */
  at(place: Inline & { readonly kind: "place" }): string | undefined;
}

/** The bookmarks of a document. The number of each is its place in the document. */
export function bookmarksOf(tree: DocumentTree): Bookmarks {
  const headings = headingsOf(tree);
  const places = placesOf(tree);
  const ofHeadings = new Map<Block, string>(headings.map(({ heading }, index) => [heading, `heading_${index + 1}`]));
  const byName = new Map([
    ...headings.map(({ name }, index) => [name, `heading_${index + 1}`] as const),
    ...[...places.keys()].map((name, index) => [name, `place_${index + 1}`] as const),
  ]);
  return {
    to: (name) => byName.get(name) ?? name,
    of: (heading) => ofHeadings.get(heading) ?? "",
    at: (place) => (places.get(place.id) === place ? byName.get(place.id) : undefined),
  };
}
