import { type Assets, loadAssets } from "../../src/workspace/assets.ts";
import { type OpenedProject, openProject } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";

/** The standard set with what its documents are made with. */
export interface ShippedSet {
  readonly opened: OpenedProject;
  readonly assets: Assets;
}

export async function openShippedSet(): Promise<ShippedSet> {
  const opened = await openProject(packagePath("."));
  const loaded = loadAssets(opened.dir, opened.project);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return { opened, assets: loaded.assets };
}
