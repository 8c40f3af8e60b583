import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** How long each file took in the first run, the only one that has every test. */
const durations = new Map<string, number>();

/** Most mutants fall to the first test that meets them, so the quick files go first. */
export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { results } = this.ctx.cache;
    // Of the two processes of Stryker only one makes the first run; the other one reads what that one wrote.
    if (durations.size === 0) await results.readFromCache();
    for (const { moduleId } of files) {
      const duration = results.getResults(`:${relative(this.ctx.config.root, moduleId)}`)?.duration;
      if (duration !== undefined && !durations.has(moduleId)) durations.set(moduleId, duration);
    }
    const of = ({ moduleId }: TestSpecification): number => durations.get(moduleId) ?? Number.MAX_VALUE;
    return [...files].sort((one, other) => of(one) - of(other));
  }
}
