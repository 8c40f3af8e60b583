import { textBetween } from "../engine/deal/plain/bytes.ts";
import { AnswerSheet } from "./answer-sheet.ts";
import { byteLines, type LineBlock } from "./deals/byte-lines.ts";
import { readLine } from "./deals/json.ts";
import type { RawDeal } from "./deals/raw-deal.ts";
import { repeatedId, SeenIds } from "./deals/repeated-ids.ts";
import type { AsksPlain } from "./decide.ts";

/** How the lines of an input are answered. */
export interface LineAnswers {
  /** What problems call the input. */
  readonly file: string;
  /** Bytes that a line may have. */
  readonly longest?: number;
  /** Answers plain deals at once; absent where every deal goes the long way. */
  readonly plain?: AsksPlain | undefined;
  /** Answers any other row the long way: a line of JSON. */
  readonly answer: (raw: RawDeal) => string;
}

/** Answers to some rows, in order: a line of JSON each. */
export interface AnsweredRows {
  /** In UTF-8; they hold until the next rows are asked for. */
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** Bytes of answers that are handed on together. */
const enough = 64 * 1024;
const endOfLine = Buffer.from("\n");

/** Answers the line that a walk has reached. Blank lines get no answer, and no row. */
function lineAnswerer({ file, plain, answer }: LineAnswers, sheet: AnswerSheet): (block: LineBlock) => boolean {
  const seen = new SeenIds();
  const answerRaw = (raw: RawDeal): void => sheet.text(answer(raw));
  const answerPlain = (block: LineBlock): boolean => {
    const { bytes, line } = block;
    const deal = block.isUtf8 && !block.tooLong ? plain?.read(bytes, block.from, block.to) : undefined;
    if (plain === undefined || deal === undefined) return false;
    const { idFrom, idTo } = deal;
    const first = idFrom === -1 ? undefined : seen.meet(bytes, idFrom, idTo, line);
    if (first === undefined) plain.answer(deal, sheet);
    else answerRaw(repeatedId(textBetween(bytes, idFrom, idTo), first, line, file));
    return true;
  };
  return (block) => {
    if (!answerPlain(block)) {
      const raw = readLine(block, file);
      if (raw === undefined) return false;
      answerRaw(seen.refuseRepeated(raw, file));
    }
    sheet.part(endOfLine);
    return true;
  };
}

/** Answers deals of NDJSON in UTF-8, from bytes to bytes where they are plain. Nothing piles up but the ids that were seen. */
export async function* answerNdjson(
  parts: AsyncIterable<Uint8Array>,
  answers: LineAnswers,
): AsyncGenerator<AnsweredRows> {
  const sheet = new AnswerSheet();
  const answerLine = lineAnswerer(answers, sheet);
  let rows = 0;
  for await (const block of byteLines(parts, answers.longest)) {
    for (let isOver = false; !isOver; ) {
      while (!isOver && sheet.size < enough) {
        isOver = !block.next();
        if (!isOver && answerLine(block)) rows += 1;
      }
      if (rows > 0) yield { bytes: sheet.written, rows };
      sheet.empty();
      rows = 0;
    }
  }
}
