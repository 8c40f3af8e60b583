import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import { isQuestion, questionNames } from "../../model/questions.ts";
import { answerNdjson } from "../../workspace/answer-ndjson.ts";
import { AnswerSheet } from "../../workspace/answer-sheet.ts";
import { answerText } from "../../workspace/answer-text.ts";
import type { RawDeal } from "../../workspace/deals/raw-deal.ts";
import type { Asked } from "../../workspace/decide.ts";
import { type Answer, answerWith, writtenDay } from "../answer.ts";
import type { ServiceLanguage } from "../language.ts";
import type { ServedRegulations } from "../live-regulations.ts";
import { problemOf, Refusal, regulationItems } from "../problem.ts";
import { readQuery } from "../query.ts";
import { readJson, refusalOfText, wholeBody } from "../read-body.ts";
import { type DeclareResource, languageFor, type Service, servedOrRefuse } from "../service.ts";

const truths: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

/** What was asked, ready to be answered. */
interface Prepared {
  readonly asked: Asked;
  readonly explain: boolean;
}

/** Prepares what was asked by these regulations; nothing that changes later reaches this request. */
function prepare(request: FastifyRequest, service: Service, served: ServedRegulations, now: Date): Prepared {
  const { question } = request.params as { readonly question: string };
  if (!isQuestion(question)) {
    const args = { question, suggestion: nearestWord(question, questionNames), questions: questionNames.join(", ") };
    throw new Refusal("unknown-question", { args });
  }
  const { explain = false, asOf = service.live.dayOf(undefined, now) } = readQuery(request.query, {
    explain: { expected: "true|false", read: (text) => truths.get(text) },
    asOf: { expected: "2026-03-10", read: (text) => service.live.dayOf(text, now) },
  });
  if (asOf === undefined) throw new Error("today is no day");
  const result = served.ask(question, asOf);
  if (!result.ok) {
    const { diagnostics } = result;
    throw new Refusal("nothing-to-decide-by", {
      args: { day: writtenDay(asOf) },
      items: (reader) => regulationItems(diagnostics, reader),
    });
  }
  return { asked: result.asked, explain };
}

/** Addresses that are remembered; when there are so many all are forgotten. */
const mostAddresses = 64;

/** Prepares as `prepare` does, once for all who send the same address in the same minute: a day ends with a minute. */
function preparing(service: Service): (request: FastifyRequest) => Prepared {
  const byAddress = new Map<string, Prepared>();
  let preparedBy: ServedRegulations | undefined;
  let preparedIn = 0;
  return (request) => {
    const served = servedOrRefuse(service);
    const now = service.now();
    const minute = Math.floor(now.getTime() / 60_000);
    if (served !== preparedBy || minute !== preparedIn || byAddress.size >= mostAddresses) byAddress.clear();
    [preparedBy, preparedIn] = [served, minute];
    const known = byAddress.get(request.url);
    if (known !== undefined) return known;
    const prepared = prepare(request, service, served, now);
    byAddress.set(request.url, prepared);
    return prepared;
  };
}

function answerRow(raw: RawDeal, answer: Answer, { limits }: Service, lang: ServiceLanguage): object {
  try {
    if ("problems" in raw) throw refusalOfText(raw.problems, limits.dealBytes);
    return answer(raw.deal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { row: raw.row, ...problemOf(error, lang) };
  }
}

/** One answer a row, in order. Only the rows that one chunk completes are held at a time. */
async function* answerRows(
  chunks: AsyncIterable<Buffer>,
  { asked, explain }: Prepared,
  service: Service,
  lang: ServiceLanguage,
): AsyncGenerator<Buffer> {
  const answer = answerWith(asked, explain, lang);
  const rows = answerNdjson(chunks, {
    file: wholeBody,
    longest: service.limits.dealBytes,
    plain: explain ? undefined : asked.plain,
    answer: (raw) => answerText(answerRow(raw, answer, service, lang)),
  });
  // A reader who is slow gets them when they no longer hold.
  for await (const { bytes } of rows) yield Buffer.from(bytes);
}

/** The answer to a plain deal, from bytes to bytes; `undefined` for one that must go the long way. */
function answerAtOnce(body: Buffer, { asked: { plain }, explain }: Prepared, sheet: AnswerSheet): Buffer | undefined {
  if (plain === undefined || explain || !isUtf8(body)) return undefined;
  const deal = plain.read(body, 0, body.length);
  if (deal === undefined) return undefined;
  sheet.empty();
  plain.answer(deal, sheet);
  // Who takes it may keep it for longer than it holds.
  const { written } = sheet;
  const answer = Buffer.allocUnsafe(written.length);
  answer.set(written);
  return answer;
}

/** `POST /v1/decisions/{question}`: a deal in JSON, or many of them in NDJSON. */
export const declareDecisions: DeclareResource = (app, service) => {
  const sheet = new AnswerSheet();
  const prepareOnce = preparing(service);
  app.post("/v1/decisions/:question", (request: FastifyRequest, reply: FastifyReply) => {
    const { body } = request;
    const prepared = prepareOnce(request);
    if (body instanceof Readable) {
      const rows = answerRows(body, prepared, service, languageFor(request, service));
      reply.type("application/x-ndjson; charset=utf-8");
      return reply.send(Readable.from(rows, { highWaterMark: 1 }));
    }
    if (!Buffer.isBuffer(body)) throw new Refusal("no-body");
    reply.type("application/json; charset=utf-8");
    const atOnce = answerAtOnce(body, prepared, sheet);
    if (atOnce !== undefined) return reply.send(atOnce);
    const answer = answerWith(prepared.asked, prepared.explain, languageFor(request, service));
    return reply.send(answerText(answer(readJson(body, service.limits.dealBytes))));
  });
};
