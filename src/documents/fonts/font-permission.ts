import { create, type Font } from "fontkit";

/** What the licence that a font states of itself allows: `print-only` is embedding for viewing and printing. */
export type FontPermission = "free" | "print-only" | "restricted" | "no-subsetting" | "bitmap-only";

/** A font that a company brings, or why it is none. */
export type InspectedFont =
  | { readonly ok: true; readonly family: string; readonly permission: FontPermission }
  | { readonly ok: false; readonly fault: "unreadable" | "collection" };

/** Reads the bytes of a font file that anybody may have made. */
export function inspectFont(bytes: Uint8Array): InspectedFont {
  if (!isOutlineFont(bytes)) return { ok: false, fault: isCollection(bytes) ? "collection" : "unreadable" };
  try {
    const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (!("layout" in font)) return { ok: false, fault: "collection" };
    // The tables that every document reads: a file broken in one of them is refused here, not half way through a page.
    font.layout("Проба abc");
    return { ok: true, family: familyNameOf(font), permission: permissionOf(font) };
  } catch {
    return { ok: false, fault: "unreadable" };
  }
}

/** TrueType outlines begin with 00010000 or "true", PostScript ones with "OTTO"; packed web fonts are something else. */
function isOutlineFont(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0 && b === 1 && c === 0 && d === 0) || ["true", "OTTO"].includes(tagOf(bytes));
}

function isCollection(bytes: Uint8Array): boolean {
  return tagOf(bytes) === "ttcf";
}

function tagOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 4));
}

/** The name of the family as programs list it. */
export function familyNameOf(font: Font): string {
  return font.familyName ?? font.postscriptName ?? "";
}

/** The bits `fsType` of the table OS/2. Of several kinds of permission in an old file the widest holds. */
export function permissionOf(font: Font): FontPermission {
  const { noEmbedding, viewOnly, editable, noSubsetting, bitmapOnly } = font["OS/2"].fsType;
  if (noEmbedding && !viewOnly && !editable) return "restricted";
  if (noSubsetting) return "no-subsetting";
  if (bitmapOnly) return "bitmap-only";
  return viewOnly && !editable ? "print-only" : "free";
}
