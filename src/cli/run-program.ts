import { CommanderError } from "commander";
import { languageOf } from "./language.ts";
import { createProgram, type DeclareCommand } from "./program.ts";
import { sayCommanderError } from "./say-commander-error.ts";

/**
 * Runs a command line, given as `process.argv` has it, with these commands. Never throws: what goes wrong is told, and is
 * the exit code of the process.
 */
export async function runProgram(argv: readonly string[], commands: readonly DeclareCommand[]): Promise<void> {
  const lang = languageOf(argv);
  try {
    await createProgram(lang, commands).parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = sayCommanderError(error, lang);
    } else {
      const { sayUnexpected } = await import("./say-unexpected.ts");
      process.exitCode = sayUnexpected(error, lang);
    }
  }
}
