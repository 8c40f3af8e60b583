/** The public entry `reglament/client`: asks a running `reglament serve`. Needs nothing but `fetch`. */

import type { QuestionName } from "../model/questions.ts";
import type { DecisionOn, ExplanationOf } from "../workspace/decision.ts";
import { readLines, writeLines } from "./lines.ts";
import { type ClientProblem, problemOf } from "./problem.ts";

export type { ProblemItem } from "../http/problem.ts";
export type { QuestionName } from "../model/questions.ts";
export type { DecisionOn, ExplanationOf } from "../workspace/decision.ts";
export { type ClientProblem, ReglamentProblem } from "./problem.ts";

/** Facts by the names of the dictionary, nested or flat; what they may be says `/openapi.json`. */
export type Deal = Readonly<Record<string, unknown>>;

/** One problem of a regulation, as `reglament check --format json` tells it. */
export interface ReportedProblem {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset: number };
  readonly text: string;
  readonly help?: string;
}

/** The answer to one deal of many; `row` counts from 1. */
export type RowAnswer<D> =
  | { readonly row: number; readonly ok: true; readonly decision: D }
  | { readonly row: number; readonly ok: false; readonly problem: ClientProblem };

/** Where the service is and how it is asked. */
export interface ClientOptions {
  /** Such as "http://127.0.0.1:8080". */
  readonly url: string;
  /** One of the service's keys. */
  readonly key?: string;
  /** The language of problems and explanations; that of the company by default. */
  readonly language?: "ru" | "en";
  /** Another `fetch`, for proxies and tests. */
  readonly fetch?: typeof fetch;
}

/** How one request is asked. */
export interface AskOptions {
  /** By the regulations in force on this day ("2026-03-10"); today at the company by default. */
  readonly asOf?: string;
  readonly signal?: AbortSignal;
}

/** Asks a service. Whatever it refuses is thrown as a ReglamentProblem; what the network does, as `fetch` throws it. */
export interface ReglamentClient {
  decide<Q extends QuestionName>(question: Q, deal: Deal, options?: AskOptions): Promise<DecisionOn<Q>>;
  explain<Q extends QuestionName>(question: Q, deal: Deal, options?: AskOptions): Promise<ExplanationOf<Q>>;
  /**
   * Decides any number of deals by one version of the regulations, as they come; neither deals nor answers are gathered.
   * A wrong deal is an answer that is not `ok`, and the others are decided. Needs a `fetch` that can stream a request.
   */
  decideMany<Q extends QuestionName>(
    question: Q,
    deals: Iterable<Deal> | AsyncIterable<Deal>,
    options?: AskOptions,
  ): AsyncGenerator<RowAnswer<DecisionOn<Q>>>;
  /** Checks texts of regulations by the names of their files; an empty list is no problem. */
  validate(texts: Readonly<Record<string, string>>, options?: AskOptions): Promise<readonly ReportedProblem[]>;
}

function isRefused(answer: object): answer is ClientProblem & { readonly row: number } {
  return "row" in answer && "status" in answer;
}

/** A client of the service at `url`. */
export function createClient({ url, key, language, fetch: ask = fetch }: ClientOptions): ReglamentClient {
  const headers: Readonly<Record<string, string>> = {
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    ...(language === undefined ? {} : { "accept-language": language }),
  };
  const post = async (path: string, type: string, body: RequestInit, options: AskOptions): Promise<Response> => {
    const address = new URL(path, url.endsWith("/") ? url : `${url}/`);
    if (options.asOf !== undefined) address.searchParams.set("asOf", options.asOf);
    const { signal } = options;
    const request = { method: "POST", ...body, ...(signal === undefined ? {} : { signal }) };
    const response = await ask(address, { ...request, headers: { ...headers, "content-type": type } });
    if (!response.ok) throw await problemOf(response);
    return response;
  };
  const postJson = async (path: string, body: unknown, options: AskOptions): Promise<unknown> =>
    (await post(path, "application/json", { body: JSON.stringify(body) }, options)).json();
  const pathOf = (question: QuestionName): string => `v1/decisions/${encodeURIComponent(question)}`;
  return {
    decide: async <Q extends QuestionName>(question: Q, deal: Deal, options: AskOptions = {}) =>
      (await postJson(pathOf(question), deal, options)) as DecisionOn<Q>,
    explain: async <Q extends QuestionName>(question: Q, deal: Deal, options: AskOptions = {}) =>
      (await postJson(`${pathOf(question)}?explain=true`, deal, options)) as ExplanationOf<Q>,
    validate: async (texts, options = {}) =>
      (await postJson("v1/validate", texts, options)) as readonly ReportedProblem[],
    decideMany: async function* <Q extends QuestionName>(
      question: Q,
      deals: Iterable<Deal> | AsyncIterable<Deal>,
      options: AskOptions = {},
    ): AsyncGenerator<RowAnswer<DecisionOn<Q>>> {
      // Whoever leaves early must also stop what is still being sent.
      const leave = new AbortController();
      const signal = options.signal === undefined ? leave.signal : AbortSignal.any([options.signal, leave.signal]);
      try {
        const body: RequestInit = { body: writeLines(deals, signal), duplex: "half" };
        const response = await post(pathOf(question), "application/x-ndjson", body, { ...options, signal });
        if (response.body === null) throw new Error("the service answered a batch with nothing");
        let row = 0;
        for await (const answer of readLines(response.body)) {
          row += 1;
          if (isRefused(answer as object)) yield { row, ok: false, problem: answer as ClientProblem };
          else yield { row, ok: true, decision: answer as DecisionOn<Q> };
        }
      } finally {
        leave.abort();
      }
    },
  };
}
