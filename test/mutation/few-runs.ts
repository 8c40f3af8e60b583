import fc, { type IRawProperty, type Parameters } from "fast-check";

/** How often a property is tried per mutant. */
const runs = 12;

/** fast-check for mutation testing: few runs, the same every time, and no search for the smallest counterexample. */
const fewRuns = {
  ...fc,
  assert<Ts>(property: IRawProperty<Ts>, parameters: Parameters<Ts> = {}): unknown {
    const numRuns = Math.min(parameters.numRuns ?? runs, runs);
    return fc.assert(property, { ...parameters, numRuns, seed: 1, endOnFailure: true });
  },
};

export default fewRuns;
