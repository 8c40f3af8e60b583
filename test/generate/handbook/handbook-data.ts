import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";

/** What the schemas do not say: for what a kind is, in the order of the handbook. */
export interface HandbookData {
  readonly areas: readonly { readonly title: string; readonly kinds: Readonly<Record<string, string>> }[];
}

/** One row of the map from the domain to the shipped set. */
export interface DomainRow {
  readonly row: string;
  readonly says: string;
  readonly kinds: readonly string[];
  readonly files: readonly string[];
  /** Documents that print these files, and questions that they answer. */
  readonly by: readonly string[];
  /** What the row asks for and the set does not have yet. */
  readonly missing?: string;
}

export interface DomainArea {
  readonly title: string;
  readonly rows: readonly DomainRow[];
}

function yamlOf(name: string): unknown {
  return parse(readFileSync(packagePath(`docs/handbook/${name}`), "utf8"));
}

export const handbook = yamlOf("handbook.yaml") as HandbookData;
export const domain = yamlOf("domain.yaml") as readonly DomainArea[];

/** The folder of the project that the examples of the handbook make together. */
export const exampleProject = packagePath("docs/handbook/examples");

/** The text of the complete example of a kind. */
export function exampleText(kind: string): string {
  const path = `${exampleProject}/regulations/${kind}.yaml`;
  if (!existsSync(path)) throw new Error(`the kind ${kind} has no example: ${path}`);
  return readFileSync(path, "utf8");
}

/** Files of the standard set by their kind. */
export async function shippedFilesByKind(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { project } = await openProject(packagePath(""));
  const files = new Map<string, string[]>();
  const all = [...project.regulations, ...project.situations.map(({ file }) => ({ kind: "situations", file }))];
  for (const { kind, file } of all) {
    const known = files.get(kind) ?? [];
    if (!known.includes(file)) files.set(kind, [...known, file]);
  }
  return files;
}
