import type { Fact } from "../../../src/model/fact.ts";
import type { RawDeal } from "../../../src/workspace/deals/raw-deal.ts";
import { openDeals } from "../../../src/workspace/read-deals.ts";

/** A small dictionary, as every table of deals needs one. */
export const facts: ReadonlyMap<string, Fact> = new Map(
  (
    [
      ["client.category", "choice", "Категория клиента"],
      ["client.note", "text", "Заметка"],
      ["order.amount", "money", "Сумма заказа"],
      ["order.count", "quantity", "Количество"],
      ["order.day", "date", "День заказа"],
      ["order.sent", "moment", "Отправлен"],
      ["order.prepaid", "flag", "Предоплата"],
      ["request.discount", "percent", "Запрошенная скидка"],
    ] as const
  ).map(([name, type, title]) => [name, { name, type, title } as Fact]),
);

async function* parts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** A text or bytes as a stream of parts of this size. */
export function streamOf(content: string | Uint8Array, size = 64): AsyncIterable<Uint8Array> {
  return parts(typeof content === "string" ? Buffer.from(content) : content, size);
}

/** What is left of a deal when its place is put aside: its row with its facts, or with the codes of its problems. */
export interface ReadRow {
  readonly row: number;
  readonly deal?: unknown;
  readonly codes?: readonly string[];
}

function seen(raw: RawDeal): ReadRow {
  if (!("place" in raw)) return { row: raw.row, codes: raw.problems.map(({ code }) => code) };
  // A copy, since deals of tables have no prototype.
  return { row: raw.row, deal: JSON.parse(JSON.stringify(raw.deal)) as unknown };
}

/** Reads an input to its end. */
export async function readAll(
  content: string | Uint8Array,
  name: string,
  size?: number,
  sheet?: string,
): Promise<ReadRow[]> {
  const source = { name, bytes: streamOf(content, size), ...(sheet === undefined ? {} : { sheet }) };
  const rows: ReadRow[] = [];
  for await (const batch of (await openDeals(source, facts)).batches) for (const raw of batch) rows.push(seen(raw));
  return rows;
}
