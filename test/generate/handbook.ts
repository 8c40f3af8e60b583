import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { diagnosticsPage } from "./handbook/diagnostics-page.ts";
import { domainPage } from "./handbook/domain-page.ts";
import { handbook, shippedFilesByKind } from "./handbook/handbook-data.ts";
import { kindPage } from "./handbook/kind-page.ts";
import { languagePage } from "./handbook/language-page.ts";
import { code, page, table } from "./handbook/markdown.ts";
import { kindSchemas, type Schema } from "./handbook/schemas.ts";
import { servicePage } from "./handbook/service-page.ts";
import { sharedPage } from "./handbook/shared-page.ts";
import { stylePage } from "./handbook/style-page.ts";

const folder = new URL("../../docs/handbook/", import.meta.url);

function schemaOf(kind: string): Schema {
  const schema = kindSchemas.get(kind);
  if (schema === undefined) throw new Error(`handbook.yaml names a kind without a schema: ${kind}`);
  return schema;
}

function indexPage(): string {
  const areas = handbook.areas.map(({ title, kinds }) => {
    const rows = Object.keys(kinds).map((kind) => {
      const { title: name, description } = schemaOf(kind);
      return [`[${String(name)}](${kind}.md)`, code(kind), String(description ?? "")];
    });
    return `## ${title}\n\n${table(["Вид", "`kind`", "О чём"], rows)}`;
  });
  return page([
    "# Справочник регламентов",
    "Каждая страница отвечает на три вопроса: для чего вид регламента нужен, как выглядит целиком и что означает каждый ключ. Все примеры вместе — маленький проект в [examples](examples/regulations), он проверяется тестом.",
    [
      "- [Условия и типы фактов](language.md)",
      "- [Общие части](shared.md): срок, шапка, контроль и другие записи, одинаковые везде",
      "- [Стиль документов](style.md): бумага, поля, шрифты и цвета компании",
      "- [Что может сказать проверка](diagnostics.md): все коды",
      "- [Что можно спросить](../questions.md): каждый вопрос движка с данными и ответом",
      "- [Служба](service.md): решения по HTTP, ключи, пределы, отказы",
      "- [Карта предметной области](domain.md): что нужно отделу и где это уже написано",
    ].join("\n"),
    ...areas,
  ]);
}

/** Every page of the handbook by the name of its file. */
export async function generateHandbook(): Promise<ReadonlyMap<string, string>> {
  const shipped = await shippedFilesByKind();
  const kinds = handbook.areas.flatMap((area) => Object.entries(area.kinds));
  return new Map([
    ["README.md", indexPage()],
    ["diagnostics.md", diagnosticsPage()],
    ["domain.md", domainPage()],
    ["language.md", languagePage()],
    ["service.md", servicePage()],
    ["shared.md", sharedPage()],
    ["style.md", stylePage()],
    ...kinds.map(
      ([kind, purpose]) => [`${kind}.md`, kindPage(kind, purpose, schemaOf(kind), shipped.get(kind) ?? [])] as const,
    ),
  ]);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(folder, { recursive: true });
  const pages = await generateHandbook();
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".md") && !pages.has(name)) rmSync(new URL(name, folder));
  }
  for (const [name, text] of pages) writeFileSync(new URL(name, folder), text);
}
