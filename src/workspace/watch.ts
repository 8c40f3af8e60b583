import { join, resolve, sep } from "node:path";
import { watch } from "chokidar";

/** Editors save a file in several strokes: write, rename, set the time. This long after the last one it is at rest. */
const restMs = 100;

/**
 * Resolves when the project is watched, so that no change made from then on is missed. The folder of the project itself is
 * watched too, but nothing else in it: so a folder that goes away is seen again when it is back.
 */
function startWatching(dir: string, onChange: () => void): Promise<() => Promise<void>> {
  const root = resolve(dir);
  const folders = ["regulations", "templates"].map((name) => join(root, name));
  const ignored = (path: string): boolean =>
    path !== root && !folders.some((folder) => path === folder || path.startsWith(`${folder}${sep}`));
  const watcher = watch(root, { ignored, ignoreInitial: true });
  watcher.on("all", onChange);
  // A file that goes away while it is being looked at is a change like any other.
  watcher.on("error", onChange);
  return new Promise((done) => watcher.once("ready", () => done(() => watcher.close())));
}

/**
 * Calls `run` at once and then after every change of the project's regulations and templates, until `signal` is aborted.
 * Runs never overlap; changes made during a run lead to one more. What `run` throws ends the watching and is thrown on.
 */
export async function watchProject(dir: string, run: () => Promise<void>, signal: AbortSignal): Promise<void> {
  let wake: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  let changed = true;
  const onChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      wake();
    }, restMs);
  };
  signal.addEventListener("abort", () => wake());
  const stop = await startWatching(dir, onChange);
  try {
    while (!signal.aborted) {
      if (changed) {
        changed = false;
        await run();
      } else {
        await new Promise<void>((woken) => {
          wake = woken;
        });
      }
    }
  } finally {
    clearTimeout(timer);
    await stop();
  }
}
