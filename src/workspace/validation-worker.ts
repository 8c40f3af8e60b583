import { parentPort } from "node:worker_threads";
import { check } from "./check.ts";
import { projectOfTexts } from "./open-project.ts";
import type { ValidationTask } from "./validate-aside.ts";

/** Checks one set of texts after another, beside the thread that decides. */
parentPort?.on("message", ({ dir, texts, asOf }: ValidationTask) => {
  parentPort?.postMessage(check(projectOfTexts(dir, texts), asOf).diagnostics);
});
