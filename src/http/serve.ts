import { watchProject } from "../workspace/watch.ts";
import { isLoopback, readApiKeys, shortestKey } from "./api-keys.ts";
import { createServer, type LogTarget } from "./create-server.ts";
import type { ServiceLanguage } from "./language.ts";
import { type Limits, limits as usualLimits } from "./limits.ts";
import { liveRegulations } from "./live-regulations.ts";
import { regulationItems } from "./problem.ts";

/** How the service is started. */
export interface ServeOptions {
  /** The project whose regulations decide. */
  readonly dir: string;
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Keys that callers must show, divided by commas; without any the service stays on this machine. */
  readonly apiKeys?: string;
  readonly log?: LogTarget;
  /** The language of what the log says about regulations. */
  readonly lang: ServiceLanguage;
  readonly now?: () => Date;
  readonly limits?: Partial<Limits>;
}

/** A service that listens. */
export interface RunningService {
  readonly url: string;
  /** Settles when the regulations have been read for the first time, sound or not. */
  readonly firstRead: Promise<void>;
  /** Ends gracefully: nothing new is taken, and what has begun is answered unless it takes long. */
  readonly close: () => Promise<void>;
}

/** A running service, or why it must not run. */
export type Served =
  | { readonly ok: true; readonly service: RunningService }
  | { readonly ok: false; readonly reason: "key-needed" | "key-too-short"; readonly shortest: number };

/**
 * Starts the service: listens, reads the regulations and reads them again whenever they change. Rejects when the port
 * cannot be had.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { dir, host, port, lang, now = () => new Date() } = options;
  const keys = readApiKeys(options.apiKeys);
  if (keys === undefined) return { ok: false, reason: "key-too-short", shortest: shortestKey };
  if (keys.count === 0 && !isLoopback(host)) return { ok: false, reason: "key-needed", shortest: shortestKey };
  const limits = { ...usualLimits, ...options.limits };
  const leave = new AbortController();
  const live = liveRegulations(dir, {
    onServed: ({ opened }) => app.log.info({ version: opened.version, files: opened.sources.size }, "serving"),
    onRefused: ({ version, diagnostics }) => {
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      const still = live.current()?.opened.version ?? null;
      const problems = regulationItems(errors.slice(0, 20), lang);
      app.log.error({ version, still, errors: errors.length, problems }, "regulations refused");
    },
  });
  const app = createServer({ live, keys, limits, now, isLeaving: () => leave.signal.aborted }, options.log);
  const url = await app.listen({ host, port });
  let announce: () => void = () => undefined;
  const firstRead = new Promise<void>((resolve) => {
    announce = resolve;
  });
  const read = async (): Promise<void> => {
    try {
      await live.reload();
    } catch (error) {
      // A disk that fails for a moment must not end the service: it goes on with what it has.
      app.log.error({ stack: error instanceof Error ? error.stack : String(error) }, "regulations could not be read");
    }
    announce();
  };
  const watching = watchProject(dir, read, leave.signal).catch(async (error: unknown) => {
    app.log.error({ stack: error instanceof Error ? error.stack : String(error) }, "changes are not seen");
    await read();
  });
  const close = async (): Promise<void> => {
    leave.abort();
    const patience = setTimeout(() => app.server.closeAllConnections(), limits.leaveMs);
    await app.close();
    clearTimeout(patience);
    await watching;
  };
  return { ok: true, service: { url, firstRead, close } };
}
