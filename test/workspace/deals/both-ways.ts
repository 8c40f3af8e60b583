import { sentenceOf } from "../../../src/diagnostics/catalogue.ts";
import type { Fact } from "../../../src/model/fact.ts";
import { answerNdjson } from "../../../src/workspace/answer-ndjson.ts";
import type { RawDeal } from "../../../src/workspace/deals/raw-deal.ts";
import type { Asked } from "../../../src/workspace/decide.ts";
import { openDeals } from "../../../src/workspace/read-deals.ts";
import { streamOf } from "./read.ts";

/** What problems call the deals of a test. */
export const file = "deals.ndjson";

/** A row that goes the long way: parsed, read by the dictionary, decided, and the decision written out. */
export function rowOf({ decide }: Asked, raw: RawDeal): string {
  const decided = "place" in raw ? decide(raw.deal, raw.place) : { ok: false as const, diagnostics: raw.problems };
  if (decided.ok) return JSON.stringify(decided.decision);
  return JSON.stringify([
    raw.row,
    ...decided.diagnostics.map((each) => [each.code, each.range, sentenceOf(each, "ru")]),
  ]);
}

/** Every row the long way. */
export async function slowlyBy(asked: Asked, facts: ReadonlyMap<string, Fact>, text: string): Promise<string[]> {
  const { batches } = await openDeals({ name: file, bytes: streamOf(text, 4096) }, facts);
  const rows: string[] = [];
  for await (const batch of batches) for (const raw of batch) rows.push(rowOf(asked, raw));
  return rows;
}

/** Plain deals from bytes to bytes, with how many of them there were. */
export async function quicklyBy(
  asked: Asked,
  text: string,
  partSize = 4096,
): Promise<{ rows: string[]; plain: number }> {
  let plain = 0;
  let written = "";
  const answers = answerNdjson(streamOf(text, partSize), {
    file,
    plain: asked.plain,
    answer: (raw) => {
      plain -= 1;
      return rowOf(asked, raw);
    },
  });
  for await (const { bytes, rows } of answers) {
    written += Buffer.from(bytes).toString();
    plain += rows;
  }
  return { rows: written.split("\n").slice(0, -1), plain };
}
