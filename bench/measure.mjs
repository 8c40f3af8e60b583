/**
 * Times contestants side by side: in every round each makes its passes over the deals in turn, so that a slow moment of
 * the machine hits all of them. Answers the median nanoseconds per deal and the median ratio to the first contestant.
 */
export async function measure(contestants, rounds) {
  const times = contestants.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contestant] of contestants.entries()) times[index].push(await timeOf(contestant));
  }
  const [yardstick] = times;
  return contestants.map(({ name }, index) => ({
    name,
    nanoseconds: median(times[index]),
    ratio: median(times[index].map((time, round) => time / yardstick[round])),
  }));
}

/** Decisions that are timed as one: a clock is coarser than a decision. */
const batch = 10;

/** How much slower the 99th percentile of the second contestant's decisions is than that of the first. */
export function tailRatio(first, second) {
  const tails = [first, second].map(({ decide, deals }) => {
    const times = [];
    let cited = 0;
    for (let pass = 0; pass < 100; pass += 1) {
      for (let from = 0; from + batch <= deals.length; from += batch) {
        const start = process.hrtime.bigint();
        for (let index = from; index < from + batch; index += 1) cited += decide(deals[index]).clauses.length;
        times.push(Number(process.hrtime.bigint() - start));
      }
    }
    if (cited === 0) throw new Error("nothing was decided");
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)];
  });
  return tails[1] / tails[0];
}

async function timeOf({ decide, deals, passes, isAsync }) {
  const start = process.hrtime.bigint();
  let cited = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    if (isAsync) for (const deal of deals) cited += (await decide(deal)).clauses.length;
    else for (const deal of deals) cited += decide(deal).clauses.length;
  }
  const time = Number(process.hrtime.bigint() - start);
  if (cited === 0) throw new Error("nothing was decided");
  return time / (passes * deals.length);
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
