import { afterEach, beforeAll, beforeEach, inject } from "vitest";

/**
 * Runs in every test file, after Stryker's own setup. Many files build policies while their tests are being collected,
 * when Stryker counts what is executed as belonging to no test; here it belongs to every test of the file.
 */

type Hits = Record<string, number>;

interface Instrumenter {
  activeMutant?: string;
  currentTestId?: string | undefined;
  mutantCoverage?: { readonly static: Hits; readonly perTest: Record<string, Hits> };
  /** The mutant that a test has killed: what is left of the run need not happen. */
  killed?: string;
}

const namespace: string = inject("globalNamespace");
const everything = globalThis as unknown as Record<string, Instrumenter>;
everything[namespace] ??= {};
const instrumenter = everything[namespace];

function activate(mutant: string): void {
  if (instrumenter.killed === mutant) throw new Error("killed by a test of another file");
  instrumenter.activeMutant = mutant;
  afterEach(({ task }) => {
    if (task.result?.state === "fail") instrumenter.killed = mutant;
  });
}

async function cover(): Promise<void> {
  // What modules do while they are loaded stays "static": Stryker leaves it out (`ignoreStatic`).
  const modules = import.meta.glob("../../src/{values,conditions,checks,engine}/**/*.ts");
  await Promise.all(Object.values(modules).map((load) => load()));
  const perTest = instrumenter.mutantCoverage?.perTest ?? {};
  // Every file hands over what has been counted so far: without this each would repeat all files before it.
  for (const test of Object.keys(perTest)) delete perTest[test];
  const collecting = "collecting";
  instrumenter.currentTestId = collecting;
  let collected: Hits = {};
  beforeAll(() => {
    collected = perTest[collecting] ?? {};
    delete perTest[collecting];
    instrumenter.currentTestId = undefined;
  });
  beforeEach(() => {
    if (instrumenter.currentTestId !== undefined) perTest[instrumenter.currentTestId] = { ...collected };
  });
}

if (inject("mode") === "mutant") activate(inject("activeMutant"));
else await cover();

declare module "vitest" {
  interface ProvidedContext {
    readonly globalNamespace: string;
    readonly mode: "dry-run" | "mutant";
    readonly activeMutant: string;
  }
}

declare global {
  interface ImportMeta {
    /** Modules by a pattern: what the bundler of the tests puts in its place. */
    glob(pattern: string): Readonly<Record<string, () => Promise<unknown>>>;
  }
}
