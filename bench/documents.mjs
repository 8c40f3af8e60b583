import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fitPage } from "../dist/documents/fit-page.js";
import { renderDocument } from "../dist/documents/render-document.js";
import { parseDay } from "../dist/values/day.js";
import { loadAssets } from "../dist/workspace/assets.js";
import { bookDocument } from "../dist/workspace/documents/book.js";
import { offerDocument } from "../dist/workspace/documents/offer.js";
import { pageDocument } from "../dist/workspace/documents/page.js";
import { composePrepared } from "../dist/workspace/documents/with-data.js";
import { printingHere } from "../dist/workspace/merge/printing.js";
import { rowPlaces } from "../dist/workspace/merge/row-data.js";
import { openProject } from "../dist/workspace/open-project.js";
import { rasteriser } from "../dist/workspace/rasteriser.js";
import { renderStanding } from "../dist/workspace/render.js";
import { runChild } from "./child.mjs";
import { openChromium } from "./documents/chromium.mjs";
import { offerRows } from "./documents/offers.mjs";
import { openTypst, typstOf } from "./documents/typst.mjs";

/**
 * The printed documents of the standard set beside Typst, which gets the same text as ready markup, and beside headless
 * Chromium, which gets our own HTML. We count from the regulations to the bytes: filling the template, fitting, pictures.
 * Contestants alternate in one run, and time is that of the processor: only the ratios mean anything.
 */
const offers = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 5);
/** Offers that a contestant makes before the next one has its turn. */
const turn = 20;

const root = fileURLToPath(new URL("..", import.meta.url));
const asOf = parseDay("2026-11-18");
const opened = await openProject(root);
const loaded = loadAssets(root, opened.project);
if (!loaded.ok) throw new Error("the style of the standard set is not sound");
const { assets } = loaded;
const lang = opened.project.company.language;
const typst = openTypst();

/** Milliseconds of the processor, of all threads: another program that runs beside does not lengthen them. */
async function timeOf(work, processor = ours) {
  const start = processor();
  await work();
  return processor() - start;
}

function ours() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function say(what, value, goal) {
  console.log(`${what.padEnd(58)} ${value.padStart(10)}  ${goal}`);
}

async function book() {
  const regulation = opened.project.regulations.find((each) => bookDocument.prints(each));
  const { tree, style } = bookDocument.compose(opened.project, regulation, asOf, assets);
  const markup = typstOf(tree, style, lang);
  const times = { ours: [], typst: [] };
  const pages = { ours: 0, typst: 0 };
  for (let round = 0; round < rounds; round += 1) {
    typst.forget();
    times.typst.push(
      await timeOf(() => {
        pages.typst = typst.pdf(markup).pages;
      }),
    );
    times.ours.push(
      await timeOf(async () => {
        const rendered = await renderStanding(opened, "book", regulation, asOf);
        pages.ours = rendered.document.pages;
      }),
    );
  }
  const [own, theirs] = [Math.min(...times.ours), Math.min(...times.typst)];
  say(
    `book: ${pages.ours} pages in ${own.toFixed(0)} ms, Typst ${pages.typst} in ${theirs.toFixed(0)} ms`,
    `${(own / theirs).toFixed(2)} x`,
    "at most 1.1 x of Typst",
  );
}

/** The offer that a row asks for, as the markup and the HTML that the others print. */
async function sourcesOf(row) {
  const { prepared } = offerDocument.prepareValue(opened, row.data, rowPlaces(row.file, row.row), {});
  const { tree, style, onePage } = composePrepared(prepared, assets);
  const { title, date: createdOn, range } = prepared;
  const options = { style, fonts: assets.fonts, lang, title, createdOn, onePage, range, rasteriser };
  const { bytes } = await renderDocument(tree, "html", options);
  return { row, markup: typstOf(tree, style, lang), html: new TextDecoder().decode(bytes) };
}

async function letters() {
  const printing = printingHere(opened, { document: "offer", format: "pdf" });
  const rows = offerRows(offers);
  const chromium = await openChromium();
  const contestants = [
    { name: "Reglament", processor: ours, print: async ({ row }) => (await printing.print(row)).bytes },
    { name: "Typst", processor: ours, print: ({ markup }) => typst.pdf(markup).pdf },
    { name: "Chromium", processor: chromium.processor, print: ({ html }) => chromium.pdf(html) },
  ].map((contestant) => ({ ...contestant, times: [] }));
  try {
    for (let from = 0; from < rows.length; from += turn) {
      const batch = [];
      for (const row of rows.slice(from, from + turn)) batch.push(await sourcesOf(row));
      for (const { processor, print, times } of contestants) {
        const time = await timeOf(async () => {
          for (const source of batch) if (!((await print(source)).length > 0)) throw new Error("nothing was printed");
        }, processor);
        times.push(time / batch.length);
      }
    }
  } finally {
    await chromium.close();
  }
  const [reglament, theirs, browser] = contestants.map(({ times }) => median(times));
  const each = contestants.map(({ name, times }) => `${name} ${median(times).toFixed(1)} ms`).join(", ");
  console.log(`an offer: ${each}`);
  say(`${rows.length} offers beside Typst`, `${(reglament / theirs).toFixed(2)} x`, "at most 1.0 x of Typst");
  say(`${rows.length} offers: Chromium beside ours`, `${(browser / reglament).toFixed(2)} x`, "at least 5 x");
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

async function onePage() {
  const trees = opened.project.regulations
    .filter((each) => pageDocument.prints(each))
    .map((regulation) => pageDocument.compose(opened.project, regulation, asOf, assets));
  const times = trees.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { tree, style }] of trees.entries())
      times[index] = Math.min(times[index], await timeOf(() => fitPage(tree, style, assets.fonts)));
  }
  say(`fitting one page, the slowest of ${trees.length}`, `${Math.max(...times).toFixed(0)} ms`, "under 150 ms");
}

async function memory() {
  const folder = mkdtempSync(join(tmpdir(), "reglament-bench-"));
  try {
    const command = [join(root, "dist/cli/main.js"), "render", "book", "--out", join(folder, "book.pdf")];
    const { seconds, megabytes } = await runChild([...command, "--project", root]);
    say(
      `reglament render book: ${seconds.toFixed(1)} s of processor, at most`,
      `${Math.round(megabytes)} MB`,
      "under 250 MB",
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await book();
await letters();
await onePage();
await memory();
