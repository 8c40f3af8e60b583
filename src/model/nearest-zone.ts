import { nearestWord } from "../diagnostics/nearest-word.ts";
import { timeZoneNames } from "../values/time-zone.ts";

/** The time zone that a misspelt name most likely meant: `Europe/Moskow`, or the city alone, `Moscow`. */
export function nearestZone(name: string): string | undefined {
  const names = timeZoneNames();
  const city = `/${name.toLowerCase()}`;
  return nearestWord(name, names) ?? names.find((zone) => zone.toLowerCase().endsWith(city));
}
