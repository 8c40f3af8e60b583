import type { RunnerTask, RunnerTestFile } from "vitest";
import type { Reporter, Vitest } from "vitest/node";

const ran = (task: RunnerTask): boolean => (task.type === "suite" ? task.tasks.some(ran) : task.result !== undefined);

/** A test that stands for the file: Stryker asks the tests only. */
const failedTest = (file: RunnerTestFile): RunnerTask =>
  ({
    type: "test",
    name: "can be collected",
    mode: "run",
    file,
    result: file.result,
    meta: {},
  }) as unknown as RunnerTask;

/** Tells nobody anything, but sees to it that a mutant which breaks a test file as a whole does not pass for a survivor. */
export function brokenFiles(): Reporter {
  let vitest: Vitest | undefined;
  return {
    onInit(running) {
      vitest = running;
    },
    onTestRunEnd() {
      for (const file of vitest?.state.getFiles() ?? []) {
        if (file.result?.state === "fail" && !file.tasks.some(ran)) file.tasks.push(failedTest(file));
      }
    },
  };
}
