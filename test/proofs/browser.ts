import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import binary from "@sparticuz/chromium";
import type { AxeResults, RunOptions } from "axe-core";
import { Document, type PDFDocument } from "mupdf";
import { type Browser, chromium, type Page } from "playwright-core";

/** One real browser, and a folder that it opens its pages from. */
export interface OpenBrowser {
  /** Opens a page from the disk, as a reader would. */
  open(name: string, html: Uint8Array): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  /** Everything that was asked for beside the page itself. */
  readonly requests: readonly string[];
  /** What the browser complained about, such as a policy that forbids what the page needs. */
  readonly complaints: readonly string[];
  /** Serious and critical findings of axe, with the first element of each. */
  audit(options?: RunOptions): Promise<readonly string[]>;
  /** By how many pixels the page is wider than a window of this width. */
  overflowAt(width: number): Promise<number>;
  /** Letters and digits that the page shows, and that its print on paper shows inside the paper, and how many sheets it takes. */
  print(): Promise<{ readonly shown: number; readonly printed: number; readonly sheets: number }>;
  close(): Promise<void>;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function openBrowser(): Promise<OpenBrowser> {
  const browser: Browser = await chromium.launch({
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
    executablePath: await binary.executablePath(),
    headless: true,
  });
  const dir = mkdtempSync(join(tmpdir(), "reglament-browser-"));
  return {
    async open(name, html) {
      const file = join(dir, `${name.replaceAll("/", "-")}.html`);
      writeFileSync(file, html);
      const page = await browser.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      const { href } = pathToFileURL(file);
      page.on("request", (request) => void (request.url() === href ? undefined : requests.push(request.url())));
      page.on("console", (message) => void (message.type() === "error" ? complaints.push(message.text()) : undefined));
      page.on("pageerror", (error) => void complaints.push(error.message));
      await page.goto(href);
      return openPage(page, requests, complaints);
    },
    async close() {
      await browser.close();
      rmSync(dir, { recursive: true });
    },
  };
}

function openPage(page: Page, requests: readonly string[], complaints: readonly string[]): OpenPage {
  return {
    requests,
    complaints,
    async audit(options = {}) {
      await page.evaluate(axe);
      const given = JSON.stringify({ resultTypes: ["violations"], ...options });
      const { violations } = (await page.evaluate(`axe.run(document, ${given})`)) as AxeResults;
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 120)}`);
    },
    async overflowAt(width) {
      await page.setViewportSize({ width, height: 800 });
      return Number(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    },
    async print() {
      await page.emulateMedia({ media: "print" });
      const text = String(await page.evaluate("document.querySelector('main').innerText"));
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: false });
      await page.emulateMedia({ media: "screen" });
      const document = Document.openDocument(pdf, "application/pdf") as PDFDocument;
      return { shown: letters(text).length, printed: lettersInside(document), sheets: document.countPages() };
    },
    close: () => page.close(),
  };
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Letters whose whole line stands on the paper. */
function lettersInside(document: PDFDocument): number {
  let count = 0;
  for (let index = 0; index < document.countPages(); index += 1) {
    const page = document.loadPage(index);
    const [left, top, right, bottom] = page.getBounds();
    const { blocks } = JSON.parse(page.toStructuredText("preserve-whitespace").asJSON()) as {
      blocks: { lines?: { text: string; bbox: { x: number; y: number; w: number; h: number } }[] }[];
    };
    for (const { text, bbox } of blocks.flatMap(({ lines }) => lines ?? [])) {
      const inside = bbox.x >= left && bbox.y >= top && bbox.x + bbox.w <= right && bbox.y + bbox.h <= bottom;
      if (inside) count += letters(text).length;
    }
  }
  return count;
}
