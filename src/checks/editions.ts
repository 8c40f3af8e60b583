import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";
import { dayText } from "../values/day.ts";
import { gapsBetween, lastDayOf, overlaps } from "../values/period.ts";

function groupedBy(regulations: readonly Regulation[], key: "id" | "file"): Regulation[][] {
  const groups = new Map<string, Regulation[]>();
  for (const regulation of regulations) {
    const name = regulation[key];
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [regulation]);
    else group.push(regulation);
  }
  return [...groups.values()];
}

/** What one file says follows its dated values without gaps: between files it counts as one edition. */
function wholeFile(editions: readonly Regulation[]): Regulation[] {
  const [first] = editions;
  const last = editions.at(-1);
  if (first === undefined || last === undefined) return [];
  const { to } = last.effective;
  return [{ ...first, effective: { from: first.effective.from, ...(to === undefined ? {} : { to }) } }];
}

function grouped(regulations: readonly Regulation[]): Regulation[][] {
  const files = groupedBy(regulations, "file").flatMap(wholeFile);
  return groupedBy(files, "id").map((editions) => editions.sort((a, b) => a.effective.from - b.effective.from));
}

function overlapsOf(editions: readonly Regulation[]): Diagnostic[] {
  return editions.flatMap((edition, index) =>
    editions.slice(0, index).flatMap((earlier) => {
      if (!overlaps(earlier.effective, edition.effective)) return [];
      const from = Math.max(earlier.effective.from, edition.effective.from);
      const to = Math.min(lastDayOf(earlier.effective), lastDayOf(edition.effective));
      const args = { id: edition.id, from: dayText(from), to: to === 99991231 ? "" : dayText(to) };
      return [problem("editions-overlap", edition.range, args, [earlier.range])];
    }),
  );
}

function gapsOf(editions: readonly Regulation[]): Diagnostic[] {
  return gapsBetween(editions.map(({ effective }) => effective)).flatMap(({ from, to }) => {
    const next = editions.find(({ effective }) => effective.from > from);
    if (next === undefined || to === undefined) return [];
    return [
      problem("editions-gap", next.places.valueAt(["effective", "from"]), {
        id: next.id,
        from: dayText(from),
        to: dayText(to),
      }),
    ];
  });
}

/** Editions of one id follow one another: an overlap is an error, a gap is worth a question. */
export function checkEditions(project: Project): Diagnostic[] {
  return grouped(project.regulations).flatMap((editions) => [...overlapsOf(editions), ...gapsOf(editions)]);
}
