import { readFileSync } from "node:fs";
import { parse } from "yaml";

const offer = parse(readFileSync(new URL("../../examples/offers/offer.yaml", import.meta.url), "utf8"));

/** Offers to different clients: each has a number, a client and quantities of its own. */
export function offerRows(count) {
  return Array.from({ length: count }, (_, index) => {
    const lines = offer.deal.lines.map((line, at) => ({
      ...line,
      quantity: line.quantity + 10 * ((index * (at + 3)) % 40),
    }));
    const sum = (price) =>
      lines.reduce((total, line) => total + Math.round(line.quantity * line[price] * 100), 0) / 100;
    const order = { ...offer.deal.order, amount: sum("price"), cost: sum("cost") };
    const client = { ...offer.client, name: `${offer.client.name} ${index + 1}` };
    return {
      file: "offers.ndjson",
      row: index + 1,
      data: { ...offer, number: index + 1, client, deal: { ...offer.deal, order, lines } },
    };
  });
}
