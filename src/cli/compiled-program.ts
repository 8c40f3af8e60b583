import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";

/** A program in one file, loaded. */
export interface LoadedProgram {
  readonly script: Script;
  readonly exports: Readonly<Record<string, unknown>>;
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Where the build puts the code that this engine of JavaScript has made of a program. Others cannot use it. */
export function codeFile(file: string): string {
  return `${file}.${process.versions.v8}-${process.arch}.code`;
}

/** Loads a program of the build: CommonJS in ASCII, told its own URL as `$url`. */
export function loadProgram(file: string, code?: Buffer): LoadedProgram {
  const source = readFileSync(file, "latin1");
  const wrapped = `(function (require, module, exports, $url) {${source}\n})`;
  const script = new Script(wrapped, { filename: file, ...(code === undefined ? {} : { cachedData: code }) });
  const module = { exports: {} };
  const start = script.runInThisContext() as (...parts: readonly unknown[]) => void;
  start(createRequire(file), module, module.exports, pathToFileURL(file).href);
  return { script, exports: module.exports };
}

/**
 * The program with the code that was made of it at the build, so that nothing is compiled again; `undefined` when there is
 * none that this Node.js can use: the modules do the same, and only start later.
 */
export function loadCompiled(file: string): LoadedProgram | undefined {
  const code = contentOf(codeFile(file));
  return code === undefined ? undefined : loadProgram(file, code);
}
