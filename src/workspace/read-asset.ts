import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** A file that a style or a template of the project names, or why it may not be used. */
export type ReadAsset =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: "missing" | "forbidden" | "outside" | "too-large" };

/** Reads `templates/<name>` of a project. Links out of `templates/` are not followed, folders and devices are no files. */
export function readAsset(dir: string, name: string, mostBytes: number): ReadAsset {
  try {
    const home = realpathSync(join(dir, "templates"));
    const path = realpathSync(join(home, name));
    if (!path.startsWith(`${home}${sep}`)) return { ok: false, fault: "outside" };
    const found = statSync(path);
    if (!found.isFile()) return { ok: false, fault: "missing" };
    if (found.size > mostBytes) return { ok: false, fault: "too-large" };
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { ok: false, fault: code === "EACCES" || code === "EPERM" ? "forbidden" : "missing" };
  }
}
