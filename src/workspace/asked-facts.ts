import { compile } from "../engine/compile.ts";
import type { Project } from "../model/project.ts";
import type { QuestionName } from "../model/questions.ts";
import type { Regulation } from "../model/regulation.ts";

/** The same regulation, which tells `onRead` when its content is looked at. */
function watched(regulation: Regulation, onRead: () => void): Regulation {
  return {
    ...regulation,
    get content() {
      onRead();
      return regulation.content;
    },
  };
}

/**
 * The facts that the regulations behind a question ask for, by their names: whatever other facts a deal has cannot change
 * its answer on any day. Nobody lists which kinds a question is made from, so it is seen when it is compiled, for every day
 * on which a regulation comes into force.
 */
export function askedFacts(project: Project, question: QuestionName): ReadonlySet<string> {
  const kinds = new Set<string>();
  const regulations = project.regulations.map((each) => watched(each, () => kinds.add(each.kind)));
  const days = new Set(project.regulations.map(({ effective }) => effective.from));
  for (const day of days) compile({ ...project, regulations }, day, question);
  const files = new Set(project.regulations.filter(({ kind }) => kinds.has(kind)).map(({ file }) => file));
  const facts = project.references.filter(({ to, range }) => to === "fact" && files.has(range.file));
  return new Set(facts.map(({ id }) => id));
}
