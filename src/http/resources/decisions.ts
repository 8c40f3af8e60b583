import { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import type { FastifyReply, FastifyRequest } from "fastify";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import { isQuestion, questionNames } from "../../model/questions.ts";
import { answerText } from "../../workspace/answer-text.ts";
import { readNdjsonDeals } from "../../workspace/deals/json.ts";
import type { RawDeal } from "../../workspace/deals/raw-deal.ts";
import { refusingRepeatedIds } from "../../workspace/deals/repeated-ids.ts";
import { type Answer, answerWith, writtenDay } from "../answer.ts";
import type { ServiceLanguage } from "../language.ts";
import { problemOf, Refusal, regulationItems } from "../problem.ts";
import { readQuery } from "../query.ts";
import { readJson, refusalOfText, wholeBody } from "../read-body.ts";
import { type DeclareResource, languageFor, type Service, servedOrRefuse } from "../service.ts";

const truths: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

/** Prepares what was asked by the regulations that are current now; nothing that changes later reaches this request. */
function prepare(request: FastifyRequest, service: Service, lang: ServiceLanguage): Answer {
  const served = servedOrRefuse(service);
  const { question } = request.params as { readonly question: string };
  if (!isQuestion(question)) {
    const args = { question, suggestion: nearestWord(question, questionNames), questions: questionNames.join(", ") };
    throw new Refusal("unknown-question", { args });
  }
  const now = service.now();
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
  return answerWith(result.asked, explain, lang);
}

/** The text of a stream, its mark left out. What is no UTF-8 becomes U+FFFD, for its row to be refused. */
async function* textOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let isStart = true;
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    yield isStart && text.startsWith("\uFEFF") ? text.slice(1) : text;
    if (text !== "") isStart = false;
  }
  yield decoder.end();
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
  answer: Answer,
  service: Service,
  lang: ServiceLanguage,
): AsyncGenerator<string> {
  const deals = readNdjsonDeals(textOf(chunks), wholeBody, { longest: service.limits.dealBytes });
  for await (const batch of refusingRepeatedIds(deals, wholeBody)) {
    let text = "";
    for (const raw of batch) text += `${answerText(answerRow(raw, answer, service, lang))}\n`;
    if (text !== "") yield text;
  }
}

/** `POST /v1/decisions/{question}`: a deal in JSON, or many of them in NDJSON. */
export const declareDecisions: DeclareResource = (app, service) => {
  app.post("/v1/decisions/:question", (request: FastifyRequest, reply: FastifyReply) => {
    const { body } = request;
    const lang = languageFor(request, service);
    const answer = prepare(request, service, lang);
    if (body instanceof Readable) {
      reply.type("application/x-ndjson; charset=utf-8");
      return reply.send(Readable.from(answerRows(body, answer, service, lang), { highWaterMark: 1 }));
    }
    if (!Buffer.isBuffer(body)) throw new Refusal("no-body");
    reply.type("application/json; charset=utf-8");
    return reply.send(answerText(answer(readJson(body, service.limits.dealBytes))));
  });
};
