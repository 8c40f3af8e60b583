import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { packagePath } from "../../src/workspace/package-files.ts";

test("serve prints its address on stdout, logs in JSON on stderr, and ends in peace when it is told to", async () => {
  const words = ["serve", "--port", "0", "--project", packagePath("examples/discount-56")];
  const child = spawn(process.execPath, [packagePath("dist/cli/main.js"), ...words], {
    env: { ...process.env, REGLAMENT_API_KEY: "" },
  });
  let log = "";
  child.stderr.on("data", (chunk) => (log += String(chunk)));
  try {
    const url = await new Promise<string>((resolve) => createInterface(child.stdout).once("line", resolve));
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    const exit = new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
    child.kill("SIGTERM");
    expect(await exit).toBe(0);
    const messages = log
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { msg: string }).msg);
    expect(messages).toContain("answered");
  } finally {
    child.kill("SIGKILL");
  }
});
