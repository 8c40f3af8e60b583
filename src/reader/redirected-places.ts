import type { Path, Places } from "../diagnostics/places.ts";

/** A value that stands deeper than its path says: at `path`, and then down `to`. */
export interface Detour {
  readonly path: Path;
  readonly to: Path;
}

interface Crossing {
  to?: Path;
  readonly children: Map<string | number, Crossing>;
}

function crossingsOf(detours: readonly Detour[]): Crossing {
  const root: Crossing = { children: new Map() };
  for (const { path, to } of detours) {
    let crossing = root;
    for (const step of path) {
      const next: Crossing = crossing.children.get(step) ?? { children: new Map() };
      crossing.children.set(step, next);
      crossing = next;
    }
    crossing.to = to;
  }
  return root;
}

function mapped(places: Places, wayOf: (path: Path) => Path): Places {
  return {
    file: places.file,
    valueAt: (path) => places.valueAt(wayOf(path)),
    keyAt: (path) => places.keyAt(wayOf(path)),
    sourceAt: (path) => places.sourceAt(wayOf(path)),
    isReported: (path) => places.isReported(wayOf(path)),
  };
}

/** Places of a value in which some parts were replaced by what stands below them. */
export function redirectedPlaces(places: Places, detours: readonly Detour[]): Places {
  const root = crossingsOf(detours);
  return mapped(places, (path) => {
    const way: (string | number)[] = [];
    let crossing: Crossing | undefined = root;
    for (const step of path) {
      way.push(step);
      crossing = crossing?.children.get(step);
      if (crossing?.to !== undefined) way.push(...crossing.to);
    }
    return way;
  });
}

/** Places of the part of a value that stands at `base`. */
export function placesBelow(places: Places, base: Path): Places {
  return mapped(places, (path) => [...base, ...path]);
}
