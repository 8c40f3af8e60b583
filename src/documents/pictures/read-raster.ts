import { unzlibSync } from "fflate";

/** A checked PNG or JPEG: whoever draws it need not fear it. */
export interface RasterImage {
  readonly format: "png" | "jpeg";
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Larger than any logo or photograph on paper; a file that claims more is a trap for memory. */
const mostPixels = 40_000_000;

/** Reads the bytes of a PNG or a JPEG; `undefined` when they are neither, are damaged or claim to be enormous. */
export function readRaster(bytes: Uint8Array): RasterImage | undefined {
  const image = readPng(bytes) ?? readJpeg(bytes);
  if (image === undefined || image.width < 1 || image.height < 1) return undefined;
  return image.width * image.height > mostPixels ? undefined : image;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Samples of a pixel by the colour type of PNG. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function readPng(bytes: Uint8Array): RasterImage | undefined {
  if (!pngSignature.every((byte, at) => bytes[at] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let head: { width: number; height: number; bits: number; colour: number; interlaced: boolean } | undefined;
  let palette = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = at + 8;
    if (body + length + 4 > bytes.length) return undefined;
    if (type === "IHDR" && length === 13) {
      const [bits = 0, colour = 0, , , interlace = 0] = bytes.subarray(body + 8, body + 13);
      head = {
        width: view.getUint32(body),
        height: view.getUint32(body + 4),
        bits,
        colour,
        interlaced: interlace !== 0,
      };
    }
    if (type === "PLTE") palette = length > 0 && length % 3 === 0;
    if (type === "IDAT") data.push(bytes.subarray(body, body + length));
    if (type === "IEND") break;
    at = body + length + 4;
  }
  if (head === undefined || head.width * head.height > mostPixels) return undefined;
  const perPixel = samples[head.colour];
  if (perPixel === undefined || ![1, 2, 4, 8, 16].includes(head.bits) || (head.colour === 3 && !palette))
    return undefined;
  // The rows of an interlaced file are shared out otherwise: that they unpack must do.
  const rows = head.height * (1 + Math.ceil((head.width * perPixel * head.bits) / 8));
  const unpacked = unpack(data, head.interlaced ? 2 * rows + 64 : rows);
  if (unpacked === undefined || (!head.interlaced && unpacked !== rows)) return undefined;
  return { format: "png", bytes, width: head.width, height: head.height };
}

/** How many bytes the data of a PNG unpack to; `undefined` when they do not, or to more than they may. */
function unpack(chunks: readonly Uint8Array[], most: number): number | undefined {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  try {
    return unzlibSync(whole, { out: new Uint8Array(most) }).length;
  } catch {
    return undefined;
  }
}

/** Frames that hold the size: baseline, extended and progressive. Other ways of coding are hardly ever met and never shown by all. */
const frames = [0xc0, 0xc1, 0xc2];

function readJpeg(bytes: Uint8Array): RasterImage | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (frames.includes(marker)) {
      const parts = bytes[at + 9];
      if (bytes[at + 4] !== 8 || (parts !== 1 && parts !== 3)) return undefined;
      return { format: "jpeg", bytes, width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
