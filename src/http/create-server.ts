import { type FastifyInstance, fastify, type HTTPMethods, LogController } from "fastify";
import { admit } from "./admit.ts";
import { answerErrors, answerNoHttp, unsupportedContent } from "./answer-errors.ts";
import { Refusal } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { openPaths, resources } from "./resources.ts";
import type { Service } from "./service.ts";

/** Where structured log lines go, and from which level on. */
export interface LogTarget {
  readonly level: string;
  readonly stream: { write(line: string): void };
}

/** Bodies are read by us, so that nothing is coerced and nothing is let fall: JSON whole, NDJSON as it comes. */
function readBodies(app: FastifyInstance, { limits }: Service): void {
  app.removeAllContentTypeParsers();
  app.addHook("preParsing", (request, _reply, _payload, done) => {
    const coding = request.headers["content-encoding"] ?? "identity";
    done(coding === "identity" ? null : unsupportedContent());
  });
  app.addContentTypeParser("application/json", ({ routeOptions }, payload, done) =>
    readBody(payload, routeOptions.bodyLimit, limits, done),
  );
  app.addContentTypeParser("application/x-ndjson", (_request, payload, done) => done(null, payload));
}

const otherMethods: readonly HTTPMethods[] = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Declares all resources; each of their paths refuses the methods that it does not have by name. */
function declareResources(app: FastifyInstance, service: Service): void {
  const methodsByPath = new Map<string, Set<string>>();
  app.addHook("onRoute", ({ url, method }) => {
    const methods = methodsByPath.get(url) ?? new Set();
    methodsByPath.set(url, methods);
    for (const each of [method].flat()) methods.add(each);
  });
  for (const declare of resources) declare(app, service);
  for (const [url, methods] of new Map(methodsByPath)) {
    const allowed = [...methods].join(", ");
    const refuse = (): never => {
      throw new Refusal("wrong-method", { args: { allowed }, headers: { allow: allowed } });
    };
    const lacking = otherMethods.filter((method) => !methods.has(method));
    app.route({ url, method: lacking, onRequest: refuse, handler: refuse, exposeHeadRoute: false });
  }
}

/** One line for each answer: what was asked in general, never what the question held. */
function logAnswers(app: FastifyInstance): void {
  app.addHook("onResponse", (request, reply, done) => {
    const { method, routeOptions, log } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const line = { method, route: routeOptions.url ?? "-", status: reply.statusCode, ms };
    if (reply.statusCode >= 500) log.error(line, "answered");
    else log.info(line, "answered");
    done();
  });
}

/** Builds the service's server, ready to listen. */
export function createServer(service: Service, log: LogTarget | undefined): FastifyInstance {
  const app = fastify({
    logger: log === undefined ? false : { level: log.level, stream: log.stream, base: null },
    // Its own lines hold addresses as they were sent; ours do not.
    logController: new LogController({ disableRequestLogging: true }),
    connectionTimeout: service.limits.idleMs,
    bodyLimit: service.limits.dealBytes,
    // A caller that came before the service began to leave is still answered.
    return503OnClosing: false,
    clientErrorHandler: answerNoHttp,
  });
  if (log !== undefined) logAnswers(app);
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
    if (!openPaths.has(request.routeOptions.url ?? "")) admit(request, service);
    done();
  });
  answerErrors(app, service);
  readBodies(app, service);
  declareResources(app, service);
  return app;
}
