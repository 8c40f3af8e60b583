import { beforeAll, describe, expect, test } from "vitest";
import { sentenceOf } from "../../../src/diagnostics/catalogue.ts";
import type { PresentationFile } from "../../../src/model/generated/presentation.ts";
import { presentation } from "../../../src/model/kinds/presentation.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import type { Regulation } from "../../../src/model/regulation.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { renderStanding } from "../../../src/workspace/render.ts";
import { readPdf, wordsOf } from "../../documents/read-pdf.ts";

const asOf = 20261122;
let opened: OpenedProject;
let shipped: Regulation<PresentationFile>;
beforeAll(async () => {
  opened = await openProject(packagePath("."));
  const [only] = regulationsOf(opened.project, presentation);
  if (only === undefined) throw new Error("no presentation is shipped");
  shipped = only;
});

describe("the presentation of the company", () => {
  test("is one slide a page, with live values and without what the speaker says", async () => {
    const rendered = await renderStanding(opened, "presentation", shipped, asOf);
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
    const { slides } = shipped.content;
    expect(rendered.document.pages).toBe(slides.length);
    expect(slides.length).toBeGreaterThanOrEqual(8);
    const text = readPdf(rendered.document.bytes).words.join(" ");
    for (const { title, say } of slides) {
      expect(text).toContain(wordsOf(title).join(" "));
      expect(text).not.toContain(wordsOf(say).join(" "));
    }
    expect(text).toContain("1,5 %");
    expect(text).not.toMatch(/[{}]/);
  });

  test("names the slide that does not fit, and by how much", async () => {
    const [first, ...others] = shipped.content.slides;
    if (first === undefined) throw new Error("no slides");
    const long = { ...first, points: Array.from({ length: 7 }, () => "Слова, которых слишком много. ".repeat(12)) };
    const content = { ...shipped.content, slides: [long, ...others] };
    const rendered = await renderStanding(opened, "presentation", { ...shipped, content }, asOf);
    if (rendered.ok) throw new Error("the slide fits");
    const [problem, ...more] = rendered.diagnostics;
    expect(more).toEqual([]);
    expect(problem?.code).toBe("slide-too-long");
    expect(problem?.range.file).toBe(shipped.file);
    if (problem !== undefined) expect(sentenceOf(problem, "ru").text).toMatch(/лишних строк \d+ \(\d+ мм\)/);
  });
});
