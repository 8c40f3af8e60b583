import type { LaidPage } from "../layout/lay-out-pages.ts";
import type { BoxMark, PlacedMark, RuleMark, TextMark } from "../layout/strip.ts";
import type { Canvas } from "./canvas.ts";
import { drawPicture } from "./draw-picture.ts";
import { colourOperands, number, textOperators } from "./text-operators.ts";

/** Draws one page: ornament first, then the text in the order of reading, then what runs on every page. */
export function drawPage(page: LaidPage, canvas: Canvas): void {
  canvas.outline.open();
  drawArtifact(page.marks.filter(isOrnament), "Layout", canvas);
  for (const mark of page.marks) {
    if (mark.kind === "outline") {
      canvas.outline.add(mark);
      canvas.pdf.addNamedDestination(canvas.destination(mark.name), "XYZ", 0, mark.y, null);
    }
    if (mark.kind === "place") canvas.pdf.addNamedDestination(mark.name, "XYZ", 0, mark.y, null);
    if (mark.kind === "element") canvas.structure.open(mark.owner);
    if (mark.kind === "text") drawText(mark, canvas);
    if (mark.kind === "picture") drawPicture(mark, canvas);
    if (mark.kind === "field") {
      const { destination, structure, form } = canvas;
      structure.addField(mark.owner, mark.title, (field) =>
        form().add({ ...mark, name: destination(mark.name) }, field),
      );
    }
  }
  drawArtifact(page.running, "Pagination", canvas);
}

/** Lines, boxes and text that no structure element owns. */
function drawArtifact(marks: readonly PlacedMark[], type: "Layout" | "Pagination", { pdf, fonts, font }: Canvas): void {
  if (marks.length === 0) return;
  pdf.markContent("Artifact", { type });
  for (const mark of marks) {
    if (mark.kind === "text") pdf.addContent(textOperators(mark, font(mark.face), fonts));
    if (mark.kind === "rule") pdf.addContent(ruleOperators(mark));
    if (mark.kind === "box") pdf.addContent(boxOperators(mark));
  }
  pdf.endMarkedContent();
}

function isOrnament(mark: PlacedMark): boolean {
  return mark.kind === "rule" || mark.kind === "box" || (mark.kind === "text" && mark.owner === null);
}

function drawText(mark: TextMark, { pdf, fonts, font, structure, destination }: Canvas): void {
  const { owner, url } = mark;
  if (owner === null) return;
  const write = (): void => {
    pdf.addContent(textOperators(mark, font(mark.face), fonts));
  };
  if (url === null) {
    structure.draw(owner, write);
    return;
  }
  structure.drawLink(owner, (link) => {
    write();
    const options = { structParent: link, Contents: new String(mark.text) };
    const area = [mark.x, mark.baseline - mark.size, mark.width, mark.size * 1.3] as const;
    if (url.startsWith("#")) pdf.goTo(...area, destination(url.slice(1)), options);
    else pdf.link(...area, url, options);
  });
}

function ruleOperators({ x1, y1, x2, y2, thickness, colour, dotted, dashed }: RuleMark): string {
  const line = `${colourOperands(colour)} RG ${number(thickness)} w ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`;
  if (dashed) return `q [${number(6 * thickness)} ${number(5 * thickness)}] 0 d ${line} Q`;
  // Dashes of no length with round ends are dots.
  return dotted ? `q 1 J [0 ${number(4 * thickness)}] 0 d ${line} Q` : line;
}

function boxOperators({ x, y, width, height, colour }: BoxMark): string {
  return `${colourOperands(colour)} rg ${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`;
}
