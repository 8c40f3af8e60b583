import type { ConditionContext } from "../conditions/read-condition.ts";
import { problem } from "../diagnostics/catalogue.ts";
import type { Path } from "../diagnostics/places.ts";

/** A half-open band as files write it: `from` inside, `below` outside; the last has no end. */
export interface BandFile {
  readonly from: number;
  readonly below?: number;
}

/** Reports bands at `path` that do not follow one another: an overlap, a gap, an empty one, one without end before the last. */
export function reportBands(bands: readonly BandFile[], path: Path, context: ConditionContext): void {
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
