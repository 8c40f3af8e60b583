import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type RunningService, type ServeOptions, serve } from "../../src/http/serve.ts";
import { packagePath } from "../../src/workspace/package-files.ts";

/** The example that tests ask: one policy of 56 clauses. */
export const exampleDir = packagePath("examples/discount-56");

/** A deal of the example, and the day it is about. */
export const deal = {
  client: { category: "A", loyalty: "gold" },
  order: { volume: 600_000, cost: 400_000, day: "2026-03-10", prepaid: true },
  request: { discount: 12, role: "manager" },
};
export const path = "/v1/decisions/discount?asOf=2026-03-01";

/** A service of a test, with what it has logged. */
export interface TestedService extends RunningService {
  readonly log: readonly Readonly<Record<string, unknown>>[];
}

/** Starts a service on a free port; it is closed when the tests of the file are over. */
export async function started(options: Partial<ServeOptions> = {}): Promise<TestedService> {
  const log: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) };
  const served = await serve({
    dir: exampleDir,
    host: "127.0.0.1",
    port: 0,
    lang: "ru",
    log: { level: "info", stream },
    limits: { leaveMs: 500 },
    ...options,
  });
  if (!served.ok) throw new Error(served.reason);
  const { service } = served;
  afterAll(service.close);
  await service.firstRead;
  return { ...service, log };
}

/** A copy of the example that a test may change. */
export function copiedExample(): string {
  const dir = mkdtempSync(join(tmpdir(), "reglament-http-"));
  cpSync(exampleDir, dir, { recursive: true });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Sends a body as JSON; texts and streams go as they are. */
export function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** The body of an answer, whatever it is. */
// biome-ignore lint/suspicious/noExplicitAny: tests look at answers the way a caller in plain JavaScript does.
export async function read(response: Promise<Response>): Promise<{ status: number; body: any }> {
  const answered = await response;
  return { status: answered.status, body: await answered.json() };
}
