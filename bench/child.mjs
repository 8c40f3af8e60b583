import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Runs a script to its end and answers what it took of the processor, in seconds, and of memory at most, in MB. A child of
 * Linux inherits the mark of its parent in `maxRSS`; its own is in /proc.
 */
export async function runChild(args) {
  const told = `import { existsSync, readFileSync } from "node:fs";
    process.on("exit", () => {
      const own = existsSync("/proc/self/status") && /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
      const usage = process.resourceUsage();
      process._rawDebug(JSON.stringify({ ...usage, ...(own ? { maxRSS: Number(own[1]) } : {}) }));
    });`;
  const child = spawn(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(told)}`, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (part) => {
    said += part;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(said);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(said.trim().split("\n").at(-1));
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}
