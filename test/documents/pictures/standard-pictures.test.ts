import { beforeAll, describe, expect, test } from "vitest";
import { startOfFile } from "../../../src/diagnostics/diagnostic.ts";
import { picturesOfRegulation } from "../../../src/documents/data/pictures/pictures-of-regulation.ts";
import { renderDocx } from "../../../src/documents/docx/render-docx.ts";
import { renderHtml } from "../../../src/documents/html/render-html.ts";
import type { Drawing, TextShape } from "../../../src/documents/pictures/drawing.ts";
import { contrast, inksOf } from "../../../src/documents/pictures/inks.ts";
import type { GaugesPicture, Picture } from "../../../src/documents/pictures/picture.ts";
import { placePicture } from "../../../src/documents/pictures/place-picture.ts";
import { renderPdf } from "../../../src/documents/render-pdf.ts";
import type { Project } from "../../../src/model/project.ts";
import { openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { rasteriser } from "../../../src/workspace/rasteriser.ts";
import { fonts, pdfOf, style, treeOf } from "../document-kit.ts";
import { readDocx } from "../read-docx.ts";
import { readHtml } from "../read-html.ts";
import { elementsIn, readMarkup } from "../read-markup.ts";
import { elementsOf, readPdf, wordsOf } from "../read-pdf.ts";

const filled: GaugesPicture = {
  picture: "gauges",
  title: "Норма и факт",
  due: "норма",
  foot: null,
  gauges: [
    { title: "Звонки", norm: "15 звонков", share: 0.8, fact: "12" },
    { title: "Встречи", norm: "1 встреча", share: 3, fact: "3" },
    { title: "Письма", norm: "5 писем", share: 0, fact: "0" },
  ],
};

const drawingOf = (picture: Picture, em = style.text.size): Drawing => {
  const block = { kind: "picture", picture, width: null, height: null, align: "center" } as const;
  const at = { file: "", start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
  return placePicture({ ...block, at }, { style, fonts, measure: 470, em }, 700).drawing;
};

const textsOf = ({ shapes }: Drawing): readonly TextShape[] => shapes.filter((shape) => shape.kind === "text");

/** Words in the order in which they are drawn; a word that is divided over two lines is put together. */
const wordsDrawn = (drawing: Drawing): readonly string[] =>
  wordsOf(
    textsOf(drawing)
      .map(({ text, divided }) => (divided ? text : `${text} `))
      .join(""),
  );

let project: Project;
let pictures: readonly (readonly [name: string, picture: Picture])[];

beforeAll(async () => {
  const opened = await openProject(packagePath("."));
  project = opened.project;
  pictures = [
    ...project.regulations.flatMap((regulation) =>
      picturesOfRegulation(project, regulation).map(
        ({ picture }) => [`${regulation.id} ${picture.picture}`, picture] as const,
      ),
    ),
    ["norms with facts", filled] as const,
  ];
});

describe("the pictures of the standard set", () => {
  test("show the cascade, the path, every script, the tiers, the ladder, the department and the norms", () => {
    const names = new Set(pictures.map(([name]) => name));
    for (const name of [
      "client-path stairs",
      "client-path cards",
      "cold-call cards",
      "winning-back cards",
      "prices bars",
      "authority stairs",
      "sales-department branches",
      "norms gauges",
    ])
      expect(names).toContain(name);
    for (const [name, { title, description }] of pictures)
      expect([name, title.length > 5, name === "norms with facts" || (description ?? "").length > 40]).toEqual([
        name,
        true,
        true,
      ]);
  });

  test("say the same words in PDF, in HTML and in DOCX", async () => {
    const data = { pictures: pictures.map(([, picture]) => picture) };
    const tree = treeOf('{{#each pictures}}\n::picture{of="{{this}}"}\n\n{{/each}}', data);
    const drawn = pictures.map(([, picture]) => wordsDrawn(drawingOf(picture)).toSorted());
    const pdf = readPdf(await pdfOf(tree));
    expect(elementsOf(pdf.structure, "Figure")).toHaveLength(pictures.length);
    const printed = pdf.words.filter((word) => !/^\d+$/.test(word)).toSorted();
    expect(printed).toEqual(
      drawn
        .flat()
        .filter((word) => !/^\d+$/.test(word))
        .toSorted(),
    );
    expect(pdf.unmarkedText).toBe(0);
    const said = (svg: ReturnType<typeof readMarkup>): readonly string[] =>
      wordsOf(
        elementsIn(svg, "text")
          .map((text) => text.children.join(""))
          .map((text) => (text.endsWith("-") ? text.slice(0, -1) : `${text} `))
          .join(""),
      ).toSorted();
    const html = await renderHtml(tree, { style, lang: "ru", title: "Картинки", fonts });
    expect(elementsIn(readHtml(html).root, "svg").map(said)).toEqual(drawn);
    // Painting them all in pixels takes its time: the first of every kind.
    const kinds = new Map(pictures.map(([, picture]) => [picture.picture, picture]));
    const few = treeOf('{{#each pictures}}\n::picture{of="{{this}}"}\n\n{{/each}}', { pictures: [...kinds.values()] });
    const docx = await renderDocx(few, { style, lang: "ru", title: "К", createdOn: 20261123, fonts, rasteriser });
    const inDocx = [...readDocx(docx).media].filter(([name]) => name.endsWith(".svg"));
    const svgs = inDocx.map(([, bytes]) => said(readMarkup(new TextDecoder().decode(bytes))).join(" "));
    const expected = [...kinds.values()].map((picture) => wordsDrawn(drawingOf(picture)).toSorted().join(" "));
    expect(svgs.toSorted()).toEqual(expected.toSorted());
  });

  test("keep their words inside, apart and large enough to read", () => {
    for (const [name, picture] of pictures)
      for (const em of [9.5, style.text.size]) {
        const drawing = drawingOf(picture, em);
        const boxes = textsOf(drawing).map(({ x, baseline, width, size, text }) => ({
          text,
          left: x,
          right: x + width,
          top: baseline - 0.72 * size,
          bottom: baseline + 0.02 * size,
          size,
        }));
        const wrong = boxes.flatMap((one, index) => [
          ...(one.left < -0.01 || one.right > drawing.width + 0.01 || one.top < -0.01 || one.bottom > drawing.height
            ? [`outside: ${one.text}`]
            : []),
          ...(one.size < 6.5 ? [`small: ${one.text}`] : []),
          ...boxes
            .slice(index + 1)
            .filter(
              (other) =>
                one.left < other.right - 0.01 &&
                other.left < one.right - 0.01 &&
                one.top < other.bottom &&
                other.top < one.bottom,
            )
            .map((other) => `overlap: ${one.text} / ${other.text}`),
        ]);
        expect([name, em, wrong]).toEqual([name, em, []]);
        expect(drawing.missing).toEqual([]);
      }
  });
});

test("a picture that is too small to read is told with its page", async () => {
  const crowd: Picture = {
    picture: "cards",
    title: "Толпа",
    cards: Array.from({ length: 60 }, (_, index) => ({
      id: `s${index}`,
      number: `1.${index + 1}`,
      title: "Шаг",
      note: null,
      rows: [1, 2, 3].map((step) => ({ text: "Дальше", to: `s${(index + step) % 60}` })),
    })),
    ends: [],
    endsTitle: null,
  };
  const forty = { ...crowd, cards: crowd.cards.slice(0, 13) };
  const printed = (picture: Picture) =>
    renderPdf(treeOf('::picture{of="{{picture}}"}', { picture }), {
      ...{ style, fonts, lang: "ru", title: "К", createdOn: 20261123, onePage: "free" },
      range: startOfFile("script.yaml"),
    });
  expect(await printed(crowd)).toMatchObject({
    ok: true,
    warnings: [
      { code: "picture-too-small", args: { title: "Толпа", page: 1, least: 6.5 }, range: { file: "script.yaml" } },
    ],
  });
  expect(await printed(forty)).toMatchObject({ ok: true, warnings: [] });
});

test("inks are readable in grey, whatever the colours of the style", () => {
  const pale = {
    ...style,
    colours: { ...style.colours, accent: "#ffd000", tint: "#303030" },
    running: { ...style.running, colour: "#d0d0d0" },
  };
  for (const inks of [inksOf(style), inksOf(pale)]) {
    for (const ink of [inks.text, inks.quiet, inks.accent])
      expect(contrast(ink, inks.paper)).toBeGreaterThanOrEqual(4.5);
    for (const ink of [inks.text, inks.accent]) expect(contrast(ink, inks.tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(inks.line, inks.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(inks.paper, inks.accent)).toBeGreaterThanOrEqual(4.5);
  }
});
