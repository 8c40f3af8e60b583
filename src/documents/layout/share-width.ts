/** What a column of a table would like, in points, padding included. */
export interface ColumnWish {
  /** The width of the longest word. */
  readonly least: number;
  /** The width of the longest cell on one line. */
  readonly most: number;
  /** The width of every cell on one line, row by row. */
  readonly cells: readonly number[];
}

/** A table that needs less than the measure grows with it, but not so far that the eye loses the row. */
const mostStretch = 1.6;

/** A column that needs no more than this share of the measure is short. */
const shortColumn = 0.2;
/** The share of the measure that longest words and short columns may take together. */
const enoughForShort = 0.6;

/** Steps in which width is handed out; finer steps change no line break. */
const steps = 96;

/** Weighs the highest cell of a row above the others, as the row's height does. */
const power = 4;

/**
 * Widths of columns that together are no wider than the measure. A short table keeps its proportions. In one that needs more
 * than the measure, every column gets its longest word, and what is left goes step by step where it saves most height.
 */
export function shareWidth(wishes: readonly ColumnWish[], measure: number): readonly number[] {
  const least = sumOf(wishes.map((wish) => wish.least));
  const most = sumOf(wishes.map((wish) => wish.most));
  if (least >= measure) return squeeze(wishes, measure);
  if (most <= measure) return wishes.map((wish) => wish.most * Math.min(mostStretch, measure / most));
  return handOut(wishes, measure);
}

/** Not every longest word has room: columns that want no more than their fair share keep it, the others divide the rest. */
function squeeze(wishes: readonly ColumnWish[], measure: number): readonly number[] {
  let room = measure;
  let sharing = wishes.length;
  let fair = measure / wishes.length;
  const modest = new Set<ColumnWish>();
  for (;;) {
    const next = wishes.find((wish) => !modest.has(wish) && wish.least <= fair);
    if (next === undefined || sharing === 1) break;
    modest.add(next);
    room -= next.least;
    sharing -= 1;
    fair = room / sharing;
  }
  return wishes.map((wish) => (modest.has(wish) ? wish.least : fair));
}

function handOut(wishes: readonly ColumnWish[], measure: number): readonly number[] {
  const widths = [...startOf(wishes, measure)];
  const step = (measure - sumOf(widths)) / steps;
  for (let given = 0; given < steps; given += 1) {
    let best = 0;
    let bestGain = Number.NEGATIVE_INFINITY;
    wishes.forEach((wish, column) => {
      const gain = (widths[column] ?? 0) >= wish.most ? -1 : gainOf(wishes, widths, column, step);
      if (gain > bestGain) {
        best = column;
        bestGain = gain;
      }
    });
    widths[best] = (widths[best] ?? 0) + step;
  }
  return widths;
}

/** The longest words; short columns get their whole lines at once while enough remains for the long ones. */
function startOf(wishes: readonly ColumnWish[], measure: number): readonly number[] {
  const whole = wishes.map(({ least, most }) => (most <= shortColumn * measure ? most : least));
  return sumOf(whole) <= enoughForShort * measure ? whole : wishes.map(({ least }) => least);
}

/** By how many lines, about, the table gets lower when a column gets wider. */
function gainOf(wishes: readonly ColumnWish[], widths: readonly number[], column: number, step: number): number {
  const wider = widths.map((width, index) => (index === column ? width + step : width));
  const rows = wishes[column]?.cells.length ?? 0;
  let gain = 0;
  for (let row = 0; row < rows; row += 1) gain += rowHeight(wishes, widths, row) - rowHeight(wishes, wider, row);
  return gain;
}

/** The height of a row in lines, smoothed: what fits on one line costs one line. */
function rowHeight(wishes: readonly ColumnWish[], widths: readonly number[], row: number): number {
  let sum = 0;
  wishes.forEach(({ cells }, column) => {
    sum += Math.max(1, (cells[row] ?? 0) / (widths[column] ?? 1)) ** power;
  });
  return sum ** (1 / power);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
