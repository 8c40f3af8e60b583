import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Day, dayText } from "../../values/day.ts";

/** Where Word looks first. */
const first = ["[Content_Types].xml", "_rels/.rels"];

/**
 * The same package whenever it is made: the library that writes it takes times from the clock, names of links by chance and
 * numbers of bookmarks and pictures from counts that run through the whole process.
 */
export function steadyPackage(bytes: Uint8Array, createdOn: Day): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  rewrite(parts, "docProps/core.xml", (xml) =>
    xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${dayText(createdOn)}T00:00:00Z`),
  );
  rewrite(parts, "word/document.xml", (xml) => renumberPictures(renumberBookmarks(xml)));
  steadyFonts(parts);
  for (const name of [...parts.keys()]) steadyLinks(parts, name);
  const names = [...first, ...[...parts.keys()].filter((name) => !first.includes(name)).sort()];
  // A zip states the hour of nowhere: the parts of the day, not a moment.
  const [year = 1980, month = 1, day = 1] = dayText(createdOn).split("-").map(Number);
  const mtime = new Date(Math.max(year, 1980), month - 1, day);
  const entries = names.map((name) => [name, parts.get(name) ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(entries), { mtime, level: 6 });
}

function rewrite(parts: Map<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts.get(name);
  if (part !== undefined) parts.set(name, strToU8(change(strFromU8(part))));
}

/** Tags can be told from text: a text holds no "<". */
function renumberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, (tag) =>
    tag.replace(/w:id="(\d+)"/, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `w:id="${number}"`;
    }),
  );
}

function renumberPictures(xml: string): string {
  let number = 0;
  return xml.replace(/<wp:docPr [^>]*>/g, (tag) => {
    number += 1;
    return tag.replace(/ id="\d+"/, ` id="${number}"`);
  });
}

/**
 * Embedded fonts under keys of their own number. ECMA-376, part 4, 14.2.1: the first 32 bytes of a font are mixed with its
 * key, read backwards; mixing twice with the same key gives them back.
 */
function steadyFonts(parts: Map<string, Uint8Array>): void {
  rewrite(parts, "word/fontTable.xml", (xml) =>
    xml.replace(/r:id="rId(\d+)" w:fontKey="\{([\dA-F-]+)\}"/g, (_, number: string, key: string) => {
      const steady = `52454741-4D45-4E54-8000-${number.padStart(12, "0")}`;
      const name = `word/fonts/font${number}.odttf`;
      const font = parts.get(name);
      if (font !== undefined) parts.set(name, mixed(mixed(font, key), steady));
      return `r:id="rId${number}" w:fontKey="{${steady}}"`;
    }),
  );
}

function mixed(font: Uint8Array, key: string): Uint8Array {
  const bytes = Buffer.from(key.replaceAll("-", ""), "hex").reverse();
  return font.map((byte, index) => (index < 32 ? byte ^ (bytes[index % bytes.length] ?? 0) : byte));
}

/** Links of a part by the order in which the part names them. */
function steadyLinks(parts: Map<string, Uint8Array>, name: string): void {
  const relations = name.replace(/([^/]+)$/, "_rels/$1.rels");
  if (!parts.has(relations)) return;
  const names = new Map<string, string>();
  const byChance = /(?<=")rId(?!\d+")[\w-]+(?=")/g;
  const rename = (xml: string, pattern: RegExp): string =>
    xml.replace(pattern, (tag) =>
      tag.replace(byChance, (id) => {
        const steady = names.get(id) ?? `rIdLink${names.size + 1}`;
        names.set(id, steady);
        return steady;
      }),
    );
  rewrite(parts, name, (xml) => rename(xml, /<w:hyperlink[^>]*>/g));
  rewrite(parts, relations, (xml) => rename(xml, /<Relationship [^>]*>/g));
}
