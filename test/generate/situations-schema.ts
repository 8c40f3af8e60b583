import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { currencyMessages } from "../../src/diagnostics/catalogue/currencies.ts";
import { decisionMessages } from "../../src/diagnostics/catalogue/decisions.ts";
import { questionMessages } from "../../src/diagnostics/catalogue/questions.ts";
import { questionNames, questionTitles } from "../../src/model/questions.ts";
import { isSchema, type Json, type Schema } from "./editor/schema.ts";

const schemas = new URL("../../schemas/", import.meta.url);
const target = new URL("situations.schema.json", schemas);

const shared = (name: string): string => `definitions.schema.json#/$defs/${name}`;

/** What a decision says and a situation does not: who and when, not what. */
const grounds = new Set(["question", "id", "version", "asOf", "inputHash"]);

/** Every part of a decision may be expected alone; clauses are expected by their references. */
function partial(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(partial);
  if (!isSchema(schema)) return schema;
  const { required: _, ...rest } = schema;
  return Object.fromEntries(
    Object.entries(rest).map(([keyword, value]) => [
      keyword,
      keyword === "clauses" ? { $ref: "#/$defs/clauses" } : partial(value),
    ]),
  );
}

/** What situations of one question may expect: the parts of its decision, and what `$defs.expect` says in its own words. */
function expectationOf(question: string): Schema {
  const decision = JSON.parse(readFileSync(new URL(`decisions/${question}.schema.json`, schemas), "utf8")) as Schema;
  const definitions = isSchema(decision.$defs) ? decision.$defs : {};
  const own =
    isSchema(definitions.expect) && isSchema(definitions.expect.properties) ? definitions.expect.properties : {};
  const { outcome = {}, ...values } = isSchema(decision.properties) ? decision.properties : {};
  const kept = Object.entries(values).filter(
    ([key]) => !grounds.has(key) && key !== "missing" && key !== "clauses" && !Object.hasOwn(own, key),
  );
  return {
    title: "Решение",
    description: "Что должно получиться. Указывайте только то, что важно для этого случая.",
    type: "object",
    tsType: "Readonly<Record<string, unknown>>",
    additionalProperties: false,
    required: ["outcome"],
    properties: {
      outcome,
      ...own,
      ...Object.fromEntries(kept.map(([key, value]) => [key, partial(value)])),
      missing: { $ref: "#/$defs/missing" },
      clauses: { $ref: "#/$defs/clauses" },
    },
  };
}

const parts: Schema = {
  common: {
    title: "Общие факты",
    description: "Факты, одинаковые для всех ситуаций файла; ситуация может их переопределить.",
    type: "object",
    tsType: "Readonly<Record<string, unknown>>",
  },
  name: {
    title: "Название",
    type: "string",
    minLength: 1,
    description: "Случай одной фразой.",
    examples: ["Клиент A просит на 2 пункта больше положенного"],
  },
  given: {
    title: "Дано",
    description:
      "Факты случая; списки, о которых спрашивает вопрос: lines — строки заказа, candidates — из кого выбирают.",
    type: "object",
    tsType: "Readonly<Record<string, unknown>>",
  },
  missing: {
    title: "Каких фактов не хватает",
    description: "Имена фактов.",
    type: "array",
    minItems: 1,
    items: { $ref: shared("fact") },
  },
  clauses: {
    title: "Пункты",
    description: "Пункты, на которые должно сослаться решение: регламент#пункт. Порядок не важен.",
    type: "array",
    minItems: 1,
    items: { type: "string", examples: ["prices#prepayment"] },
  },
};

/** Codes of all that can be wrong with the facts of a deal; what is wrong with the form of a file has no situation. */
const refusals = [decisionMessages, questionMessages, currencyMessages]
  .flatMap((area) => Object.keys(area))
  .filter((code) => code.startsWith("deal-"));

const refusal: Schema = {
  title: "Отказ",
  description: "Данные ошибочны: решения нет, каждая ошибка названа своим кодом.",
  type: "object",
  tsType: "Readonly<Record<string, unknown>>",
  additionalProperties: false,
  required: ["refused"],
  properties: {
    refused: {
      title: "Какие ошибки названы",
      description: "Коды всех ошибок сделки; порядок не важен. Что значит каждый — на странице сообщений справочника.",
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: { type: "string", enum: refusals },
      examples: [["deal-unknown-fact"]],
    },
  },
};

/** The schema of situations: the question picks what may be expected. */
export function situationsSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://reglament.dev/schemas/situations.schema.json",
    $comment: "Сделано из schemas/decisions/ командой npm run generate. Правьте схемы решений.",
    title: "Ситуации",
    description:
      "Проверочные случаи регламента: что дано и какое решение должно получиться. Лежат рядом с регламентом.",
    type: "object",
    required: ["kind"],
    properties: { kind: { const: "situations", title: "Вид регламента" } },
    discriminator: { propertyName: "question" },
    oneOf: questionNames.map((question) => ({
      type: "object",
      additionalProperties: false,
      required: ["kind", "question", "as-of", "situations"],
      properties: {
        kind: { const: "situations", title: "Вид регламента" },
        id: {
          $ref: shared("id"),
          title: "Идентификатор",
          description: "По нему на файл ссылается регламент, который эти ситуации доказывают.",
        },
        question: { const: question, title: "Вопрос", description: `Что решаем: ${questionTitles[question].ru}.` },
        "as-of": { $ref: shared("date"), title: "На дату", description: "На какую дату действуют регламенты." },
        common: { $ref: "#/$defs/common" },
        situations: {
          title: "Ситуации",
          description: "Одна ситуация — один случай из жизни.",
          type: "array",
          minItems: 1,
          items: {
            title: "Ситуация",
            description: "Название, дано, ожидание.",
            type: "object",
            additionalProperties: false,
            required: ["name", "given", "expect"],
            properties: {
              name: { $ref: "#/$defs/name" },
              given: { $ref: "#/$defs/given" },
              expect: {
                title: "Ожидание",
                description: "Решение, которое должно получиться, — или отказ, когда данные ошибочны.",
                anyOf: [{ $ref: `#/$defs/expect-${question}` }, { $ref: "#/$defs/refusal" }],
              },
            },
          },
        },
      },
    })),
    $defs: {
      ...parts,
      refusal,
      ...Object.fromEntries(questionNames.map((question) => [`expect-${question}`, expectationOf(question)])),
    },
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(target, `${JSON.stringify(situationsSchema(), undefined, 2)}\n`);
  const biome = fileURLToPath(new URL("../../node_modules/@biomejs/biome/bin/biome", import.meta.url));
  execFileSync(process.execPath, [biome, "format", "--write", fileURLToPath(target)], { stdio: "ignore" });
}
