import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Places } from "../diagnostics/places.ts";
import { positionsIn } from "../diagnostics/text-positions.ts";
import { kindOf } from "../model/kinds.ts";
import type { Project } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";
import { editionsOf } from "./dated-values.ts";
import { once } from "./once.ts";
import { type PackedPlace, packPlaces, unpackPlaces } from "./packed-places.ts";
import type { CheckedFile, SourceFile } from "./read-file.ts";
import { readHeader, readRegulation } from "./read-regulation.ts";
import { readSituations } from "./read-situations.ts";
import type { ReadSource } from "./read-source.ts";
import type { Validator } from "./schema-errors.ts";
import { placesOf } from "./source-places.ts";
import { surroundingsOf } from "./surroundings.ts";

/** A file that was once read and found right. */
export interface KnownFile extends SourceFile {
  readonly head: KnownHead;
  /** Its value and its places as JSON, taken apart only when they are asked for. */
  readonly value: string;
  readonly places: string;
}

/** What a project has to know of every file, whatever it is asked. */
export interface KnownHead {
  readonly kind: string;
  /** The header of a regulation, as it is written. */
  readonly header: object;
  /** Whether some of its values change by date, so that it makes several regulations. */
  readonly dated: boolean;
}

const headerKeys = ["id", "title", "owner", "approved", "effective", "situations"];
/** In a file found right, whatever a schema is asked about is right. */
const passesAll: Validator = { validate: () => [] };
const silent = (_: Diagnostic): void => undefined;

/** What to keep of a file that was read without a word of complaint, so that it need not be read again. */
export function knownFileOf({ file: name, text }: SourceFile, { value, places, place }: ReadSource): KnownFile {
  const file = value as Readonly<Record<string, unknown>>;
  const kind = String(file["kind"]);
  const header = Object.fromEntries(headerKeys.flatMap((key) => (key in file ? [[key, file[key]]] : [])));
  const dated = editionsOf(kind, file, places, passesAll).editions.length > 1;
  return {
    ...{ file: name, text, head: { kind, header: kind === "situations" ? {} : header, dated } },
    value: JSON.stringify(value),
    places: JSON.stringify(packPlaces(place, text)),
  };
}

function placesWhenAsked(known: KnownFile): Places {
  const places = once(() =>
    placesOf(
      known.file,
      unpackPlaces(JSON.parse(known.places) as PackedPlace, known.text),
      positionsIn(known.file, known.text),
    ),
  );
  return {
    file: known.file,
    valueAt: (path) => places().valueAt(path),
    keyAt: (path) => places().keyAt(path),
    sourceAt: (path) => places().sourceAt(path),
    isReported: (path) => places().isReported(path),
  };
}

/** The file, or one edition of it after another, as if it had just been read. */
export function checkedFiles(known: KnownFile): readonly CheckedFile[] {
  const { file, head } = known;
  const places = placesWhenAsked(known);
  const value = once(() => JSON.parse(known.value) as object);
  const right = { file, kind: head.kind, sound: true, diagnostics: [] };
  if (head.dated)
    return editionsOf(head.kind, value(), places, passesAll).editions.map((edition) => ({
      ...edition,
      ...right,
    }));
  return [
    {
      ...right,
      places,
      amendedBy: [],
      get value() {
        return value();
      },
    },
  ];
}

/**
 * The project that these files make, without reading or checking anything twice. A regulation is read when its content is
 * first looked at: a question needs few of them.
 */
export function knownProject(known: readonly KnownFile[], ownTemplates: readonly string[]): Project {
  const heads = new Map(known.map(({ file, head }) => [file, head]));
  const files = known.flatMap(checkedFiles);
  const surroundings = surroundingsOf(files, silent);
  const read = files.flatMap((file) => {
    const kind = kindOf(file.kind ?? "");
    if (kind === undefined) return [];
    const whole = once(() => readRegulation(file, kind, { ...surroundings, report: silent }));
    const head = heads.get(file.file);
    const header = readHeader((head?.dated === true ? file.value : head?.header) as never, file, silent);
    const regulation: Regulation = {
      ...header,
      kind: kind.kind,
      file: file.file,
      places: file.places,
      get range() {
        return file.places.valueAt(["id"]);
      },
      get content() {
        return whole().regulation.content;
      },
      get clauses() {
        return whole().regulation.clauses;
      },
    };
    return [{ regulation, references: () => whole().references }];
  });
  const situations = once(() =>
    files.filter(({ kind }) => kind === "situations").map((file) => readSituations(file, silent)),
  );
  return {
    company: surroundings.company,
    facts: surroundings.facts,
    regulations: read.map(({ regulation }) => regulation),
    get situations() {
      return situations();
    },
    get references() {
      return read.flatMap(({ references }) => references());
    },
    ownTemplates,
    complete: true,
  };
}
