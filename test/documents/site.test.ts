import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import axe from "axe-core";
import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderSite, type SiteFile } from "../../src/documents/html/site/render-site.ts";
import { fonts, readText, sampleOf, shippedTemplate, style, treeOf } from "./document-kit.ts";
import { hostileNames } from "./hostile.ts";

/** The sample of the book, with a company whose name would do harm if it could. */
function sampleTree() {
  const sample = sampleOf("book");
  return treeOf(shippedTemplate("book"), {
    ...sample,
    company: { name: `</script><script>alert(1)</script> ${hostileNames[2]}` },
  });
}

async function siteOf(): Promise<readonly SiteFile[]> {
  const searchScript = readText("templates/site-search.js");
  return renderSite(sampleTree(), { style, fonts, lang: "ru", title: "Книга продаж", searchScript });
}

let files: readonly SiteFile[];
const textOf = (name: string): string =>
  new TextDecoder().decode(files.find(({ fileName }) => fileName === name)?.bytes ?? new Uint8Array());

beforeAll(async () => {
  files = await siteOf();
});

describe("a book as a site", () => {
  it("has a page for every part and chapter, the cover first", () => {
    const pages = files.map(({ fileName }) => fileName).filter((name) => name.endsWith(".html"));
    expect(pages[0]).toBe("index.html");
    expect(pages).toEqual(
      expect.arrayContaining([
        "part-clients.html",
        "chapter-categories.html",
        "part-prices.html",
        "chapter-prices.html",
      ]),
    );
  });

  it("links to files and places that exist, and to nothing else", () => {
    const ids = new Map(
      files.map(({ fileName }) => [
        fileName,
        new Set([...textOf(fileName).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    for (const [fileName] of ids) {
      if (!fileName.endsWith(".html")) continue;
      for (const [, file = "", name] of textOf(fileName).matchAll(/(?:href|src)="([^"#]*)(?:#([^"]*))?"/g)) {
        const target = file === "" ? fileName : file;
        expect(ids.has(target), `${fileName}: ${target}`).toBe(true);
        if (name !== undefined) expect(ids.get(target)?.has(name), `${fileName}: ${target}#${name}`).toBe(true);
      }
    }
  });

  it("is the same to the byte when it is made again", async () => {
    expect(await siteOf()).toEqual(files);
  });

  it("keeps data out of its scripts", () => {
    expect(textOf("search-data.js")).not.toContain("<");
    expect(textOf("chapter-prices.html")).not.toContain("<script>alert");
  });
});

describe("a site that is opened from the disk", () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  const asked: string[] = [];
  const errors: string[] = [];
  const open = async (address: string): Promise<void> => {
    await page.goto(`${pathToFileURL(folder).href}/${address}`);
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "reglament-site-"));
    for (const { fileName, bytes } of files) writeFileSync(join(folder, fileName), bytes);
    browser = await playwright.launch({
      args: chromium.args,
      executablePath: await chromium.executablePath(),
      headless: true,
    });
    // The judge of accessibility is a script of ours, which the policy of the page does not let in.
    page = await browser.newPage({ bypassCSP: true });
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => errors.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("finds a word in another form, by keys alone, and opens the clause", async () => {
    await open("index.html");
    await page.keyboard.press("/");
    await page.keyboard.type("оборота");
    await page.locator(".found li").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/chapter-categories\.html#categories\/VIP$/);
    expect(await page.locator("#categories\\/VIP").isVisible()).toBeDefined();
  });

  it.each([
    ["number of a clause", "1.1", "categories/VIP"],
    ["word with a slip of the pen", "категори", "chapter-categories"],
    ["title", "скидки", "chapter-prices"],
  ])("finds a %s", async (_, query, address) => {
    await open("index.html");
    await page.fill("#query", query);
    await page.locator(".found li").first().waitFor();
    const found = await page.locator(".found a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(found.some((href) => href?.includes(address))).toBe(true);
  });

  it("says that nothing was found", async () => {
    await open("index.html");
    await page.fill("#query", "аэроплан");
    await page.getByRole("status").filter({ hasText: "Ничего не нашлось" }).waitFor();
    expect(await page.locator(".found li").count()).toBe(0);
  });

  it("asks nothing of a network and breaks nothing", () => {
    expect(asked.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each(["index.html", "part-prices.html", "chapter-prices.html"])("%s can be used by everybody", async (name) => {
    await open(name);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const judge = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe;
      return (await judge.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
  });

  it("prints the chapter without what is there for the screen", async () => {
    await open("chapter-prices.html");
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".sidebar", ".top", ".neighbours"])
      expect(await page.locator(hidden).isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
  });

  // The last one: this browser does not outlive a context that is closed.
  it("reads without scripts, with no search that would not work", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${pathToFileURL(folder).href}/chapter-prices.html`);
    expect(await plain.locator("h1").textContent()).toContain("Скидки");
    expect(await plain.locator("form.search").isVisible()).toBe(false);
    expect(await plain.locator("nav.sidebar a").first().isVisible()).toBe(true);
  });
});
