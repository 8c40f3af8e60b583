import type { FastifyRequest } from "fastify";
import { isLoopback } from "./api-keys.ts";
import { Refusal } from "./problem.ts";
import type { Service } from "./service.ts";

/** Every key that a request shows, in either header. */
function shownKeys({ headers }: FastifyRequest): string[] {
  const bearer = /^Bearer +(.+)$/i.exec(headers.authorization ?? "")?.[1];
  const plain = headers["x-api-key"];
  return [bearer, ...(Array.isArray(plain) ? plain : [plain])].filter((key) => key !== undefined);
}

/** Whether a request may see what is not for everybody. */
export function showsKey(request: FastifyRequest, { keys }: Service): boolean {
  const shown = shownKeys(request);
  return keys.count === 0 || (shown.length > 0 && shown.every(keys.accept));
}

/** What was said of the last `Host`: callers keep to theirs. */
let lastHost = { host: "", isOurs: false };

/** Whether the name in `Host`, without the port, is one of this machine. */
function isOurs(host: string): boolean {
  if (lastHost.host !== host) lastHost = { host, isOurs: isLoopback(host.replace(/:\d+$/, "")) };
  return lastHost.isOurs;
}

/**
 * Lets a request in or refuses it. Without keys only this machine can reach the service, and then a page in somebody's
 * browser must not do so under a name of its own (DNS rebinding).
 */
export function admit(request: FastifyRequest, service: Service): void {
  if (service.keys.count === 0) {
    if (!isOurs(request.headers.host ?? "")) throw new Refusal("foreign-host");
    return;
  }
  if (showsKey(request, service)) return;
  const challenge = { "www-authenticate": 'Bearer realm="reglament"' };
  throw new Refusal(shownKeys(request).length === 0 ? "no-key" : "wrong-key", { headers: challenge });
}
