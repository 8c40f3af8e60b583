import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import { parseHours } from "../../../values/hours.ts";
import { type Moment, parseMoment } from "../../../values/time-zone.ts";
import type { WindowsDiscount as WindowsFile } from "../../generated/price-policy.ts";
import { periodAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Discount, Window } from "./content.ts";

type WindowFile = WindowsFile["windows"][number];

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const openings = ["dates", "yearly", "between", "daily"] as const;

const yearlyNumber = (text: string): number => Number(text.replace("-", ""));

function momentAt(raw: string, path: Path, { timeZone, places, report }: ReadContext): Moment {
  const read = parseMoment(raw, timeZone);
  if ("moment" in read) return read.moment;
  const range = places.valueAt(path);
  const args = { value: raw, zone: timeZone };
  if (read.fault === "skipped") report(problem("moment-skipped", range, args));
  else if (read.fault === "twice") report(problem("moment-twice", range, args));
  else report(problem("no-such-moment", range, args));
  return 0;
}

function readBetween(file: NonNullable<WindowFile["between"]>, path: Path, context: ReadContext): Window["dates"] {
  const from = momentAt(file.from, [...path, "from"], context);
  const to = momentAt(file.to, [...path, "to"], context);
  // A moment that could not be read is told already.
  if (from !== 0 && to !== 0 && to <= from)
    context.report(
      problem("period-reversed", context.places.valueAt([...path, "to"]), { from: file.from, to: file.to }),
    );
  return { between: { from, to }, zone: context.timeZone };
}

function readDaily(file: NonNullable<WindowFile["daily"]>, path: Path, context: ReadContext): Window["dates"] {
  const hours = parseHours(file.hours);
  if (hours === undefined)
    context.report(problem("no-such-hours", context.places.valueAt([...path, "hours"]), { value: file.hours }));
  const on = file.on ?? weekdays;
  return {
    daily: hours ?? { from: 0, to: 1 },
    weekdays: weekdays.flatMap((day, index) => (on.includes(day) ? [index + 1] : [])),
    zone: context.timeZone,
  };
}

/** When a window is open: on days or to the minute. Exactly one key says it. */
export function readOpening(file: WindowFile, path: Path, context: ReadContext): Window["dates"] {
  if (openings.filter((key) => file[key] !== undefined).length !== 1)
    context.report(problem("window-without-dates", context.places.keyAt(path), {}));
  if (file.between !== undefined) return readBetween(file.between, [...path, "between"], context);
  if (file.daily !== undefined) return readDaily(file.daily, [...path, "daily"], context);
  if (file.yearly !== undefined)
    return { yearly: true, from: yearlyNumber(file.yearly.from), to: yearlyNumber(file.yearly.to) };
  if (file.dates === undefined) return { yearly: false, from: 10101, to: 10101 };
  const period = periodAt(file.dates, [...path, "dates"], context);
  return { yearly: false, from: period.from, to: period.to ?? period.from };
}

/** A day cannot decide a window to the minute: the policy names the fact of the moment. */
export function reportWindowsWithoutMoment(
  discounts: readonly Discount[],
  moment: string | undefined,
  list: Path,
  { places, report }: ReadContext,
): void {
  if (moment !== undefined) return;
  const toTheMinute = discounts.flatMap((discount, index) =>
    discount.type === "windows"
      ? discount.windows.flatMap(({ id, dates }, row) => ("yearly" in dates ? [] : [{ id, index, row }]))
      : [],
  );
  // One key is lacking, however many windows need it.
  const [first] = toTheMinute;
  if (first === undefined) return;
  const range = places.valueAt([...list, first.index, "windows", first.row, "id"]);
  report(problem("window-without-moment", range, { window: first.id }));
}
