import { defineConfig } from "vitest/config";
import { brokenFiles } from "./test/mutation/broken-files.ts";
import { QuickFirst } from "./test/mutation/quick-first.ts";
import { warmWorker } from "./test/mutation/warm-worker.ts";

/** The tests that judge values, conditions, checks and engine, as `npm run mutation` runs them: see docs/decisions. */
export default defineConfig({
  cacheDir: ".vite",
  plugins: [
    {
      name: "few-runs",
      enforce: "pre",
      resolveId: (id, importer) =>
        id === "fast-check" && importer?.endsWith("few-runs.ts") === false
          ? `${import.meta.dirname}/test/mutation/few-runs.ts`
          : undefined,
    },
    {
      name: "warm-worker",
      configureVitest({ project }) {
        project.config.pool = "warm";
        project.config.poolRunner = { name: "warm", createPoolWorker: warmWorker };
      },
    },
  ],
  test: {
    include: ["test/{values,conditions,checks,engine,model,truth-tables}/**/*.test.ts"],
    // These open the whole standard set: what they add to a verdict on one mutant is not worth their seconds.
    exclude: ["test/checks/editions-of-the-set.test.ts", "test/engine/questions/decision-schemas.test.ts"],
    setupFiles: ["test/mutation/setup.ts"],
    reporters: [brokenFiles()],
    sequence: { sequencer: QuickFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    isolate: false,
  },
});
