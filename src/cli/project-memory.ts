import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { ProjectMemory } from "../workspace/project-memory.ts";

/** Set by the build: tells one built program from every other. Sources that run as they are have none, and remember nothing. */
declare const BUILD_MARK: string | undefined;

/** The folder that the system gives to what can be made anew; `undefined` where there is none. */
function cacheFolder(): string | undefined {
  const { XDG_CACHE_HOME: shared, LOCALAPPDATA: local } = process.env;
  if (shared !== undefined && isAbsolute(shared)) return shared;
  if (process.platform === "win32") return local;
  try {
    return join(homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache");
  } catch {
    return undefined;
  }
}

/** Where `decide` and `explain` remember projects found right; REGLAMENT_CACHE=off forbids it. */
export function projectMemory(): ProjectMemory | undefined {
  const folder = cacheFolder();
  if (typeof BUILD_MARK !== "string" || folder === undefined || process.env["REGLAMENT_CACHE"] === "off")
    return undefined;
  return { folder: join(folder, "reglament"), mark: BUILD_MARK };
}
