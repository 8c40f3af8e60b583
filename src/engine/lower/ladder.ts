import { type Authority, ladderClauses, type StepLimit } from "../../model/kinds/authority/content.ts";
import { type Company, superiorsOf } from "../../model/kinds/company.ts";
import type { Ladder, Limit, Raise } from "../ir.ts";

type Cite = (clause: string) => string;

function limitOf(limit: StepLimit, cite: Cite): Limit {
  if (limit.by === undefined) return { upTo: limit.upTo };
  const choices = [...limit.choices].map(
    ([choice, { upTo, clause }]) => [choice, { upTo, clause: cite(clause) }] as const,
  );
  return { by: limit.by, choices: new Map(choices) };
}

/**
 * Who stands beside the ladder and above somebody on it. A role on the ladder may give what its own steps say, whoever
 * reports to it.
 */
function superiorsBeside({ ladder }: Authority, company: Company): ReadonlyMap<string, readonly string[]> {
  const onLadder = [...new Set(ladder.flatMap(({ roles }) => roles))];
  const above = [...company.roles.keys()].filter((role) => !onLadder.includes(role));
  const under = above.map(
    (role) => [role, onLadder.filter((each) => superiorsOf(each, company).includes(role))] as const,
  );
  return new Map(under.filter(([, roles]) => roles.length > 0));
}

/** The ladder as programs climb it. */
export function lowerLadder(authority: Authority, company: Company, cite: Cite): Ladder {
  const { asker, ladder } = authority;
  return {
    asker,
    nobody: { clause: cite(ladderClauses.nobody), ownClause: cite(ladderClauses.ownNobody) },
    steps: ladder.map(({ roles, mode, limit, when, clause, ownClause }) => ({
      roles,
      mode,
      ...(limit === undefined ? {} : { limit: limitOf(limit, cite) }),
      ...(when === undefined ? {} : { when }),
      clause: cite(clause),
      ownClause: cite(ownClause),
    })),
    superiors: superiorsBeside(authority, company),
    beyond: cite(ladderClauses.beyond),
  };
}

/** The lowest step on which a role decides alone, or else the lowest that names it; 0 for a role beside the ladder. */
function rankOf(role: string, { ladder }: Authority): number {
  const named = ladder.flatMap(({ roles, mode }, index) => (roles.includes(role) ? [{ mode, rank: index + 1 }] : []));
  return (named.find(({ mode }) => mode === "any") ?? named[0])?.rank ?? 0;
}

/** The rank that a role decides on; a role that stands beside the ladder needs its top. */
export function rankOfRole(role: string, authority: Authority): number {
  return rankOf(role, authority) || authority.ladder.length;
}

/** Raises with the rank that they lead to; roles that all stand beside the ladder need its top. */
export function lowerRaises(authority: Authority, cite: Cite): Raise[] {
  return authority.raise.map(({ when, to, clause }) => {
    const highest = Math.max(...to.roles.map((role) => rankOf(role, authority)));
    const rank = highest === 0 ? authority.ladder.length : highest;
    return { when, clause: cite(clause), rank, ...(to.mode === "any" ? {} : { all: to }) };
  });
}
