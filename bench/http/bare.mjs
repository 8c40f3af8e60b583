import { fastify } from "fastify";

/** A route with the schemas of the service's own, that answers every deal with the same decision. */
const [url, path, deal] = process.argv.slice(2);
const { components } = await (await fetch(`${url}/openapi.json`)).json();
const headers = { "content-type": "application/json" };
const decision = await (await fetch(url + path, { method: "POST", headers, body: deal })).json();

const app = fastify({ ajv: { customOptions: { removeAdditional: false, coerceTypes: false, strict: false } } });
const schema = {
  body: components.schemas.DiscountInput,
  response: { 200: components.schemas.DiscountDecision },
};
app.post("/v1/decisions/discount", { schema }, async () => decision);
console.log(await app.listen({ port: 0, host: "127.0.0.1" }));
