import type { Kind } from "../../model/regulation.ts";

/** The clauses of one kind of regulation that a question can cite, by their ids. */
export interface CitableIds {
  readonly kind: string;
  ids(content: unknown): readonly string[];
}

/** Says which clauses of a kind can be cited. */
export function citableIn<F, C>({ kind }: Kind<F, C>, ids: (content: C) => readonly string[]): CitableIds {
  return { kind, ids: (content) => ids(content as C) };
}
