#!/usr/bin/env node
import { exitCodes } from "./exit-codes.ts";
import { runCommandLine } from "./run.ts";

/** A reader that closes the pipe early (`| head`) has all it wants: that is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitCodes.yes);
});

await runCommandLine(process.argv);
