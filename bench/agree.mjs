/** Proves that a contestant decides every deal as the common file says; throws at the first difference. */

/** An answer in the words of the common file. Clause ids may differ, so they are matched one to one. */
function answerOf({ outcome, approver, allowed, entitledBp, clauses }) {
  return {
    outcome: outcome === "incomplete" ? "deny" : outcome,
    approver: approver === "nobody" ? "auto" : (approver ?? null),
    entitledBp: entitledBp ?? allowed / 100,
    clauses,
  };
}

export async function agree({ name, decide, deals }, lines) {
  const [forth, back] = [new Map(), new Map()];
  const matches = (theirs, ours) => {
    if (!forth.has(theirs) && !back.has(ours)) {
      forth.set(theirs, ours);
      back.set(ours, theirs);
    }
    return forth.get(theirs) === ours && back.get(ours) === theirs;
  };
  for (const [index, { expected }] of lines.entries()) {
    const answer = answerOf(await decide(deals[index]));
    const same =
      answer.outcome === expected.outcome &&
      answer.approver === expected.approver &&
      answer.entitledBp === expected.entitledBp &&
      answer.clauses.length === expected.clauses.length &&
      expected.clauses.every((clause, at) => matches(clause, answer.clauses[at]));
    if (!same) throw new Error(`${name} differs at line ${index + 1}: ${JSON.stringify({ expected, answer })}`);
  }
  if (forth.size !== 56) throw new Error(`${name} cited ${forth.size} clauses of 56`);
}
