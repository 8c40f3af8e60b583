import type { Fonts } from "../fonts/load-fonts.ts";
import type { LaidDocument } from "../layout/lay-out-pages.ts";
import { documentFonts } from "./document-fonts.ts";
import { type DocumentForm, documentForm } from "./document-form.ts";
import { drawPage } from "./draw-page.ts";
import { documentOutline } from "./outline.ts";
import { documentImages, openPdf, type Pdf } from "./pdfkit-surface.ts";
import { structureTree } from "./structure-tree.ts";

/** What a PDF says about itself. The same facts and the same pages give the same bytes. */
export interface PdfFacts {
  readonly title: string;
  /** BCP 47, such as "ru-RU". */
  readonly language: string;
  /** The moment of creation that the file states. */
  readonly created: Date;
}

/** A tagged PDF 1.7 with embedded subsets of its fonts, drawn document after document. */
export interface DrawnPdf {
  /** Adds the pages of a document; under `title` its headings stand in the outline of a file that holds several. */
  add(laid: LaidDocument, title?: string): void;
  /** Closes the file. */
  end(): Promise<Uint8Array>;
}

/** Opens a file to draw into. */
export function drawPdf(facts: PdfFacts, fonts: Fonts): DrawnPdf {
  const pdf = openPdf({
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    info: {
      Title: new XmlSafeText(facts.title),
      CreationDate: facts.created,
      Creator: new String("Reglament"),
      Producer: new String("Reglament (PDFKit)"),
    },
  });
  const bytes = collect(pdf);
  const structure = structureTree(pdf);
  const font = documentFonts(pdf, fonts);
  let form: DocumentForm | undefined;
  const shared = {
    pdf,
    fonts,
    font,
    image: documentImages(pdf),
    structure,
    form: (): DocumentForm => {
      form ??= documentForm(pdf, font);
      return form;
    },
  };
  let documents = 0;
  return {
    add(laid, title) {
      documents += 1;
      // Two documents of one file may name their headings alike.
      const prefix = title === undefined ? "" : `${documents}-`;
      const canvas = {
        ...shared,
        outline: documentOutline(pdf, title),
        destination: (name: string) => `${prefix}${name}`,
      };
      for (const page of laid.pages) {
        pdf.addPage({ size: [laid.width, laid.height], margin: 0 });
        drawPage(page, canvas);
      }
    },
    end() {
      structure.end();
      pdf.end();
      return bytes;
    },
  };
}

/** Draws one document as a file of its own. */
export function drawDocument(laid: LaidDocument, facts: PdfFacts, fonts: Fonts): Promise<Uint8Array> {
  const drawn = drawPdf(facts, fonts);
  drawn.add(laid);
  return drawn.end();
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
