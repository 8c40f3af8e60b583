import type { TestProject } from "vitest/node";
import {
  type PoolOptions,
  type PoolWorker,
  ThreadsPoolWorker,
  type WorkerRequest,
  type WorkerResponse,
} from "vitest/node";

type Listener = Parameters<PoolWorker["on"]>[1];

/** The thread that outlives its runs, with the listeners of the present run. */
interface Warm {
  readonly thread: ThreadsPoolWorker;
  readonly listeners: [event: string, listener: Listener][];
}

let warm: Warm | undefined;

const answer = (type: "started" | "stopped"): WorkerResponse => ({ type, __vitest_worker_response__: true });

/**
 * A thread that is started once and serves every run: what no test changes (modules, schemas) is loaded once for
 * thousands of mutants instead of once for each. Vitest believes that it stops and starts a worker of its own.
 */
export function warmWorker(options: PoolOptions): PoolWorker {
  const running = warm ?? { thread: new ThreadsPoolWorker(options), listeners: [] };
  const isFirst = warm === undefined;
  warm = running;
  const tell = (response: WorkerResponse): void => {
    for (const [event, listener] of [...running.listeners])
      if (event === "message") queueMicrotask(() => listener(response));
  };
  return {
    name: "warm",
    on(event, listener) {
      running.listeners.push([event, listener]);
      running.thread.on(event, listener);
    },
    off(event, listener) {
      running.thread.off(event, listener);
    },
    deserialize: (data) => data,
    async start() {
      if (isFirst) await running.thread.start();
    },
    async stop() {
      for (const [event, listener] of running.listeners.splice(0)) running.thread.off(event, listener);
    },
    send(message) {
      if (isRequest(message) && message.type === "stop") tell(answer("stopped"));
      else if (isRequest(message) && message.type === "start" && !isFirst) tell(answer("started"));
      else if (isRequest(message) && message.type === "run") running.thread.send(withConfig(message, options.project));
      else running.thread.send(message);
    },
  };
}

const isRequest = (message: unknown): message is WorkerRequest =>
  typeof message === "object" && message !== null && "__vitest_worker_request__" in message;

/** The thread knows the settings of its first run only; which tests are wanted changes with every mutant. */
function withConfig(message: WorkerRequest & { type: "run" }, project: TestProject): WorkerRequest {
  return { ...message, context: { ...message.context, config: project.serializedConfig } } as WorkerRequest;
}
