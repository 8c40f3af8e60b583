import type { FactsFile } from "../generated/facts.ts";
import type { Kind } from "../regulation.ts";

/** A dictionary of facts as written; `project.facts` is the joined dictionary with the choices of other regulations. */
export interface FactsContent {
  readonly facts: FactsFile["facts"];
}

export const facts: Kind<FactsFile, FactsContent> = {
  kind: "facts",
  read: (file) => ({ facts: file.facts }),
  clausesOf: (content, { header, places }) =>
    Object.entries(content.facts).map(([name, fact], index) => ({
      regulation: header.id,
      id: name,
      number: `1.${index + 1}`,
      title: fact.title,
      range: places.keyAt(["facts", name]),
    })),
  referencesOf: () => [],
};
