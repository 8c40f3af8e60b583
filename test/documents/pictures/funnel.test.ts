import { beforeAll, expect, test } from "vitest";
import { funnelPicture } from "../../../src/documents/data/pictures/funnel.ts";
import type { Picturing } from "../../../src/documents/data/pictures/picture-of.ts";
import type { PathShape } from "../../../src/documents/pictures/drawing.ts";
import { drawFunnel } from "../../../src/documents/pictures/funnel.ts";
import type { ClientPath, HandOff } from "../../../src/model/kinds/client-path/content.ts";
import { clientPath } from "../../../src/model/kinds/client-path.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import { openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { fonts, style } from "../document-kit.ts";

const picturing: Picturing = {
  title: "Путь",
  lang: "ru",
  currency: { code: "RUB", digits: 2, sign: "₽" },
  number: () => "",
  roleTitle: (role) => role,
  table: () => undefined,
};

let content: ClientPath;
beforeAll(async () => {
  const [path] = regulationsOf((await openProject(packagePath("."))).project, clientPath);
  if (path === undefined) throw new Error("the standard set has no path of a client");
  content = path.content;
});

/** The path of the standard set with other norms of conversion, in percent. */
function withNorms(norms: Readonly<Record<string, number>>): ClientPath {
  const handOffs = content.handOffs.map(({ conversion: _, ...handOff }): HandOff => {
    const percent = norms[handOff.id];
    return percent === undefined ? handOff : { ...handOff, conversion: percent * 10_000 };
  });
  return { ...content, handOffs };
}

test("the funnel counts how many of a thousand reach each stage of the cascade", () => {
  const funnel = funnelPicture(content, picturing);
  expect(funnel?.stages.map(({ title, count, passes }) => [title, count, passes])).toEqual([
    ["Обзвон", "1\u00a0000", "дальше не меньше 25\u00a0%"],
    ["Тёплая анкета", "250", "дальше не меньше 20\u00a0%"],
    ["Работающий", "50", "дальше не меньше 40\u00a0%"],
    ["Постоянный", "20", "дальше не меньше 10\u00a0%"],
    ["Стратегический", "2", null],
  ]);
  expect(funnel?.description).toContain("Тёплая анкета: 250, дальше не меньше 20\u00a0%.");
});

test("it is told of neighbours only, a tenth at the finest, and not of one passage alone", () => {
  const apart = withNorms({ "calling-to-potential": 25, "working-to-regular": 40 });
  expect(funnelPicture(apart, picturing)).toBeNull();
  const fine = withNorms({ "potential-to-working": 3.33, "working-to-regular": 33.3, "regular-to-strategic": 5 });
  expect(funnelPicture(fine, picturing)?.stages.map(({ count }) => count)).toEqual([
    "1\u00a0000",
    "33,3",
    "11,1",
    "0,6",
  ]);
});

test("each band is as wide as its share of the first, and what is nearly nothing is still seen", () => {
  const funnel = funnelPicture(content, picturing);
  if (funnel === null) throw new Error("no funnel");
  const { shapes, missing, width } = drawFunnel(funnel, { style, fonts, measure: 470, em: style.text.size });
  expect([missing, width]).toEqual([[], 470]);
  const widths = shapes
    .filter((shape): shape is PathShape => shape.kind === "path" && shape.stroke === null)
    .map(({ steps }) => {
      const across = steps.flatMap((step) => (step[0] === "M" || step[0] === "L" ? [step[1]] : []));
      return Math.max(...across) - Math.min(...across);
    });
  const [first = 0] = widths;
  expect(widths.map((each) => Math.round((1000 * each) / first))).toEqual([1000, 250, 50, 20, 12]);
});
