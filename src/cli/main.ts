#!/usr/bin/env node
import * as module from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { loadCompiled } from "./compiled-program.ts";
import { exitCodes } from "./exit-codes.ts";

/** A reader that closes the pipe early (`| head`) has all it wants: that is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitCodes.yes);
});

// Node 22 keeps compiled code between runs; what is loaded after this line starts sooner. Node 20 has no such thing.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

// Printing a book makes much that is soon forgotten. Collected sooner, it takes three quarters of the memory and a little longer.
if (process.argv[2] === "render" && process.argv[3] === "book") {
  for (const flag of ["--heap-growing-percent=15", "--semi-space-growth-factor=1"]) setFlagsFromString(flag);
}

async function runnerOf(command: string | undefined): Promise<(argv: readonly string[]) => Promise<void>> {
  const alone =
    command === "decide" ? loadCompiled(fileURLToPath(new URL("./decide-alone.cjs", import.meta.url))) : undefined;
  if (alone !== undefined) return alone.exports.runDecide as typeof import("./decide-alone.ts").runDecide;
  return (await import("./run.ts")).runCommandLine;
}

const run = await runnerOf(process.argv[2]);
await run(process.argv);
