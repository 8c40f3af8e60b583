import { expect, it } from "vitest";
import { renderDocument } from "../../src/documents/render-document.ts";
import { fonts, style, treeOf } from "./document-kit.ts";
import { readDocx } from "./read-docx.ts";
import { elementsIn, type MarkupNode } from "./read-markup.ts";
import { readPdf } from "./read-pdf.ts";

const tree = treeOf("- [ ] Договор подписан\n- [x] {{v}}\n- Просто пункт", { v: "Счёт [ ] отправлен" });
const bytesAs = async (format: "pdf" | "html" | "docx"): Promise<Uint8Array> => {
  const rendered = await renderDocument(tree, format, {
    style,
    fonts,
    lang: "ru",
    title: "Проверка",
    createdOn: 20260115,
    onePage: "free",
    range: tree.blocks[0]?.at ?? {
      file: "",
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 1, offset: 0 },
    },
    rasteriser: () => Promise.reject(new Error("there are no pictures")),
  });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered.bytes;
};

const values = (node: MarkupNode, name: string) => elementsIn(node, name).map(({ attributes }) => attributes["w:val"]);

it("a checklist has an open or a ticked box before each item, in every format", async () => {
  const { words, unmarkedText } = readPdf(await bytesAs("pdf"));
  expect(words.join("")).toBe("☐Договорподписан☑Счёт[]отправлен•Простопункт");
  expect(unmarkedText).toBe(0);
  const html = new TextDecoder().decode(await bytesAs("html"));
  expect(html).toContain('<li class="open">Договор подписан</li><li class="done">Счёт [ ] отправлен</li><li>Просто');
  const word = readDocx(await bytesAs("docx"));
  const numbering = word.parts.get("word/numbering.xml");
  expect(numbering && values(numbering, "w:lvlText")).toEqual(expect.arrayContaining(["☐", "☑"]));
  expect(new Set(values(word.body, "w:numId")).size).toBe(3);
});
