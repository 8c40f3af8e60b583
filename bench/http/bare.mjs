import { fastify, LogController } from "fastify";

/**
 * A route with the schemas of the service's own, that answers every deal with the same decision. `logged` makes it write one
 * line for each answer, as the service does.
 */
const [url, path, deal, logged] = process.argv.slice(2);
const { components } = await (await fetch(`${url}/openapi.json`)).json();
const headers = { "content-type": "application/json" };
const decision = await (await fetch(url + path, { method: "POST", headers, body: deal })).json();

const app = fastify({
  ajv: { customOptions: { removeAdditional: false, coerceTypes: false, strict: false } },
  logger: logged === "logged" ? { base: null, stream: process.stderr } : false,
  logController: new LogController({ disableRequestLogging: true }),
});
if (logged === "logged") {
  app.addHook("onResponse", ({ method, routeOptions, log }, reply, done) => {
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    log.info({ method, route: routeOptions.url, status: reply.statusCode, ms }, "answered");
    done();
  });
}
const schema = {
  body: components.schemas.DiscountInput,
  response: { 200: components.schemas.DiscountDecision },
};
app.post("/v1/decisions/discount", { schema }, async () => decision);
console.log(await app.listen({ port: 0, host: "127.0.0.1" }));
