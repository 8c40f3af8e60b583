import type { FastifyReply, FastifyRequest } from "fastify";
import type { ServedRegulations } from "../live-regulations.ts";
import { openApiDocument } from "../openapi/document.ts";
import type { OpenApiVersion } from "../openapi/for-version.ts";
import { type DeclareResource, languageFor, servedOrRefuse } from "../service.ts";

/** `GET /openapi.json` (3.1) and `GET /openapi-3.0.json`: made once for each set of regulations and language. */
export const declareOpenApi: DeclareResource = (app, service) => {
  const made = new WeakMap<ServedRegulations, Map<string, string>>();
  const answer =
    (version: OpenApiVersion) =>
    (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
      const served = servedOrRefuse(service);
      const lang = languageFor(request, service);
      const texts = made.get(served) ?? new Map<string, string>();
      made.set(served, texts);
      const key = `${version} ${lang}`;
      const text =
        texts.get(key) ?? JSON.stringify(openApiDocument(served, { version, lang, locked: service.keys.count > 0 }));
      texts.set(key, text);
      reply.headers({ "content-language": lang, vary: "accept-language" });
      return reply.type("application/json; charset=utf-8").send(text);
    };
  app.get("/openapi.json", answer("3.1.0"));
  app.get("/openapi-3.0.json", answer("3.0.3"));
};
