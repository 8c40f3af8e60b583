/** Hours of a day by the company's clock, in minutes since midnight; the end is later than the start. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

const written = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/;

/** Text "10:00-14:00" as hours; `undefined` for another form or an end that is not later than the start. */
export function parseHours(text: string): Hours | undefined {
  const match = written.exec(text);
  if (match === null) return undefined;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
  const hours = { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
  return hours.from < hours.to && hours.to < 24 * 60 && fromMinute < 60 && toMinute < 60 ? hours : undefined;
}

function clock(minutes: number): string {
  return `${String(Math.trunc(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Hours for people: «10:00–14:00». */
export function formatHours({ from, to }: Hours): string {
  return `${clock(from)}–${clock(to)}`;
}

/** Whether two spans share a minute; one may begin when the other ends. */
export function hoursOverlap(a: Hours, b: Hours): boolean {
  return a.from < b.to && b.from < a.to;
}
