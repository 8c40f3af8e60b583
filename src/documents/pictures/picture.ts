import type { CardsPicture } from "./cards/cards-picture.ts";
import type { PathShape } from "./drawing.ts";
import type { RasterImage } from "./read-raster.ts";

/**
 * What a picture shows, as plain data: how it is drawn is settled only when its place on the page is known. A template
 * shows it by `::picture{of="{{name}}"}`.
 */
export type Picture =
  | BarsPicture
  | BranchesPicture
  | CardsPicture
  | FunnelPicture
  | GaugesPicture
  | StairsPicture
  | QrPicture
  | RasterPicture
  | VectorPicture;

/** What a reader who cannot see the picture is told: its name, and what it shows where the name does not say it all. */
export interface Described {
  readonly title: string;
  readonly description?: string;
}

/** A QR code: 25 mm wide unless the template says otherwise. */
export interface QrPicture extends Described {
  readonly picture: "qr";
  readonly text: string;
}

/** A photograph or a logo in pixels, read by `readRaster`. */
export interface RasterPicture extends Described {
  readonly picture: "raster";
  readonly image: RasterImage;
}

/** Finished outlines such as a logo. Width and height are in points. */
export interface VectorPicture extends Described {
  readonly picture: "vector";
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly PathShape[];
}

/** Upright bars in groups: rates of tiers, one bar for every series. Series differ by pattern, so that grey print tells them apart. */
export interface BarsPicture extends Described {
  readonly picture: "bars";
  /** What the groups are measured in, below them. */
  readonly axis: string;
  /** Names of the series; empty for one alone. */
  readonly series: readonly string[];
  readonly groups: readonly BarGroup[];
}

export interface BarGroup {
  readonly title: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  /** Not below zero; only its share of the largest is shown. */
  readonly value: number;
  /** As printed above the bar. */
  readonly label: string;
}

/** Who leads whom: a head over its branches, each branch a leader over groups with what they consist of. */
export interface BranchesPicture extends Described {
  readonly picture: "branches";
  readonly head: { readonly title: string; readonly note: string | null };
  readonly branches: readonly Branch[];
}

export interface Branch {
  readonly title: string;
  readonly note: string | null;
  readonly groups: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** What is done against what is due, a scale for each; a scale without a fact is left to be filled in by hand. */
export interface GaugesPicture extends Described {
  readonly picture: "gauges";
  /** Under the mark of what is due. */
  readonly due: string;
  /** Under the scales: what they are for. */
  readonly foot: string | null;
  readonly gauges: readonly Gauge[];
}

export interface Gauge {
  readonly title: string;
  /** What is due, as printed. */
  readonly norm: string;
  /** What is done as a share of what is due, 1 for all of it; `null` when nobody has said. */
  readonly share: number | null;
  /** What is done, as printed. */
  readonly fact: string | null;
}

/** How few come through: stages from above, each as wide as its share of the first, with what passes on between them. */
export interface FunnelPicture extends Described {
  readonly picture: "funnel";
  readonly stages: readonly FunnelStage[];
}

export interface FunnelStage {
  readonly title: string;
  readonly note: string;
  /** Of the first stage, 1 for all of it. */
  readonly share: number;
  /** How many there are, as printed. */
  readonly count: string;
  /** What passes on to the next stage, as printed; `null` for the last. */
  readonly passes: string | null;
}

/** Steps of a stair from left to right: up, a ladder of authority; down, a cascade in which each step hands on to the next. */
export interface StairsPicture extends Described {
  readonly picture: "stairs";
  readonly direction: "up" | "down";
  readonly steps: readonly Stair[];
}

export interface Stair {
  /** What stands out: a limit, a number. */
  readonly value: string | null;
  readonly title: string;
  readonly note: string | null;
  /** The last and quietest line. */
  readonly foot: string | null;
}
