import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { unknownWord } from "../diagnostics/unknown-word.ts";
import { type Script, script } from "../model/kinds/script.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";

/** Everything that can be reached from the starts along the edges, the starts included. */
function reachable(starts: readonly string[], edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set(starts);
  // A set that grows while it is walked visits what is added.
  for (const place of seen) for (const next of edges.get(place) ?? []) seen.add(next);
  return seen;
}

/** Where the answers of every step lead. */
function waysOf({ steps }: Script): ReadonlyMap<string, readonly string[]> {
  return new Map(steps.map(({ id, answers }) => [id, answers.map(({ then }) => then)]));
}

function turned(ways: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const back = new Map<string, string[]>();
  for (const [from, targets] of ways) for (const to of targets) back.set(to, [...(back.get(to) ?? []), from]);
  return back;
}

function unknownTargets({ content, places }: Regulation<Script>, known: readonly string[]): Diagnostic[] {
  return content.steps.flatMap(({ answers }, step) =>
    answers.flatMap(({ then: target }, index) => {
      if (known.includes(target)) return [];
      const range = places.valueAt(["steps", step, "answers", index, "then"]);
      return [
        unknownWord(target, known, range, (suggestion) =>
          problem("script-target-unknown", range, { target, suggestion }),
        ),
      ];
    }),
  );
}

function doubledPlaces({ content, places }: Regulation<Script>): Diagnostic[] {
  return content.ends.flatMap(({ id }, index) => {
    const step = content.steps.findIndex((other) => other.id === id);
    if (step < 0) return [];
    const first = places.valueAt(["steps", step, "id"]);
    return [problem("script-place-doubled", places.valueAt(["ends", index, "id"]), { id }, [first])];
  });
}

function deadPlaces({ content, places }: Regulation<Script>): Diagnostic[] {
  const ways = waysOf(content);
  const met = reachable(
    content.steps.slice(0, 1).map(({ id }) => id),
    ways,
  );
  const ending = reachable(
    content.ends.map(({ id }) => id),
    turned(ways),
  );
  const unmet = (["steps", "ends"] as const).flatMap((list) =>
    content[list].flatMap(({ id }, index) => {
      const place = list === "steps" ? "step" : "end";
      const range = places.valueAt([list, index, "id"]);
      return met.has(id) ? [] : [problem("script-place-unreachable", range, { id, place })];
    }),
  );
  const endless = content.steps.flatMap(({ id }, index) =>
    !met.has(id) || ending.has(id)
      ? []
      : [problem("script-never-ends", places.valueAt(["steps", index, "id"]), { id })],
  );
  return [...unmet, ...endless];
}

/**
 * A script is a graph that a person can walk: every answer leads to a step or an end of it, every step and end can be
 * reached from the first step, and from every step some way leads to an end. While a target is unknown nobody can tell
 * what is reachable, so only that is said.
 */
export function checkScriptPaths(project: Project): Diagnostic[] {
  return regulationsOf(project, script).flatMap((regulation) => {
    const { steps, ends } = regulation.content;
    const wrong = [
      ...unknownTargets(
        regulation,
        [...steps, ...ends].map(({ id }) => id),
      ),
      ...doubledPlaces(regulation),
    ];
    return wrong.length > 0 ? wrong : deadPlaces(regulation);
  });
}
