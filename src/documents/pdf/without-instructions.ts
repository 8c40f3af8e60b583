/** Bits of the flags of a component of a compound glyph, as the `glyf` table of OpenType says. */
const component = { words: 1 << 0, scale: 1 << 3, more: 1 << 5, scaleXY: 1 << 6, matrix: 1 << 7, instructions: 1 << 8 };

/**
 * The outline of a TrueType glyph without the instructions that fit it to the dots of a coarse screen: paper needs none of
 * them, and they are three quarters of a well-hinted font. Its length is even, as short offsets to glyphs want.
 */
export function withoutInstructions(outline: Uint8Array): Uint8Array {
  if (outline.length === 0) return outline;
  // The slice of a Buffer would be a view of the font itself.
  const copy = new Uint8Array(outline);
  const view = new DataView(copy.buffer);
  const contours = view.getInt16(0);
  if (contours < 0) return ofEvenLength(copy.subarray(0, endOfComponents(view)));
  // The ends of the contours stand before the instructions.
  const at = 10 + 2 * contours;
  const length = view.getUint16(at);
  view.setUint16(at, 0);
  copy.copyWithin(at + 2, at + 2 + length);
  return ofEvenLength(copy.subarray(0, copy.length - length));
}

/** Where the components of a compound glyph end; none of them says any longer that instructions follow. */
function endOfComponents(view: DataView): number {
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~component.instructions);
    at += 4 + ((flags & component.words) !== 0 ? 4 : 2);
    if ((flags & component.scale) !== 0) at += 2;
    else if ((flags & component.scaleXY) !== 0) at += 4;
    else if ((flags & component.matrix) !== 0) at += 8;
    if ((flags & component.more) === 0) return at;
  }
}

function ofEvenLength(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 2 === 0) return bytes;
  const padded = new Uint8Array(bytes.length + 1);
  padded.set(bytes);
  return padded;
}
