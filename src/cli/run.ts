import { commands } from "./commands.ts";
import { runProgram } from "./run-program.ts";

/** Runs a command line, given as `process.argv` has it. Never throws: what goes wrong is told, and is the exit code of the process. */
export function runCommandLine(argv: readonly string[]): Promise<void> {
  return runProgram(argv, commands);
}
