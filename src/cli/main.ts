#!/usr/bin/env node
import { CommanderError } from "commander";
import { commands } from "./commands.ts";
import { exitCodes } from "./exit-codes.ts";
import { languageOf } from "./language.ts";
import { createProgram } from "./program.ts";
import { sayCommanderError } from "./say-commander-error.ts";

/** A reader that closes the pipe early (`| head`) has all it wants: that is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitCodes.yes);
});

const lang = languageOf(process.argv);

try {
  await createProgram(lang, commands).parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = sayCommanderError(error, lang);
  } else {
    const { sayUnexpected } = await import("./say-unexpected.ts");
    process.exitCode = sayUnexpected(error, lang);
  }
}
