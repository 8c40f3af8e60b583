import type { ConditionContext } from "../conditions/read-condition.ts";
import { problem } from "../diagnostics/catalogue.ts";
import type { Path } from "../diagnostics/places.ts";

/** A half-open band as files write it: `from` inside, `below` outside; the last has no end. */
export interface BandFile {
  readonly from: number;
  readonly below?: number;
}

/** Sound bands in the wrong order: each begins where another ends, and sorted they leave neither gap nor overlap. */
export function areShuffled(bands: readonly BandFile[]): boolean {
  const sorted = bands.toSorted((a, b) => a.from - b.from);
  const follow = sorted.every(({ from, below }, index) => {
    const next = sorted[index + 1];
    return next === undefined ? below === undefined || below > from : below === next.from && below > from;
  });
  return follow && bands.some((band, index) => band !== sorted[index]);
}

/** Reports bands at `path` that do not follow one another: an overlap, a gap, an empty one, one without end before the last. */
export function reportBands(bands: readonly BandFile[], path: Path, context: ConditionContext): void {
  if (areShuffled(bands)) {
    const early = bands.findIndex(({ from }, index) => from < (bands[index - 1]?.from ?? from));
    const [band, previous] = [bands[early], bands[early - 1]];
    const args = { from: String(band?.from), before: String(previous?.from) };
    context.report(problem("tiers-not-ascending", context.places.valueAt([...path, early, "from"]), args));
    return;
  }
  bands.forEach((band, index) => {
    const previous = bands[index - 1];
    const at = (key: string) => context.places.valueAt([...path, index, key]);
    if (band.below === undefined && index < bands.length - 1) {
      context.report(problem("tier-without-end", context.places.keyAt([...path, index]), {}));
    }
    if (band.below !== undefined && band.below <= band.from) {
      context.report(problem("tier-empty", at("below"), { from: String(band.from), below: String(band.below) }));
    }
    if (previous?.below === undefined || previous.below === band.from) return;
    const code = previous.below > band.from ? "tiers-overlap" : "tiers-gap";
    context.report(problem(code, at("from"), { from: String(band.from), below: String(previous.below) }));
  });
}
