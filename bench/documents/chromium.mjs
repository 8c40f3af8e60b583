import { readFileSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

/** Headless Chromium with one page that prints any HTML as a tagged PDF. */
export async function openChromium() {
  const executablePath = await chromium.executablePath();
  const browser = await playwright.launch({ args: chromium.args, executablePath, headless: true });
  const page = await browser.newPage();
  return {
    async pdf(html) {
      await page.setContent(html, { waitUntil: "load" });
      await page.evaluate("document.fonts.ready");
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    },
    /** Milliseconds of the processor that its processes have taken (Linux counts them in hundredths of a second). */
    processor: () => descendantsOf(process.pid).reduce((sum, pid) => sum + 10 * ticksOf(pid), 0),
    close: () => browser.close(),
  };
}

function descendantsOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function ticksOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}
