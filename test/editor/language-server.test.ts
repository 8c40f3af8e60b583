import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LanguageServer } from "./language-server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** As the new project's `.vscode/settings.json` says it, for this folder. */
const settings = {
  yaml: {
    schemas: {
      [`file://${root}schemas/editor/regulation.json`]: ["regulations/**/*.yaml", "examples/*/regulations/**/*.yaml"],
    },
    completion: true,
    hover: true,
    validate: true,
    schemaStore: { enable: false },
  },
};

let server: LanguageServer;

beforeAll(async () => {
  server = await LanguageServer.start(settings);
});
afterAll(() => server.stop());

const shipped = ["regulations", "examples/starter-ru/regulations", "examples/starter-en/regulations"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => name.endsWith(".yaml"))
  .sort();

const head = `id: prices
title: Цены
owner: director
approved: { by: director, on: 2026-01-12 }
effective: { from: 2026-01-12 }
`;

test("nothing is underlined in the shipped files", async () => {
  const found = await Promise.all(
    shipped.map(async (file) => {
      const problems = await server.open(file, readFileSync(join(root, file), "utf8"));
      server.close(file);
      return problems.map(({ message, range }) => `${file}:${range.start.line + 1} ${message}`);
    }),
  );
  expect(found.length).toBeGreaterThan(50);
  expect(found.flat()).toEqual([]);
});

test("the first key and the kinds are suggested, each with its Russian name", async () => {
  await server.open("regulations/new.yaml", "kind: \n");
  const kinds = await server.complete("regulations/new.yaml", 0, 6);
  expect(kinds.map(({ label }) => label)).toEqual(expect.arrayContaining(["page", "price-policy", "company"]));
  const page = kinds.find(({ label }) => label === "page");
  expect(JSON.stringify(page?.documentation)).toContain("Регламент на одной странице");
});

test("keys of the kind are suggested", async () => {
  const text = `kind: price-policy\n${head}\nsta`;
  await server.open("regulations/keys.yaml", text);
  const keys = await server.complete("regulations/keys.yaml", 7, 3);
  const stacking = keys.find(({ label }) => label === "stacking");
  expect(JSON.stringify(stacking?.documentation)).toContain("проценты складываются");
  expect(keys.map(({ label }) => label)).not.toContain("audience");
});

test("words of a list are suggested with what they mean", async () => {
  await server.open("regulations/words.yaml", `kind: price-policy\n${head}stacking: \n`);
  const words = await server.complete("regulations/words.yaml", 6, 10);
  expect(words.map(({ label }) => label)).toEqual(expect.arrayContaining(["additive", "sequential", "best-of"]));
  expect(JSON.stringify(words.find(({ label }) => label === "additive")?.documentation)).toContain(
    "проценты складываются",
  );
});

test("the hover explains a key in Russian, with an example", async () => {
  await server.open("regulations/hover.yaml", `kind: price-policy\n${head}stacking: additive\namount: order.amount\n`);
  expect(await server.hover("regulations/hover.yaml", 6, 2)).toMatch(/additive — проценты складываются/);
  const amount = await server.hover("regulations/hover.yaml", 7, 2);
  expect(amount).toContain("Факт-сумма, с которой считается скидка");
  expect(amount).toContain("Пример: `order.amount`");
  expect(amount).not.toContain("Example");
});

test("an empty file offers a whole regulation of every kind", async () => {
  await server.open("regulations/empty.yaml", "\n");
  const offered = await server.complete("regulations/empty.yaml", 0, 0);
  const page = offered.find(({ label }) => label === "Регламент на одной странице");
  expect(page?.insertText).toContain("kind: page");
  expect(page?.insertText).toContain("steps:");
});

test.each([
  ["a key misspelt", `kind: price-policy\n${head}stackin: additive\n`, 6],
  ["a word outside the list", `kind: price-policy\n${head}stacking: additiv\n`, 6],
  ["text in place of a number", `kind: working-calendar\n${head}year: этот\n`, 6],
  ["an unknown kind", `kind: pagge\n${head}`, 0],
])("%s is underlined", async (name, text, line) => {
  const file = `regulations/${name.replaceAll(" ", "-")}.yaml`;
  const found = await server.open(file, text);
  server.close(file);
  expect(found.map(({ range }) => range.start.line)).toContain(line);
});

test("a number by date is as good as a number", async () => {
  const rates =
    "caps:\n  - id: total\n    title: Потолок\n    rate:\n      - { from: 2026-01-12, value: 10 }\n      - { from: 2026-07-01, value: 12, order: 31-к }\n";
  const found = await server.open("regulations/dated.yaml", `kind: price-policy\n${head}${rates}`);
  expect(found.filter(({ range }) => range.start.line > 5)).toEqual([]);
});
