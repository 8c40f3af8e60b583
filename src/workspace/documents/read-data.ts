import { problem } from "../../diagnostics/catalogue.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import type { Places } from "../../diagnostics/places.ts";
import { readSource } from "../../reader/read-source.ts";
import { type Day, parseDay } from "../../values/day.ts";
import type { OpenedProject } from "../open-project.ts";
import { packageValidator } from "../package-validator.ts";
import type { Choices, DataRequest, DocumentOfValue, FactsKey, NotPrepared, Prepared } from "./with-data.ts";

/** Data whose shape is proved, with their places. `File` is the generated type of their schema. */
export interface ProvedData<File> {
  readonly file: File;
  readonly places: Places;
}

/** Data of a document, or what is wrong with them. */
export type ReadData<File> = ({ readonly ok: true } & ProvedData<File>) | NotPrepared;

function proved<File>(schema: string, value: unknown, places: Places): ReadData<File> {
  const address = `https://reglament.dev/schemas/${schema}.schema.json`;
  const shape = packageValidator().validate(address, value, places);
  return hasErrors(shape) ? { ok: false, diagnostics: shape } : { ok: true, file: value as File, places };
}

/** Reads data and checks their shape by the schema `schemas/<schema>.schema.json`. `File` is its generated type. */
export function readData<File>(schema: string, { text, file }: DataRequest): ReadData<File> {
  const { value, places, diagnostics } = readSource(file, text);
  if (value === undefined || hasErrors(diagnostics)) return { ok: false, diagnostics };
  return proved(schema, value, places);
}

/**
 * A document whose data are one mapping of the schema `schemas/<schema>.schema.json`, out of a text or out of the row of a
 * table. `fill` is given data that have that shape.
 */
export function documentOfValue<File>(
  name: string,
  schema: string,
  fill: (opened: OpenedProject, data: ProvedData<File>, choices: Choices) => Prepared,
  factsUnder: FactsKey = "deal",
): DocumentOfValue {
  return {
    name,
    schema,
    factsUnder,
    prepare(opened, request) {
      const read = readData<File>(schema, request);
      return read.ok ? fill(opened, read, request) : read;
    },
    prepareValue(opened, value, places, choices) {
      const read = proved<File>(schema, value, places);
      return read.ok ? fill(opened, read, choices) : read;
    },
  };
}

/** A day of the data; a date that the calendar does not have is reported. */
export function dayAt(text: string, key: string, places: Places, report: (diagnostic: Diagnostic) => void): Day {
  const day = parseDay(text);
  if (day === undefined) report(problem("no-such-day", places.valueAt([key]), { value: text }));
  return day ?? 0;
}
