import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Problem, problemOf, Refusal } from "./problem.ts";
import { languageFor, type Service } from "./service.ts";

/** The forms of a body that are read. */
export const acceptedContent = "application/json, application/x-ndjson";

/** A form of body that nobody reads here. */
export function unsupportedContent(): Refusal {
  return new Refusal("unsupported-content", {
    args: { accepted: acceptedContent },
    headers: { "accept-post": acceptedContent },
  });
}

/** What fastify itself refuses, in our words; `undefined` for a bug. */
function refusalOf(error: FastifyError | Error): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const code = "code" in error ? error.code : undefined;
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return unsupportedContent();
  if (code === "FST_ERR_MAX_PARAM_LENGTH") return new Refusal("no-such-place");
  const status = "statusCode" in error ? error.statusCode : undefined;
  return status !== undefined && status >= 400 && status < 500 ? new Refusal("malformed-request") : undefined;
}

function hasUnreadBody({ raw, headers }: FastifyRequest): boolean {
  const isSent = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  return isSent && !raw.complete;
}

function sendProblem(problem: Problem, reply: FastifyReply): FastifyReply {
  return reply.status(problem.status).type("application/problem+json; charset=utf-8").send(JSON.stringify(problem));
}

/** Answers every failure with a problem. A bug is logged with its stack; what a request held is never logged. */
export function answerErrors(app: FastifyInstance, service: Service): void {
  const answer = (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = refusalOf(error) ?? new Refusal("unexpected");
    if (refusal.code === "unexpected") request.log.error({ stack: error.stack }, "unexpected");
    // A body that nobody will read must not be waited for.
    if (hasUnreadBody(request)) reply.header("connection", "close");
    const lang = languageFor(request, service);
    reply.headers({ ...refusal.details.headers, "content-language": lang, vary: "accept-language" });
    return sendProblem(problemOf(refusal, lang), reply);
  };
  app.setErrorHandler(answer);
  app.setNotFoundHandler((request, reply) => answer(new Refusal("no-such-place"), request, reply));
}

/** What is no HTTP at all is answered on the bare socket, where no language was asked for. */
export function answerNoHttp(_error: Error, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const body = JSON.stringify(problemOf(new Refusal("malformed-request"), "en"));
  const head = ["HTTP/1.1 400 Bad Request", "content-type: application/problem+json", "connection: close"];
  socket.end(`${head.join("\r\n")}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
