import { declareDecide } from "./commands/decide.ts";
import { runProgram } from "./run-program.ts";

/** Runs `reglament decide …`, the command that scripts call deal after deal: the build makes a program of it alone. */
export function runDecide(argv: readonly string[]): Promise<void> {
  return runProgram(argv, [declareDecide]);
}
