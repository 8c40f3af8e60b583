#!/usr/bin/env node
import * as module from "node:module";
import { exitCodes } from "./exit-codes.ts";

/** A reader that closes the pipe early (`| head`) has all it wants: that is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitCodes.yes);
});

// Node 22 keeps compiled code between runs; what is loaded after this line starts sooner. Node 20 has no such thing.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

const { runCommandLine } = await import("./run.ts");
await runCommandLine(process.argv);
