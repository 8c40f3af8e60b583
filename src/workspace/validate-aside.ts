import { Worker } from "node:worker_threads";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Day } from "../values/day.ts";
import { packagePath } from "./package-files.ts";

/** Texts to be checked as a project. */
export interface ValidationTask {
  /** Whose style and templates pages are measured with. */
  readonly dir: string;
  /** The texts by the names of their files. */
  readonly texts: Readonly<Record<string, string>>;
  readonly asOf: Day;
}

/** What a check found, or why it did not come to an end. */
export type Validated =
  | { readonly ok: true; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly reason: "busy" | "too-long" | "too-much" };

/** Checks texts in a thread of its own, one set after another, so that decisions need not wait for a long check. */
export interface ValidationThread {
  readonly validate: (task: ValidationTask) => Promise<Validated>;
  readonly close: () => Promise<void>;
}

const mostWaiting = 8;
/** What the thread may take; more ends it, and not the service. */
const mostMegabytes = 512;

/** A thread runs JavaScript only, so it is always the built one. */
function startWorker(): Worker {
  const entry = packagePath("dist/workspace/validation-worker.js");
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
  worker.unref();
  return worker;
}

/** Starts the thread at the first task. A task longer than `mostMs` is broken off, and the thread with it. */
export function validationThread(mostMs: number): ValidationThread {
  let worker: Worker | undefined;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  const run = (task: ValidationTask): Promise<Validated> =>
    new Promise((resolve, reject) => {
      const thread = worker ?? startWorker();
      worker = thread;
      const finish = (): void => {
        clearTimeout(timer);
        thread.off("message", onMessage).off("error", onError);
      };
      const giveUp = (): void => {
        finish();
        worker = undefined;
        void thread.terminate();
      };
      const onMessage = (diagnostics: readonly Diagnostic[]): void => {
        finish();
        resolve({ ok: true, diagnostics });
      };
      const onError = (error: NodeJS.ErrnoException): void => {
        giveUp();
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve({ ok: false, reason: "too-much" });
        else reject(error);
      };
      const timer = setTimeout(() => {
        giveUp();
        resolve({ ok: false, reason: "too-long" });
      }, mostMs);
      thread.on("message", onMessage).on("error", onError);
      thread.postMessage(task);
    });

  return {
    validate: async (task) => {
      if (waiting >= mostWaiting) return { ok: false, reason: "busy" };
      waiting += 1;
      const result = last.then(() => run(task));
      last = result.catch(() => undefined);
      try {
        return await result;
      } finally {
        waiting -= 1;
      }
    },
    close: async () => {
      await last;
      await worker?.terminate();
    },
  };
}
