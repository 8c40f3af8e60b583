import { beforeAll, describe, expect, test } from "vitest";
import { document } from "../../../src/model/kinds/document.ts";
import { dossier, fieldName } from "../../../src/model/kinds/dossier.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { regulationsPrintedAs, renderStanding } from "../../../src/workspace/render.ts";
import { readPdf, wordsOf } from "../../documents/read-pdf.ts";

const asOf = 20261122;

let opened: OpenedProject;
beforeAll(async () => {
  opened = await openProject(packagePath("."));
});

/** The words of a form, in one line, and its pages. */
async function printed(name: string): Promise<{ text: string; pages: number }> {
  const [regulation, ...others] = regulationsPrintedAs(opened, name, asOf);
  if (regulation === undefined || others.length > 0) throw new Error(`not one regulation is printed as ${name}`);
  const rendered = await renderStanding(opened, name, regulation, asOf);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return { text: readPdf(rendered.document.bytes).words.join(" "), pages: rendered.document.pages ?? 0 };
}

const inOneLine = (text: string): string => wordsOf(text).join(" ");

describe("the questionnaire as a form", () => {
  test("asks every question on one page and says which answers are required", async () => {
    const { text, pages } = await printed("questionnaire");
    const questions = regulationsOf(opened.project, document).flatMap(({ content }) => content.questions ?? []);
    expect(questions.length).toBeGreaterThan(5);
    expect(pages).toBe(1);
    expect(questions.map(({ ask }) => inOneLine(ask)).filter((ask) => !text.includes(ask))).toEqual([]);
    const required = questions.filter((question) => question.required === true).length;
    // One more stands in the sentence that explains the sign.
    expect(text.split(" * ").length - 1).toBe(required + 1);
  });

  test("leaves room for the number, and for those who sign", async () => {
    const { text } = await printed("questionnaire");
    for (const said of ["№ А-________-____", "Оператор телемаркетинга", "Заместитель РОП"])
      expect(text).toContain(said);
  });
});

describe("the dossier as a form", () => {
  test("has every field under its number", async () => {
    const { text } = await printed("dossier");
    const sections = regulationsOf(opened.project, dossier).flatMap(({ content }) => content.sections);
    const missing = sections.flatMap(({ title, fields }, at) =>
      [
        inOneLine(`${at + 1}. ${title}`),
        ...fields.map((field, index) => {
          const name =
            "fact" in field ? (opened.project.facts.get(field.fact)?.title ?? fieldName(field)) : field.title;
          return inOneLine(`${at + 1}.${index + 1} ${name}`);
        }),
      ].filter((words) => !text.includes(words)),
    );
    expect(missing).toEqual([]);
  });
});
