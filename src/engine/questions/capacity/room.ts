import type { Deal, ListItem } from "../../deal/deal.ts";
import type { Known } from "../../known-facts.ts";
import type { CapacityProgram, LimitRule } from "./program.ts";

/** What one person has of what a limit counts. */
export interface Room {
  readonly limit: LimitRule;
  /** The place in the list of people; absent for the one person that flat facts speak of. */
  readonly person?: number;
  /** `undefined` when nobody knows it. */
  readonly load: number | undefined;
}

/** A count, or nothing: fewer than none is no count, and nothing is decided by it. */
export function countIn(value: unknown): number | undefined {
  return typeof value === "number" && value >= 0 ? value : undefined;
}

/** The limits of a person in the list; none while nobody knows the role. */
function limitsOf({ facts }: ListItem, { candidateRole, limits }: CapacityProgram): readonly LimitRule[] {
  const role = candidateRole === undefined ? undefined : facts.get(candidateRole);
  return limits.filter((limit) => limit.role === role && limit.ofCandidate !== undefined);
}

const loadOf = ({ facts }: ListItem, { ofCandidate = "" }: LimitRule): number | undefined =>
  countIn(facts.get(ofCandidate));

/** Who has how much: everybody in the list, or without a list the one person whose load the facts tell. */
export function roomsOf(program: CapacityProgram, { lists }: Deal, known: Known): readonly Room[] {
  const people = lists?.get("candidates");
  if (people !== undefined) {
    return people.flatMap((each, person) =>
      limitsOf(each, program).map((limit) => ({ limit, person, load: loadOf(each, limit) })),
    );
  }
  const { limits, candidateRole } = program;
  const role = candidateRole === undefined ? undefined : known(candidateRole);
  return limits.flatMap((limit) => {
    const load = countIn(known(limit.fact));
    // One fact may be counted against the limits of several roles: then the role must be known.
    const own =
      role === undefined ? limits.every((other) => other === limit || other.fact !== limit.fact) : limit.role === role;
    return own && load !== undefined ? [{ limit, load }] : [];
  });
}

/** How many people of a role are below their limits; or the facts of people that nobody knows. */
export interface FreePeople {
  readonly count: number | undefined;
  readonly missing: readonly string[];
}

/** Counts the free people of the list for every fact that counts them; nothing without a list. */
export function freePeople(program: CapacityProgram, { lists }: Deal, known: Known): ReadonlyMap<string, FreePeople> {
  const people = lists?.get("candidates");
  const { candidateRole: role } = program;
  if (people === undefined || role === undefined) return new Map();
  return new Map(
    program.limits.flatMap((counted): [string, FreePeople][] => {
      const { free } = counted;
      if (free === undefined) return [];
      const rules = program.limits.filter((limit) => limit.role === counted.role && limit.ofCandidate !== undefined);
      const own = people.filter(({ facts }) => facts.get(role) === counted.role);
      const unknownRole = people.some(({ facts }) => !facts.has(role));
      const unknownLoads = rules.flatMap((limit) =>
        own.some((each) => loadOf(each, limit) === undefined) ? [limit.ofCandidate ?? ""] : [],
      );
      const missing = [...(unknownRole ? [role] : []), ...unknownLoads];
      if (missing.length > 0 || rules.length === 0) return [[free, { count: undefined, missing }]];
      const count = own.filter((each) =>
        rules.every((limit) => (loadOf(each, limit) ?? limit.most) < limit.most),
      ).length;
      // Where the input counts them too, nobody knows who is right: the fewer are relied on.
      return [[free, { count: Math.min(count, countIn(known(free)) ?? count), missing }]];
    }),
  );
}
