import { problem } from "../diagnostics/catalogue.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { nearestWord } from "../diagnostics/nearest-word.ts";
import type { Places } from "../diagnostics/places.ts";
import { unknownWord } from "../diagnostics/unknown-word.ts";
import { kinds } from "../model/kinds.ts";
import { editionsOf } from "./dated-values.ts";
import { type ReadSource, readSource } from "./read-source.ts";
import type { Validator } from "./schema-errors.ts";

/** A file of the project: its name relative to the project and its text. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/**
 * A file, or one edition of a file whose values change by date, after its schema: `sound` says whether the value has the
 * shape that the kind's generated type promises.
 */
export interface CheckedFile {
  readonly file: string;
  readonly kind: string | undefined;
  readonly value: unknown;
  readonly places: Places;
  /** Orders that changed values since the file came into force. */
  readonly amendedBy: readonly string[];
  readonly sound: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of files from before, and is noted of them while they are read. */
export interface FileNotes {
  /** The file as it was read before; `undefined` when it was not, or its text was another. */
  readonly known: (source: SourceFile) => readonly CheckedFile[] | undefined;
  readonly take: (source: SourceFile, read: ReadSource) => void;
}

/** The kinds that a file may name: the regulations, and the situations beside them. */
const fileKinds: readonly string[] = [...kinds.map(({ kind }) => kind), "situations"];

/** The id of a kind's schema. */
export function schemaIdOf(kind: string): string {
  return `https://reglament.dev/schemas/${kind}.schema.json`;
}

/** A file whose `kind` is misspelt gets the word; one that has none, the list. */
function kindIsMissing(value: object, places: Places): Diagnostic {
  const slip = Object.keys(value).find((key) => nearestWord(key, ["kind"]) !== undefined);
  if (slip === undefined) return problem("no-kind", places.keyAt(["kind"]), { kinds: fileKinds });
  const range = places.keyAt([slip]);
  return unknownWord(slip, ["kind"], range, () =>
    problem("unknown-key", range, { key: slip, allowed: ["kind"], suggestion: "kind" }),
  );
}

/**
 * Reads one file and checks its shape by the schema of its kind: one edition after another when values change by date,
 * otherwise the file as it is. An edition is sound only when the whole file is. `notes` are shown what was read.
 */
export function readFile(source: SourceFile, validator: Validator, notes?: FileNotes): readonly CheckedFile[] {
  const { file, text } = source;
  const read = readSource(file, text);
  const { value, places, diagnostics } = read;
  notes?.take(source, read);
  const unread = (added: readonly Diagnostic[]): CheckedFile[] => [
    {
      ...{ file, value, places, kind: undefined, amendedBy: [], sound: false },
      diagnostics: [...diagnostics, ...added],
    },
  ];
  if (typeof value !== "object" || value === null) return unread([]);
  const kind = (value as { readonly kind?: unknown }).kind;
  if (kind === undefined) return unread([kindIsMissing(value, places)]);
  if (typeof kind !== "string" || !fileKinds.includes(kind)) {
    const word = String(kind);
    const range = places.valueAt(["kind"]);
    const unknown = unknownWord(word, fileKinds, range, (suggestion) =>
      problem("unknown-kind", range, { kind: word, suggestion, kinds: fileKinds }),
    );
    return unread([unknown]);
  }
  const dated = editionsOf(kind, value, places, validator);
  const checked = dated.editions.map((edition) => ({
    ...edition,
    shape: validator.validate(schemaIdOf(kind), edition.value, edition.places),
  }));
  const ofFile = [...diagnostics, ...dated.diagnostics];
  const sound = !hasErrors([...ofFile, ...checked.flatMap(({ shape }) => shape)]);
  return checked.map(({ shape, ...edition }) => ({
    ...edition,
    file,
    kind,
    sound,
    diagnostics: [...ofFile, ...shape],
  }));
}
