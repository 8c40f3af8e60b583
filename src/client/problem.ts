import type { Problem } from "../http/problem.ts";

/** What the service refused, as a typed error. `problem.errors` says where in the deal, by JSON pointers. */
export class ReglamentProblem extends Error {
  override readonly name = "ReglamentProblem";
  readonly problem: ClientProblem;

  constructor(problem: ClientProblem) {
    super(problem.detail === undefined ? problem.title : `${problem.title}: ${problem.detail}`);
    this.problem = problem;
  }
}

/** A problem of the service; without a code when something before the service answered. */
export type ClientProblem = Omit<Problem, "code"> & Partial<Pick<Problem, "code">>;

/** The problem of an answer that is no success. */
export async function problemOf(response: Response): Promise<ReglamentProblem> {
  const { status, statusText, headers } = response;
  const unknown: ClientProblem = {
    type: "about:blank",
    title: statusText === "" ? String(status) : statusText,
    status,
  };
  if (!(headers.get("content-type") ?? "").startsWith("application/problem+json")) {
    await response.body?.cancel();
    return new ReglamentProblem(unknown);
  }
  return new ReglamentProblem((await response.json().catch(() => unknown)) as ClientProblem);
}
