import { isMap, isScalar } from "yaml";
import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Places } from "../diagnostics/places.ts";
import { positionsIn, type TextPositions } from "../diagnostics/text-positions.ts";
import { buildValue } from "./build-value.ts";
import { invisibleCharacters } from "./invisible-characters.ts";
import { parseYaml } from "./parse-yaml.ts";
import { type ReadingLimits, readingLimits } from "./reading-limits.ts";
import { type PlaceNode, placesOf } from "./source-places.ts";

/** A file as plain values, with the places of all its parts. */
export interface ReadSource {
  /** The root mapping; `undefined` when the text cannot be read, and then `diagnostics` says why. */
  readonly value: unknown;
  readonly places: Places;
  /** The same places as one tree. */
  readonly place: PlaceNode;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the text of one YAML (or JSON) file. Nothing is coerced: dates stay text, only plain decimals become numbers.
 * `file` is the name that the ranges carry. Never throws for any text.
 */
export function readSource(file: string, text: string, limits: ReadingLimits = readingLimits): ReadSource {
  const positions = positionsIn(file, text);
  const tooLarge = oversize(text, positions, limits);
  if (tooLarge !== undefined) return unread(file, positions, [tooLarge]);
  const invisible = invisibleCharacters(text, positions);
  const { document, failure } = parseYaml(text, positions, limits);
  if (failure !== undefined) return unread(file, positions, invisible.length > 0 ? invisible : [failure]);
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === "" && root.type === "PLAIN")) {
    return unread(file, positions, [problem("empty-file", positions.range(0, 0), {})]);
  }
  const built = buildValue(root, text, positions, limits);
  const diagnostics = [...invisible, ...built.diagnostics];
  if (!isMap(root)) {
    const [start] = root.range ?? [0];
    const found = isScalar(root) ? "text" : "list";
    return unread(file, positions, [
      ...diagnostics,
      problem("not-a-mapping", positions.range(start, start + 1), { found }),
    ]);
  }
  const value = diagnostics.some(({ code }) => code === "too-many-aliases") ? undefined : built.value;
  return { value, places: placesOf(file, built.place, positions), place: built.place, diagnostics };
}

function unread(file: string, positions: TextPositions, diagnostics: readonly Diagnostic[]): ReadSource {
  const place: PlaceNode = { value: [0, 0] };
  return { value: undefined, places: placesOf(file, place, positions), place, diagnostics };
}

function oversize(text: string, positions: TextPositions, limits: ReadingLimits): Diagnostic | undefined {
  const size = text.length > limits.bytes ? text.length : new TextEncoder().encode(text).length;
  if (size <= limits.bytes) return undefined;
  const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);
  return problem("file-too-large", positions.range(0, 0), { size: kilobytes(size), limit: kilobytes(limits.bytes) });
}
