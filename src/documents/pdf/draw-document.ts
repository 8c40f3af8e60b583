import type { Fonts } from "../fonts/load-fonts.ts";
import type { LaidDocument } from "../layout/lay-out-pages.ts";
import { drawPage } from "./draw-page.ts";
import { documentOutline } from "./outline.ts";
import { documentFonts, documentImages, openPdf, type Pdf } from "./pdfkit-surface.ts";
import { structureTree } from "./structure-tree.ts";

/** What a PDF says about itself. The same facts and the same pages give the same bytes. */
export interface PdfFacts {
  readonly title: string;
  /** BCP 47, such as "ru-RU". */
  readonly language: string;
  /** The moment of creation that the file states. */
  readonly created: Date;
}

/** Draws laid pages as a tagged PDF 1.7 with embedded subsets of its fonts. */
export function drawDocument(laid: LaidDocument, facts: PdfFacts, fonts: Fonts): Promise<Uint8Array> {
  const pdf = openPdf({
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    size: [laid.width, laid.height],
    info: {
      Title: new XmlSafeText(facts.title),
      CreationDate: facts.created,
      Creator: new String("Reglament"),
      Producer: new String("Reglament (PDFKit)"),
    },
  });
  const bytes = collect(pdf);
  const structure = structureTree(pdf);
  const canvas = {
    pdf,
    fonts,
    font: documentFonts(pdf, fonts),
    image: documentImages(pdf),
    structure,
    outline: documentOutline(pdf),
  };
  for (const page of laid.pages) {
    pdf.addPage();
    drawPage(page, canvas);
  }
  structure.end();
  pdf.end();
  return bytes;
}

/**
 * pdfkit writes the title twice: by `valueOf` as a PDF string, and by `toString`, unescaped, into XML metadata.
 * A title with "<" would break that XML.
 */
class XmlSafeText extends String {
  override toString(): string {
    return this.valueOf().replace(/[<>&]/g, (sign) => (sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : "&amp;"));
  }
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("error", reject);
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
}
