import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { packPlaces, unpackPlaces } from "../../src/reader/packed-places.ts";
import { readSource } from "../../src/reader/read-source.ts";
import type { PlaceNode } from "../../src/reader/source-places.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { regulationFiles } from "../../src/workspace/project-files.ts";

const untidy = `# anchors, blocks, quotes, lists in lines
"2": { 10: ten, 1: &one [a, 'b''c', "d\\ne"] }
text: >
  several
  lines
empty:
again: *one
plain: spans
  two lines
`;

/** The same places without the word that nobody complained of them. */
function withoutReports({ reported, children, ...rest }: PlaceNode): PlaceNode {
  expect(reported ?? false).toBe(false);
  if (children === undefined) return rest;
  return { ...rest, children: new Map([...children].map(([key, node]) => [key, withoutReports(node)])) };
}

const texts = [
  untidy,
  ...(await regulationFiles(packagePath("regulations"))).slice(0, 40).map((path) => readFileSync(path, "utf8")),
  ...readdirSync(packagePath("examples/deals"))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => readFileSync(packagePath(`examples/deals/${name}`), "utf8")),
];

it("places that were packed are the same places", () => {
  for (const text of texts) {
    const { place, diagnostics } = readSource("any.yaml", text);
    expect(diagnostics).toEqual([]);
    const kept: unknown = JSON.parse(JSON.stringify(packPlaces(place, text)));
    expect(unpackPlaces(kept as never, text)).toEqual(withoutReports(place));
  }
});
