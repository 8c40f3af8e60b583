import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { ColorSpace, Document, Matrix } from "mupdf";
import { openProject } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { regulationsPrintedAs, renderStanding, renderWithData } from "../../src/workspace/render.ts";
import { galleryFile, galleryPages } from "./gallery-pages.ts";

/**
 * Draws the pictures of README out of documents that are printed at this moment from the standard set: `npm run gallery`.
 * An independent reader turns the pages into pixels.
 */
const pixelsPerPoint = 0.75;
const day = 20261122;

const opened = await openProject(packagePath("."));
rmSync(packagePath("docs/gallery"), { recursive: true, force: true });
mkdirSync(packagePath("docs/gallery"), { recursive: true });

async function pdfOf({ document, id, data }: (typeof galleryPages)[number]): Promise<Uint8Array> {
  if (data !== undefined) {
    const text = readFileSync(packagePath(data), "utf8");
    const rendered = await renderWithData(opened, document, { text, file: data, ...(id === undefined ? {} : { id }) });
    if (!rendered.ok) throw new Error(`${data}: ${JSON.stringify(rendered.diagnostics)}`);
    return rendered.document.bytes;
  }
  const printed = regulationsPrintedAs(opened, document, day);
  const regulation = printed.find((each) => id === undefined || each.id === id);
  if (regulation === undefined) throw new Error(`nothing is printed as ${document} ${id ?? ""}`);
  const rendered = await renderStanding(opened, document, regulation, day);
  if (!rendered.ok) throw new Error(`${document}: ${JSON.stringify(rendered.diagnostics)}`);
  return rendered.document.bytes;
}

for (const page of galleryPages) {
  const pdf = Document.openDocument(await pdfOf(page), "application/pdf");
  const matrix = Matrix.scale(pixelsPerPoint, pixelsPerPoint);
  const pixels = pdf.loadPage(page.page - 1).toPixmap(matrix, ColorSpace.DeviceRGB);
  writeFileSync(packagePath(galleryFile(page)), pixels.asPNG());
  process.stdout.write(`${galleryFile(page)}\n`);
}
