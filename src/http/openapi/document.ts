import { type QuestionName, questionNames } from "../../model/questions.ts";
import { inputSchema } from "../../workspace/input-schema.ts";
import { loadSchema, packageVersion } from "../../workspace/package-files.ts";
import type { ServiceLanguage } from "../language.ts";
import type { ServedRegulations } from "../live-regulations.ts";
import { problemCatalogue } from "../problem-catalogue.ts";
import { type Example, type Examples, examplesOf } from "./examples.ts";
import { type OpenApiVersion, type Schema, schemaFor } from "./for-version.ts";
import { documentWords } from "./words.ts";

/** Which document is wanted. */
export interface DocumentWish {
  readonly version: OpenApiVersion;
  readonly lang: ServiceLanguage;
  /** Whether callers must show a key. */
  readonly locked: boolean;
}

const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** `hand-off` as programs call it: `HandOff`. */
function inCapitals(question: string): string {
  return question.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A decision with its trace: what the decision holds, the clauses considered, and what each question adds. */
function explanationSchema(decision: Schema): Schema {
  const { additionalProperties: _closed, properties, required, ...rest } = decision;
  return {
    ...rest,
    required: [...(required as readonly string[]), "considered"],
    properties: { ...(properties as object), considered: loadSchema("http/considered") },
  };
}

function problemSchema(): Schema {
  const schema = loadSchema("http/problem");
  const { code, ...properties } = schema.properties as Readonly<Record<string, object>>;
  return { ...schema, properties: { ...properties, code: { ...code, enum: Object.keys(problemCatalogue) } } };
}

function schemasOf({ opened }: ServedRegulations, version: OpenApiVersion): Readonly<Record<string, Schema>> {
  const ofQuestions = questionNames.flatMap((question): [string, Schema][] => {
    const name = inCapitals(question);
    // `$defs` says how situations expect a decision, which is nothing to a caller.
    const { $defs: _, ...decision } = loadSchema(`decisions/${question}`);
    return [
      [`${name}Input`, inputSchema(opened.project, question)],
      [`${name}Decision`, decision],
      [`${name}Explanation`, explanationSchema(decision)],
    ];
  });
  const all: readonly [string, Schema][] = [
    ...ofQuestions,
    ["Problem", problemSchema()],
    ["Report", loadSchema("http/diagnostics")],
    ["Readiness", loadSchema("http/readiness")],
  ];
  return Object.fromEntries(all.map(([name, schema]) => [name, schemaFor(version, schema)]));
}

function shown(examples: readonly Example[] | undefined, part: "request" | "response"): object {
  if (examples === undefined || examples.length === 0) return {};
  return {
    examples: Object.fromEntries(examples.map((each) => [each.name, { summary: each.summary, value: each[part] }])),
  };
}

function problemAnswer(description: string, refused?: Example): object {
  const example =
    refused === undefined
      ? {}
      : { examples: { [refused.name]: { value: refused.response, "x-request": refused.request } } };
  return { description, content: { "application/problem+json": { schema: reference("Problem"), ...example } } };
}

/** The statuses that a decision may be refused with. */
const refusals = [400, 401, 403, 408, 413, 415, 503] as const;

function decisionPath(question: QuestionName, examples: Examples | undefined, lang: ServiceLanguage): object {
  const say = documentWords[lang];
  const name = inCapitals(question);
  const lines = { type: "string" };
  return {
    post: {
      operationId: `decide${name}`,
      tags: [say.decisions],
      summary: say.decide(question),
      description: say.decideMore,
      parameters: [
        { name: "explain", in: "query", description: say.explain, schema: { type: "boolean", default: false } },
        {
          name: "asOf",
          in: "query",
          description: say.asOf,
          schema: { type: "string", format: "date" },
          ...(examples === undefined ? {} : { example: examples.asOf }),
        },
        {
          name: "Accept-Language",
          in: "header",
          description: say.language,
          schema: { type: "string" },
        },
      ],
      requestBody: {
        required: true,
        description: say.deal,
        content: {
          "application/json": { schema: reference(`${name}Input`), ...shown(examples?.answered, "request") },
          "application/x-ndjson": { schema: { ...lines, description: say.rows } },
        },
      },
      responses: {
        "200": {
          description: say.decision,
          content: {
            "application/json": {
              schema: { oneOf: [reference(`${name}Decision`), reference(`${name}Explanation`)] },
              ...shown(examples?.answered, "response"),
            },
            "application/x-ndjson": { schema: { ...lines, description: say.answers } },
          },
        },
        "422": problemAnswer(say.refusal, examples?.refused),
        ...Object.fromEntries(refusals.map((status) => [String(status), problemAnswer(say.refusal)])),
      },
    },
  };
}

function validatePath(lang: ServiceLanguage): object {
  const say = documentWords[lang];
  const example = { value: { "regulations/facts.yaml": "kind: fact\nid: facts\n" } };
  return {
    post: {
      operationId: "validateRegulations",
      tags: [say.regulations],
      summary: say.validate,
      description: say.validateMore,
      parameters: [
        { name: "asOf", in: "query", description: say.asOf, schema: { type: "string", format: "date" } },
        { name: "Accept-Language", in: "header", description: say.language, schema: { type: "string" } },
      ],
      requestBody: {
        required: true,
        description: say.texts,
        content: {
          "application/json": {
            schema: { type: "object", additionalProperties: { type: "string" } },
            examples: { misspelt: example },
          },
        },
      },
      responses: {
        "200": { description: say.report, content: { "application/json": { schema: reference("Report") } } },
        "422": problemAnswer(say.refusal),
        ...Object.fromEntries(refusals.map((status) => [String(status), problemAnswer(say.refusal)])),
      },
    },
  };
}

function getPath(operationId: string, tag: string, summary: string, responses: object, isOpen: boolean): object {
  return { get: { operationId, tags: [tag], summary, ...(isOpen ? { security: [] } : {}), responses } };
}

const inJson = (description: string, schema: Schema): object => ({
  description,
  content: { "application/json": { schema } },
});

/** The whole description of the service, made from the schemas and the dictionary of facts that decide. */
export function openApiDocument(served: ServedRegulations, { version, lang, locked }: DocumentWish): object {
  const say = documentWords[lang];
  const object: Schema = { type: "object" };
  const readiness = reference("Readiness");
  const ready = { "200": inJson(say.ready, readiness), "503": inJson(say.notReady, readiness) };
  const document = (name: string): object =>
    getPath(name, say.health, say.document, { "200": inJson(say.document, object) }, false);
  const decisions = questionNames.map((question) => [
    `/v1/decisions/${question}`,
    decisionPath(question, examplesOf(served, question, lang), lang),
  ]);
  return {
    openapi: version,
    info: {
      title: say.title,
      description: say.description,
      version: packageVersion(),
      license: { name: "MIT", url: "https://opensource.org/license/mit" },
      "x-regulations": served.opened.version,
    },
    servers: [{ url: "/" }],
    ...(locked ? { security: [{ bearer: [] }, { apiKey: [] }] } : {}),
    tags: [say.decisions, say.regulations, say.health].map((name) => ({ name })),
    paths: {
      ...(Object.fromEntries(decisions) as object),
      "/v1/validate": validatePath(lang),
      "/livez": getPath("isAlive", say.health, say.live, { "200": inJson(say.live, object) }, true),
      "/readyz": getPath("isReady", say.health, say.ready, ready, true),
      "/openapi.json": document("describe"),
      "/openapi-3.0.json": document("describeIn30"),
    },
    components: {
      schemas: schemasOf(served, version),
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        apiKey: { type: "apiKey", in: "header", name: "X-API-Key" },
      },
    },
  };
}
