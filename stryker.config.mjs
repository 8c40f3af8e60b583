/** Mutation testing of the four pure rooms, `npm run mutation`; docs/decisions says why it is set so. */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  coverageAnalysis: "perTest",
  // What a module does while it is loaded would ask for a fresh process and every test, mutant by mutant.
  ignoreStatic: true,
  // A literal is a word of a union (the compiler refuses another one), a sentence for people, or code to print.
  mutator: { excludedMutations: ["StringLiteral"] },
  concurrency: 2,
  // Loops that never end are cut by the count of hits; the clock must forgive a busy machine.
  timeoutMS: 15_000,
  incremental: true,
  jsonReporter: { fileName: "reports/mutation/last-run.json" },
  reporters: ["json", "progress-append-only"],
  tempDirName: ".stryker-tmp",
  ignorePatterns: ["dist", "out", "coverage", "bench", "docs", "reports"],
};
