import type { FactValue } from "../../../conditions/fact-type.ts";
import type { Absence } from "../../../model/kinds/ownership/content.ts";
import type { ListItem } from "../../deal/deal.ts";
import { dealEvidence, judge, openFacts } from "../../interpret/judge.ts";
import type { Known } from "../../known-facts.ts";
import type { OwnerProgram, OwnerRule } from "./program.ts";

/** Somebody who claims the client and is listened to. */
export interface Claim {
  readonly item: ListItem;
  readonly isCurrent: boolean;
  readonly absence: Absence | undefined;
}

/** The claims that count, or the facts that keep it open which do. */
export type ReadClaims =
  | { readonly missing: readonly string[] }
  | { readonly missing?: never; readonly claims: readonly Claim[]; readonly aside: readonly ListItem[] };

const isAbsence = (word: FactValue | undefined): word is Absence =>
  word === "leave" || word === "illness" || word === "dismissal";

/** A claim that does not count is set aside; what is not known of one keeps the question open. */
export function readClaims({ claims }: OwnerProgram, items: readonly ListItem[], known: Known): ReadClaims {
  const counted: Claim[] = [];
  const aside: ListItem[] = [];
  const missing: string[] = [];
  for (const item of items) {
    const ofItem: Known = (fact) => item.facts.get(fact) ?? known(fact);
    if (claims.counts !== undefined) {
      const evidence = dealEvidence(ofItem);
      const condition = judge(claims.counts, evidence);
      missing.push(...openFacts(condition, evidence));
      if (condition.truth === "no") aside.push(item);
      if (condition.truth !== "yes") continue;
    }
    const isCurrent = item.facts.get(claims.current);
    const absence = claims.absence === undefined ? undefined : item.facts.get(claims.absence);
    if (typeof isCurrent !== "boolean") missing.push(claims.current);
    if (claims.absence !== undefined && absence === undefined) missing.push(claims.absence);
    counted.push({ item, isCurrent: isCurrent === true, absence: isAbsence(absence) ? absence : undefined });
  }
  return missing.length > 0 ? { missing: [...new Set(missing)] } : { claims: counted, aside };
}

/** Whom a rule means: one of the claimants, a role whose people claim nothing, several equals, nobody. */
export type Pick =
  | { readonly kind: "claim"; readonly claim: Claim }
  | { readonly kind: "role"; readonly role: string }
  | { readonly kind: "equals"; readonly claims: readonly Claim[] }
  | { readonly kind: "nobody" }
  | { readonly kind: "open"; readonly missing: readonly string[] };

const nobody: Pick = { kind: "nobody" };

/** The claimants whose number is the smallest, or the largest; a number that is not known keeps it open. */
function extreme(
  claims: readonly Claim[],
  fact: string | undefined,
  smallest: boolean,
): readonly Claim[] | { readonly missing: string } {
  if (claims.length < 2 || fact === undefined) return claims;
  const numbers = claims.map(({ item }) => item.facts.get(fact));
  if (!numbers.every((number) => typeof number === "number")) return { missing: fact };
  const best = smallest ? Math.min(...numbers) : Math.max(...numbers);
  return claims.filter((_, index) => numbers[index] === best);
}

/** The claimants of whom a test holds. */
function those(
  claims: readonly Claim[],
  fact: string | undefined,
  holds: (value: FactValue) => boolean,
): readonly Claim[] | { readonly missing: string } {
  if (fact === undefined) return [];
  const values = claims.map(({ item }) => item.facts.get(fact));
  if (values.some((value) => value === undefined)) return { missing: fact };
  return claims.filter((_, index) => {
    const value = values[index];
    return value !== undefined && holds(value);
  });
}

function isOpen(found: readonly Claim[] | { readonly missing: string }): found is { readonly missing: string } {
  return "missing" in found;
}

/** One of those found: the curator where they are among them, else the least loaded. */
function oneOf(found: readonly Claim[] | { readonly missing: string }, load: string | undefined): Pick {
  if (isOpen(found)) return { kind: "open", missing: [found.missing] };
  const current = found.find(({ isCurrent }) => isCurrent);
  if (current !== undefined) return { kind: "claim", claim: current };
  const [only, another] = found;
  if (only === undefined) return nobody;
  if (another === undefined) return { kind: "claim", claim: only };
  const least = load === undefined ? found : extreme(found, load, true);
  if (isOpen(least)) return { kind: "open", missing: [least.missing] };
  const [first, second] = least;
  if (first === undefined) return nobody;
  return second === undefined ? { kind: "claim", claim: first } : { kind: "equals", claims: least };
}

/** Whom a rule means among the claimants. Who leaves the company takes no client. */
export function pickBy(
  { curator }: OwnerRule,
  all: readonly Claim[],
  { claims: facts }: OwnerProgram,
  known: Known,
): Pick {
  const claims = all.filter(({ absence }) => absence !== "dismissal");
  const { load } = facts;
  switch (curator.owner) {
    case "appointed":
      return nobody;
    case "current-curator":
      return oneOf(
        claims.filter(({ isCurrent }) => isCurrent),
        load,
      );
    case "first-recorded":
      return facts.recorded === undefined ? nobody : oneOf(extreme(claims, facts.recorded, true), load);
    case "last-contact":
      return facts.lastContact === undefined ? nobody : oneOf(extreme(claims, facts.lastContact, false), load);
    case "head-company-curator":
      return oneOf(
        those(claims, facts.headCompany, (value) => value === true),
        load,
      );
    case "same-region": {
      const { region, clientRegion } = facts;
      if (region === undefined || clientRegion === undefined) return nobody;
      const home = known(clientRegion);
      if (home === undefined) return { kind: "open", missing: [clientRegion] };
      return oneOf(
        those(claims, region, (value) => value === home),
        load,
      );
    }
    case "role": {
      const pick = oneOf(
        those(claims, facts.role, (value) => value === curator.role),
        load,
      );
      return pick.kind === "nobody" ? { kind: "role", role: curator.role } : pick;
    }
  }
}
