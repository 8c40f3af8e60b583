import { type Inline, plainText } from "./tree.ts";

/** Letters in the margin of every page. A name that is longer stands in the body as a whole. */
export const longestRunning = 300;

/** Inlines of at most so many characters: what is longer loses its end, and its emphasis, for an ellipsis. */
export function shortened(inlines: readonly Inline[], most: number): readonly Inline[] {
  const characters = [...plainText(inlines)];
  if (characters.length <= most) return inlines;
  const kept = characters
    .slice(0, most - 1)
    .join("")
    .trimEnd();
  return [{ kind: "text", value: `${kept}…` }];
}
