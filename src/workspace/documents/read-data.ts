import { problem } from "../../diagnostics/catalogue.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import type { Places } from "../../diagnostics/places.ts";
import { readSource } from "../../reader/read-source.ts";
import { type Day, parseDay } from "../../values/day.ts";
import { packageValidator } from "../package-validator.ts";
import type { DataRequest, NotPrepared } from "./with-data.ts";

/** The data of a document with their places. */
export type ReadData<File> = { readonly ok: true; readonly file: File; readonly places: Places } | NotPrepared;

/** Reads data and checks their shape by the schema `schemas/<schema>.schema.json`. `File` is its generated type. */
export function readData<File>(schema: string, { text, file }: DataRequest): ReadData<File> {
  const { value, places, diagnostics } = readSource(file, text);
  if (value === undefined || hasErrors(diagnostics)) return { ok: false, diagnostics };
  const address = `https://reglament.dev/schemas/${schema}.schema.json`;
  const shape = packageValidator().validate(address, value, places);
  return hasErrors(shape) ? { ok: false, diagnostics: shape } : { ok: true, file: value as File, places };
}

/** A day of the data; a date that the calendar does not have is reported. */
export function dayAt(text: string, key: string, places: Places, report: (diagnostic: Diagnostic) => void): Day {
  const day = parseDay(text);
  if (day === undefined) report(problem("no-such-day", places.valueAt([key]), { value: text }));
  return day ?? 0;
}
