import { spawn } from "node:child_process";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "../../src/cli/run.ts";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** What a command left behind. */
export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built command in `cwd`, as a script would. It remembers nothing, unless a folder for that is given. */
export function startReglament(args: readonly string[], cwd: string, memory?: string): ReturnType<typeof spawn> {
  const remembering = memory === undefined ? { REGLAMENT_CACHE: "off" } : { XDG_CACHE_HOME: memory };
  return spawn(process.execPath, [main, ...args], { cwd, env: { ...process.env, NO_COLOR: "1", ...remembering } });
}

/** Runs the built command in a process of its own: proof that what is installed works. */
export function spawnReglament(args: readonly string[], cwd: string, stdin = "", memory?: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = startReglament(args, cwd, memory);
    let out = "";
    let err = "";
    child.stdout?.on("data", (chunk) => (out += String(chunk)));
    child.stderr?.on("data", (chunk) => (err += String(chunk)));
    child.on("error", reject);
    child.on("close", (exit) => resolve({ exit, out, err }));
    // A command that has already refused does not read its input.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(stdin);
  });
}

class Heard extends Writable {
  text = "";
  readonly isTTY: boolean;

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Puts something else in place of a property until the returned function is called. */
function standIn(owner: object, key: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, key);
  Object.defineProperty(owner, key, { value, configurable: true, writable: true, enumerable: true });
  return () => {
    if (own === undefined) Reflect.deleteProperty(owner, key);
    else Object.defineProperty(owner, key, own);
  };
}

/**
 * Runs a command line inside this process, in `cwd`, with `stdin` to read. Text and exit code are those of the built command;
 * it only needs no second to start. Calls must not overlap: the process has one folder and one set of streams. With `terminal`
 * the talk goes to a terminal.
 */
export async function runReglament(
  args: readonly string[],
  cwd: string,
  stdin = "",
  { terminal = false }: { readonly terminal?: boolean } = {},
): Promise<Ran> {
  const out = new Heard(false);
  const err = new Heard(terminal);
  const folder = process.cwd();
  const restore = [
    standIn(process, "stdin", Readable.from(stdin === "" ? [] : [Buffer.from(stdin)])),
    standIn(process, "stdout", out),
    standIn(process, "stderr", err),
    standIn(process.env, "NO_COLOR", "1"),
  ];
  process.exitCode = undefined;
  try {
    process.chdir(cwd);
    await runCommandLine(["node", "reglament", ...args]);
    return { exit: Number(process.exitCode ?? 0), out: out.text, err: err.text };
  } finally {
    process.exitCode = undefined;
    process.chdir(folder);
    for (const back of restore) back();
  }
}
