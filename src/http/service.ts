import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ApiKeys } from "./api-keys.ts";
import { preferredLanguage, type ServiceLanguage } from "./language.ts";
import type { Limits } from "./limits.ts";
import type { LiveRegulations, ServedRegulations } from "./live-regulations.ts";
import { Refusal } from "./problem.ts";

/** What every resource works with. */
export interface Service {
  readonly live: LiveRegulations;
  readonly keys: ApiKeys;
  readonly limits: Limits;
  readonly now: () => Date;
  /** Whether the service is about to leave: it still answers, but wants no new callers. */
  readonly isLeaving: () => boolean;
}

/** Declares one resource: its paths and what answers them. */
export type DeclareResource = (app: FastifyInstance, service: Service) => void;

/** The language of an answer: the caller's wish, else that of the company. */
export function languageFor({ headers }: FastifyRequest, { live }: Service): ServiceLanguage {
  return preferredLanguage(headers["accept-language"], live.current()?.opened.project.company.language ?? "ru");
}

/** The regulations that decide this request, wholly. Refuses while there are none. */
export function servedOrRefuse({ live }: Service): ServedRegulations {
  const current = live.current();
  if (current === undefined) throw new Refusal("not-ready", { headers: { "retry-after": "5" } });
  return current;
}
