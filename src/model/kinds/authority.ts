import { readCondition } from "../../conditions/read-condition.ts";
import { problem } from "../../diagnostics/catalogue.ts";
import { withComputedFacts } from "../computed-facts.ts";
import type { ApprovalMode, Approvals } from "../decision.ts";
import { conditionReferences, factReferences } from "../fact-references.ts";
import type { AuthorityFile } from "../generated/authority.ts";
import { factAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import { clausesOfAuthority } from "./authority/clauses.ts";
import type { Authority, LadderStep, Raise } from "./authority/content.ts";
import { readLadder } from "./authority/read-ladder.ts";
import { sectionsOfAuthority } from "./authority/sections.ts";
import { ladderTable } from "./authority/table.ts";

type RaiseFile = NonNullable<AuthorityFile["raise"]>[number];

/** Whom a raise names: one role of the ladder, or several of which at least one stands there. */
function readRaisedTo(raise: RaiseFile, index: number, ladder: readonly LadderStep[], context: ReadContext): Approvals {
  const { places, report } = context;
  const roles = typeof raise.to === "string" ? [raise.to] : raise.to;
  const steps = [...new Set(ladder.flatMap((step) => step.roles))];
  const [role = ""] = roles;
  const range = places.valueAt(["raise", index, "to"]);
  if (!roles.some((each) => steps.includes(each)))
    report(problem("role-not-in-ladder", range, { role, ladder: steps }));
  if (raise.approvals !== undefined && roles.length === 1)
    report(problem("approvals-of-one", places.valueAt(["raise", index, "approvals"]), { role }));
  if (raise.approvals === undefined && roles.length > 1) report(problem("approvals-unsaid", range, { roles }));
  const mode: ApprovalMode = roles.length > 1 ? (raise.approvals ?? "together") : "any";
  return { mode, roles };
}

function readContent(file: AuthorityFile, context: ReadContext): Authority {
  // Only here, where the deal is weighed, may a condition ask about what the engine computes.
  const withComputed = { ...context, facts: withComputedFacts(context.facts, context.lang) };
  const ladder = readLadder(file, withComputed);
  factAt(file.asker, ["choice"], ["asker"], context);
  const deny = (file.deny ?? []).flatMap(({ id, title, when }, index) => {
    const condition = readCondition(when, ["deny", index, "when"], withComputed);
    return condition === undefined ? [] : [{ id, title, when: condition, clause: `deny/${id}` }];
  });
  const raise = (file.raise ?? []).flatMap((each, index): Raise[] => {
    const { id, title } = each;
    const to = readRaisedTo(each, index, ladder, context);
    const when = readCondition(each.when, ["raise", index, "when"], withComputed);
    return when === undefined ? [] : [{ id, title, when, to, clause: `raise/${id}` }];
  });
  return { question: file.question, asker: file.asker, deny, raise, ladder };
}

/** Roles are listed one by one, each at its own place. */
function roleReferences(
  roles: readonly string[],
  path: readonly (string | number)[],
  { places }: ReadContext,
): Reference[] {
  return roles.map((id, index) => ({
    to: "role",
    id,
    range: places.valueAt(roles.length > 1 ? [...path, index] : path),
  }));
}

function referencesOf(content: Authority, context: ReadContext): Reference[] {
  const { places } = context;
  const { asker, deny, raise, ladder } = content;
  return [
    ...ladder.flatMap(({ roles, limit, when }, index) => [
      ...roleReferences(roles, ["ladder", index, roles.length > 1 ? "roles" : "role"], context),
      ...factReferences([limit?.by], ["ladder", index, "by"], places),
      ...conditionReferences([when], ["ladder", index, "when"], places),
    ]),
    ...factReferences([asker], ["asker"], places),
    ...conditionReferences(
      deny.map(({ when }) => when),
      ["deny"],
      places,
    ),
    ...raise.flatMap(({ to }, index) => roleReferences(to.roles, ["raise", index, "to"], context)),
    ...conditionReferences(
      raise.map(({ when }) => when),
      ["raise"],
      places,
    ),
  ];
}

export const authority: Kind<AuthorityFile, Authority> = {
  kind: "authority",
  read: readContent,
  clausesOf: clausesOfAuthority,
  referencesOf,
  tableOf: (content, part, context) =>
    part === undefined || part === "ladder" ? ladderTable(content, context) : undefined,
  sectionsOf: sectionsOfAuthority,
};
