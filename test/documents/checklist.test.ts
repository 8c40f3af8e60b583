import { expect, it } from "vitest";
import { bytesOf, treeOf } from "./document-kit.ts";
import { readDocx } from "./read-docx.ts";
import { elementsIn, type MarkupNode } from "./read-markup.ts";
import { readPdf } from "./read-pdf.ts";

const tree = treeOf("- [ ] Договор подписан\n- [x] {{v}}\n- Просто пункт", { v: "Счёт [ ] отправлен" });
const values = (node: MarkupNode, name: string) => elementsIn(node, name).map(({ attributes }) => attributes["w:val"]);

it("a checklist has an open or a ticked box before each item, in every format", async () => {
  const { words, unmarkedText } = readPdf(await bytesOf(tree, "pdf"));
  expect(words.join("")).toBe("☐Договорподписан☑Счёт[]отправлен•Простопункт");
  expect(unmarkedText).toBe(0);
  const html = new TextDecoder().decode(await bytesOf(tree, "html"));
  expect(html).toContain('<li class="open">Договор подписан</li><li class="done">Счёт [ ] отправлен</li><li>Просто');
  const word = readDocx(await bytesOf(tree, "docx"));
  const numbering = word.parts.get("word/numbering.xml");
  expect(numbering && values(numbering, "w:lvlText")).toEqual(expect.arrayContaining(["☐", "☑"]));
  expect(new Set(values(word.body, "w:numId")).size).toBe(3);
});
