import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../../diagnostics/diagnostic.ts";
import { unknownWord } from "../../diagnostics/unknown-word.ts";
import type { RegisteredOffer, RegisterValue } from "../../documents/data/register-of-offers.ts";
import type { OfferRegisterFile } from "../../model/generated/offer-register.ts";
import { parseDay } from "../../values/day.ts";
import { type Currency, parseMoney } from "../../values/money.ts";
import type { RegisterCell, RegisterRow } from "./register-rows.ts";

type Report = (diagnostic: Diagnostic) => void;
type Field = OfferRegisterFile["fields"][number];

interface Reading {
  readonly register: OfferRegisterFile;
  readonly currency: Currency;
  readonly report: Report;
}

/** An id by itself or by its title, whatever the case of its letters. */
function idOf(word: string, known: readonly { readonly id: string; readonly title: string }[]): string | undefined {
  const same = word.toLowerCase();
  return known.find(({ id, title }) => id === word || title.toLowerCase() === same)?.id;
}

/** "1 250,50 ₽" of a table as a number; a number of YAML is one already. */
function amountOf(value: string | number): number {
  if (typeof value === "number") return value;
  const plain = value.replace(/[\s\u00a0\u202f₽$€£]/g, "").replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

function fieldValue(
  { title, type = "text" }: Field,
  { value, range }: RegisterCell,
  reading: Reading,
): RegisterValue | undefined {
  const { register, currency, report } = reading;
  switch (type) {
    case "text":
      return { type: "text", value: String(value) };
    case "date": {
      const day = parseDay(String(value).replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, "$3-$2-$1"));
      if (day === undefined) report(problem("register-value-form", range, { title, type: "date" }));
      return day === undefined ? undefined : { type: "date", value: day };
    }
    case "money": {
      const number = amountOf(value);
      const money = Number.isNaN(number) ? undefined : parseMoney(number, currency);
      if (money === undefined) report(problem("register-value-form", range, { title, type: "money" }));
      return money === undefined ? undefined : { type: "money", value: money };
    }
    case "reason": {
      const reason = String(value);
      const id = idOf(reason, register.reasons);
      const known = register.reasons.map((one) => one.title);
      if (id === undefined)
        report(
          unknownWord(reason, [...known, ...register.reasons.map((one) => one.id)], range, (suggestion) =>
            problem("register-reason-unknown", range, { reason, suggestion, known }),
          ),
        );
      return { type: "text", value: register.reasons.find((one) => one.id === id)?.title ?? reason };
    }
  }
}

function statusAt(cell: RegisterCell | undefined, range: SourceRange, { register, report }: Reading): string {
  const { statuses } = register;
  const name = String(cell?.value ?? "");
  const id = idOf(name, statuses);
  if (id !== undefined) return id;
  const known = statuses.map((status) => status.title);
  const place = cell?.range ?? range;
  report(
    unknownWord(name, [...known, ...statuses.map((status) => status.id)], place, (suggestion) =>
      problem("register-name-unknown", place, { what: "status", name, suggestion, known }),
    ),
  );
  return "";
}

function versionAt(cell: RegisterCell | undefined, title: string, { report }: Reading): number {
  if (cell === undefined) return 1;
  const version = Number(cell.value);
  if (Number.isInteger(version) && version >= 1) return version;
  report(problem("register-value-form", cell.range, { title, type: "version" }));
  return 1;
}

function offerAt({ cells, range }: RegisterRow, reading: Reading, versionTitle: string): RegisteredOffer {
  const { register, report } = reading;
  const number = String(cells.get("number")?.value ?? "");
  const status = statusAt(cells.get("status"), range, reading);
  const version = versionAt(cells.get("version"), versionTitle, reading);
  const fields = new Map<string, RegisterValue>();
  for (const field of register.fields) {
    const cell = cells.get(field.id);
    const value = cell && fieldValue(field, cell, reading);
    if (value !== undefined) fields.set(field.id, value);
  }
  const needs = register.statuses.find(({ id }) => id === status)?.needs ?? [];
  const lacking = needs.filter((name) => !cells.has(name));
  if (lacking.length > 0) {
    const names = lacking.map((name) => register.fields.find(({ id }) => id === name)?.title ?? name);
    const title = register.statuses.find(({ id }) => id === status)?.title ?? status;
    report(problem("register-needs", range, { number, status: title, names }));
  }
  return { number, version, status, fields };
}

/** One number has one version alive, the last one, and no version twice. */
function reportVersions(
  offers: readonly RegisteredOffer[],
  rows: readonly RegisterRow[],
  { register, report }: Reading,
): void {
  const latest = new Map<string, number>();
  for (const { number, version } of offers) latest.set(number, Math.max(version, latest.get(number) ?? 0));
  const seen = new Set<string>();
  const earlier = register.versions.earlier;
  const title = register.statuses.find(({ id }) => id === earlier)?.title ?? earlier;
  offers.forEach(({ number, version, status }, index) => {
    const range = rows[index]?.range;
    if (range === undefined) return;
    const key = `${number}\0${version}`;
    if (seen.has(key)) report(problem("register-version-doubled", range, { number, version }));
    seen.add(key);
    if (version < (latest.get(number) ?? 0) && status !== earlier)
      report(problem("register-version-alive", range, { number, version, earlier: title }));
  });
}

/** The offers of the rows; everything that contradicts the regulation is reported, all at once. */
export function registeredOffers(
  rows: readonly RegisterRow[],
  reading: Reading,
  versionTitle: string,
): readonly RegisteredOffer[] {
  const offers = rows.map((row) => offerAt(row, reading, versionTitle));
  reportVersions(offers, rows, reading);
  return offers;
}
