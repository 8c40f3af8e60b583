import { readFileSync } from "node:fs";
import { exampleProject } from "./handbook-data.ts";
import { keySection } from "./key-section.ts";
import { page, yamlBlock } from "./markdown.ts";
import { styleSchema } from "./schemas.ts";

/** The page of the company's style: what a project may change about the look of its documents. */
export function stylePage(): string {
  const example = readFileSync(`${exampleProject}/templates/style.yaml`, "utf8");
  return page([
    `# ${String(styleSchema.title)}`,
    String(styleSchema.description),
    [
      "## Для чего",
      "Один файл меняет вид всех документов сразу: предложения, писем, регламентов, книги, слайдов — в PDF, HTML и DOCX.",
      "Начните с пустого `templates/style.yaml` и допишите только отличия; о чём файл молчит, то остаётся как в поставке. Каждый ключ проверяет `reglament check`: опечатку покажет с местом и подскажет ближайшее слово.",
    ].join("\n\n"),
    `## Пример\n\n${yamlBlock(example)}`,
    [
      "## Поля по ГОСТу",
      "`margins: { preset: gost }` ставит поля по ГОСТ Р 7.0.97-2025: слева 20 мм, справа 10, сверху и снизу 20. Для дел долгого хранения — `gost-archive`: слева 30. Любое поле рядом с набором важнее его: `{ preset: gost, left: 25 }`.",
    ].join("\n\n"),
    [
      "## Свои шрифты",
      "Положите файлы TTF или OTF в `templates/fonts` проекта и назовите их в `fonts`. В документ попадают только нужные знаки. В PDF и HTML шрифт вложен, в DOCX — тоже, поэтому документ выглядит одинаково и там, где шрифта нет.",
      "Право встраивать написано в самом файле шрифта. Если лицензия встраивание запрещает, проверка это скажет и документ не соберёт; если разрешает только для просмотра и печати, шрифт войдёт в PDF, а в HTML и DOCX его заменит запасной. Знак, которого в своём шрифте нет, печатается шрифтом из поставки.",
    ].join("\n\n"),
    `## Ключи\n\n${keySection(styleSchema, styleSchema)}`,
  ]);
}
