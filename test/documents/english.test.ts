import { expect, it } from "vitest";
import { pdfOf, sampleOf, shippedTemplate, treeOf } from "./document-kit.ts";
import { readPdf } from "./read-pdf.ts";

/** The words of an English document over a sample, in one line. */
async function englishOf(document: "page" | "offer", changes: object = {}): Promise<string> {
  const tree = treeOf(shippedTemplate(document, "en"), { ...sampleOf(document), ...changes }, "en");
  return readPdf(await pdfOf(tree, { onePage: "preferred" })).words.join(" ");
}

it("an English page has its headings and dates in English", async () => {
  const text = await englishOf("page");
  for (const words of [
    "APPROVED",
    "12 January 2026, order 14-П",
    "Owner:",
    "In force from 1 February 2026",
    "What to do",
    "No. What we do Who Within",
    "Rules",
    "What is checked Who When and how",
    "edition 3 of 12/01/2026",
  ])
    expect(text).toContain(words);
});

it("an English offer has money, percents, quantities and the sum in words in English forms", async () => {
  const lines = [
    {
      number: 1,
      title: "Stretch film",
      unit: "roll",
      quantity: 1500500,
      price: 123450,
      discountedPrice: 117278,
      exact: false,
      discount: 50000,
      vatRate: 200000,
      sum: 175975139,
    },
  ];
  const totals = { amount: 185236725, discount: 9261586, net: 146645949, vat: 29329190, total: 175975139 };
  const text = await englishOf("offer", { currency: "GBP", lines, totals, sumsCount: true });
  // A word that is written with a hyphen may be divided at it.
  for (const words of [
    "Commercial offer КП-2026-0148 version 2 of 23 November 2026 replaces all earlier versions Valid until 3 December 2026",
    "No. Item Unit Quantity Price Discount VAT Amount",
    "Stretch film roll 1,500.5 1,234.50 5% 20% 1,759,751.39",
    "The amount of a line is its price times the quantity, less the discount.",
    "Prices in GBP",
    "£1,759,751.39",
    "One million seven hundred and fifty-nine thousand seven hundred and fifty-one pounds sterling 39 pence",
    "Your manager:",
  ])
    expect(text.replace(/-\s?/g, "")).toContain(words.replace(/-\s?/g, ""));
});
