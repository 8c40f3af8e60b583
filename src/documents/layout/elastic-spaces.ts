/**
 * Spaces that grow and shrink to fill a line: the ordinary one, and the no-break space between words. Inside a number and
 * before a sign that belongs to it a no-break space keeps its width.
 */
const elastic = / |\u00a0(?![\d%\p{Sc}])|(?<!\d)\u00a0/gu;

/** Indexes of the elastic spaces of a text. */
export function elasticSpaces(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(elastic)].map(({ index }) => index));
}
