import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Path, Places } from "../diagnostics/places.ts";
import type { StyleFile } from "../model/generated/style.ts";
import type { Style } from "./style.ts";
import { groupRoles } from "./tree.ts";

export type CompletedStyle =
  | { readonly ok: true; readonly style: Style }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

type PageFormat = NonNullable<NonNullable<StyleFile["page"]>["format"]>;
type MarginPreset = NonNullable<NonNullable<StyleFile["margins"]>["preset"]>;

/** Sheets by name, in millimetres. */
const pageFormats: Readonly<Record<PageFormat, Style["page"]>> = {
  A3: { width: 297, height: 420 },
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
  letter: { width: 215.9, height: 279.4 },
  legal: { width: 215.9, height: 355.6 },
};

/** Margins by name, in millimetres. Source of `gost` and `gost-archive`: GOST R 7.0.97-2025. */
const marginPresets: Readonly<Record<MarginPreset, Style["margins"]>> = {
  gost: { left: 20, right: 10, top: 20, bottom: 20 },
  "gost-archive": { left: 30, right: 10, top: 20, bottom: 20 },
  narrow: { left: 12, right: 12, top: 12, bottom: 12 },
  wide: { left: 25, right: 25, top: 25, bottom: 25 },
};

/** Less room for text than this, in millimetres, sets no readable line. */
const leastRoom = 50;

/** The parts of the file that make a style: files of fonts and pictures are read elsewhere. */
type Looks = Omit<StyleFile, "fonts">;

/**
 * The whole style: what the project's own file says, over the shipped one, which says everything. Both were checked by the
 * schema; what it cannot see is reported where the own file says it.
 */
export function completeStyle(shipped: Looks, own: Looks, places: Pick<Places, "valueAt">): CompletedStyle {
  const merged = over(shipped, own) as Looks;
  const { page, margins, "one-page": onePage, "page-numbers-from": pageNumbersFrom, slides, ...looks } = merged;
  const sheet = sized(shipped.page, own.page);
  const edges = edged(shipped.margins, own.margins);
  const right = edges.right ?? 0;
  // A project that only moves the margin moves that of its one-page documents too.
  const follows = own.margins !== undefined && own["one-page"]?.["right-margin"] === undefined;
  const [least = right] = onePage?.["right-margin"] ?? [];
  const style = {
    ...looks,
    groups: Object.fromEntries(groupRoles.map((role) => [role, looks.groups?.[role] ?? {}])),
    page: sheet,
    margins: edges,
    pageNumbersFrom,
    onePage: limits(follows ? { ...onePage, "right-margin": [Math.min(least, right), right] } : onePage),
    slides: limits(slides),
    // INVARIANT: the shipped file leaves nothing unsaid; a test proves it of every key of the schema.
  } as unknown as Style;
  const diagnostics = [...reversedBounds(own, places), ...noRoom(style, own, places)];
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, style };
}

/** A format or margins by name give way to millimetres of the same file, and stand before those of the shipped one. */
function sized(shipped: Looks["page"], own: Looks["page"]): Style["page"] {
  const named = (page: Looks["page"]): object => {
    const { format, ...sizes } = page ?? {};
    return { ...(format === undefined ? {} : pageFormats[format]), ...sizes };
  };
  return { ...named(shipped), ...named(own) } as Style["page"];
}

function edged(shipped: Looks["margins"], own: Looks["margins"]): Style["margins"] {
  const named = (margins: Looks["margins"]): object => {
    const { preset, ...edges } = margins ?? {};
    return { ...(preset === undefined ? {} : marginPresets[preset]), ...edges };
  };
  return { ...named(shipped), ...named(own) } as Style["margins"];
}

function limits(given: Looks["one-page"]): object {
  const { "right-margin": rightMargin, ...others } = given ?? {};
  return { ...others, rightMargin };
}

/** The keys of `own` over those of `base`, group by group; lists and single values are replaced whole. */
function over(base: unknown, own: unknown): unknown {
  if (!isGroup(base) || !isGroup(own)) return own ?? base;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(own)])];
  return Object.fromEntries(keys.map((key) => [key, over(base[key], own[key])]));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function reversedBounds(own: Looks, places: Pick<Places, "valueAt">): Diagnostic[] {
  return (["one-page", "slides"] as const).flatMap((group) =>
    (["size", "leading", "right-margin"] as const).flatMap((key) => {
      const [least, most] = own[group]?.[key] ?? [0, 0];
      if (least <= most) return [];
      return [problem("style-bounds-reversed", places.valueAt([group, key]), { key: `${group}.${key}`, least, most })];
    }),
  );
}

function noRoom({ page, margins }: Style, own: Looks, places: Pick<Places, "valueAt">): Diagnostic[] {
  const across = page.width - margins.left - margins.right;
  const down = page.height - margins.top - margins.bottom;
  const room = Math.min(across, down);
  const path: Path = own.margins === undefined ? ["page"] : ["margins"];
  return room >= leastRoom ? [] : [problem("style-no-room", places.valueAt(path), { room, least: leastRoom })];
}
