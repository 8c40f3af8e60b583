import { readCondition } from "../../conditions/read-condition.ts";
import { problem } from "../../diagnostics/catalogue.ts";
import { formatPercent, type Percent } from "../../values/percent.ts";
import type { Clause } from "../clause.ts";
import { withComputedFacts } from "../computed-facts.ts";
import { conditionReferences, factReferences } from "../fact-references.ts";
import type { AuthorityFile } from "../generated/authority.ts";
import { factAt, percentAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import { type Cell, columnTitle } from "../table.ts";
import { type Authority, type LadderStep, ladderClauses } from "./authority/content.ts";
import { sectionsOfAuthority } from "./authority/sections.ts";
import { ladderWords } from "./authority/words.ts";

function readLadder(file: AuthorityFile, context: ReadContext): LadderStep[] {
  let before: Percent | undefined;
  return file.ladder.map((step, index) => {
    const path = ["ladder", index];
    const upTo = step["up-to"] === undefined ? undefined : percentAt(step["up-to"], [...path, "up-to"], context);
    if (upTo === undefined && index < file.ladder.length - 1) {
      context.report(
        problem("ladder-step-without-limit", context.places.valueAt([...path, "role"]), { role: step.role }),
      );
    }
    if (upTo !== undefined && before !== undefined && upTo <= before) {
      const args = { role: step.role, limit: formatPercent(upTo, "ru"), before: formatPercent(before, "ru") };
      context.report(problem("ladder-not-rising", context.places.valueAt([...path, "up-to"]), args));
    }
    before = upTo ?? before;
    return {
      role: step.role,
      ...(step.title === undefined ? {} : { title: step.title }),
      ...(upTo === undefined ? {} : { upTo }),
      clause: `ladder/${step.role}`,
      ownClause: `own/${step.role}`,
    };
  });
}

function readContent(file: AuthorityFile, context: ReadContext): Authority {
  // Only here, where the deal is weighed, may a condition ask about what the engine computes.
  const withComputed = { ...context, facts: withComputedFacts(context.facts, context.lang) };
  const ladder = readLadder(file, context);
  const roles = ladder.map((step) => step.role);
  factAt(file.asker, ["choice"], ["asker"], context);
  const deny = (file.deny ?? []).flatMap(({ id, title, when }, index) => {
    const condition = readCondition(when, ["deny", index, "when"], withComputed);
    return condition === undefined ? [] : [{ id, title, when: condition, clause: `deny/${id}` }];
  });
  const raise = (file.raise ?? []).flatMap(({ id, title, when, to }, index) => {
    if (!roles.includes(to)) {
      context.report(
        problem("role-not-in-ladder", context.places.valueAt(["raise", index, "to"]), { role: to, ladder: roles }),
      );
    }
    const condition = readCondition(when, ["raise", index, "when"], withComputed);
    return condition === undefined ? [] : [{ id, title, when: condition, to, clause: `raise/${id}` }];
  });
  return { question: file.question, asker: file.asker, deny, raise, ladder };
}

type Item = Omit<Clause, "regulation" | "number">;

function clausesOf(content: Authority, context: ReadContext): Clause[] {
  const { header, places, lang } = context;
  const ladderRange = places.keyAt(["ladder"]);
  const stepTitle = (step: LadderStep, upTo: string): string => step.title ?? `${context.roleTitle(step.role)}${upTo}`;
  const steps = content.ladder.map((step, index): Item => {
    const upTo = step.upTo === undefined ? "" : `: +${formatPercent(step.upTo, lang)}`;
    const range = places.keyAt(["ladder", index, "role"]);
    const item = { id: step.clause, title: stepTitle(step, upTo), range };
    return step.upTo === undefined ? item : { ...item, value: { type: "percent", value: step.upTo } };
  });
  const last = content.ladder.at(-1);
  const beyond: Item[] =
    last?.upTo === undefined ? [] : [{ id: ladderClauses.beyond, title: ladderWords.beyond[lang], range: ladderRange }];
  const own = content.ladder.map(
    (step, index): Item => ({
      id: step.ownClause,
      title: `${ladderWords.own[lang]}: ${context.roleTitle(step.role)}`,
      range: places.keyAt(["ladder", index, "role"]),
    }),
  );
  const sections: Item[][] = [
    content.deny.map(({ clause, title }, index) => ({ id: clause, title, range: places.keyAt(["deny", index]) })),
    content.raise.map(({ clause, title }, index) => ({ id: clause, title, range: places.keyAt(["raise", index]) })),
    [{ id: ladderClauses.nobody, title: ladderWords.nobody[lang], range: ladderRange }, ...steps, ...beyond],
    [{ id: ladderClauses.ownNobody, title: ladderWords.ownNobody[lang], range: ladderRange }, ...own],
  ];
  return sections
    .filter((items) => items.length > 0)
    .flatMap((items, section) =>
      items.map((item, index) => ({ ...item, regulation: header.id, number: `${section + 1}.${index + 1}` })),
    );
}

export const authority: Kind<AuthorityFile, Authority> = {
  kind: "authority",
  read: readContent,
  clausesOf,
  referencesOf: (content, { places }): Reference[] => [
    ...content.ladder.map((step, index) => ({
      to: "role" as const,
      id: step.role,
      range: places.valueAt(["ladder", index, "role"]),
    })),
    ...factReferences([content.asker], ["asker"], places),
    ...conditionReferences(
      content.deny.map(({ when }) => when),
      ["deny"],
      places,
    ),
    ...conditionReferences(
      content.raise.map(({ when }) => when),
      ["raise"],
      places,
    ),
  ],
  tableOf: (content, part, { lang, roleTitle }) => {
    if (part !== undefined && part !== "ladder") return undefined;
    const rows = content.ladder.map((step): Cell[] => [
      { type: "text", value: roleTitle(step.role) },
      step.upTo === undefined ? { type: "text", value: "—" } : { type: "percent", value: step.upTo },
    ]);
    return { head: [columnTitle("role", lang), columnTitle("upTo", lang)], rows };
  },
  sectionsOf: sectionsOfAuthority,
};
