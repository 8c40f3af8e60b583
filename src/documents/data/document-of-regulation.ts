import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";
import type { Regulation } from "../../model/regulation.ts";
import { bareValue, type DocumentData } from "./document-data.ts";
import type { DocumentSubject } from "./document-subject.ts";
import type { LetterValue } from "./letter-data.ts";
import { type LetterSources, letterValues, reportStrayData } from "./letter-values.ts";
import { typeOfField } from "./read-letter-datum.ts";
import { addresseeOf, clientName, managerOf, sellerOf, signatureOf } from "./sides.ts";

/** Fills every declared field of a document. `undefined` when something is wrong with the data: it was reported, all at once. */
export function documentOfRegulation(subject: DocumentSubject): DocumentData | undefined {
  const { regulation, file, company, number, date, live } = subject;
  const { content, title } = regulation;
  let sound = true;
  const fields = content.fields ?? [];
  const sources: LetterSources = {
    ...subject,
    fields,
    report: (diagnostic) => {
      sound = false;
      subject.report(diagnostic);
    },
  };
  reportStrayData(sources);
  const values = letterValues(sources);
  const told = fields.flatMap((field) => {
    const value = values.of(field.id);
    return value === undefined ? [] : [{ field, value }];
  });
  if (!sound) return undefined;
  const lang = company.language;
  return {
    currency: company.currency.code,
    seller: sellerOf(company),
    document: { title, purpose: live(content.purpose), number, date },
    client: {
      name: clientName(file.client, lang),
      person: addresseeOf(file.client, lang),
      address: file.client.address ?? null,
    },
    fields: Object.fromEntries(told.map(({ field, value }) => [field.id, bareValue(value)])),
    list: told.map(({ field, value }) => ({ ...value, title: field.title })),
    annexes: file.annexes ?? [],
    signature: signatureOf(file, content["signed-by"], company),
    manager: managerOf(file.manager, company),
  };
}

/** A value of every kind of field, to try a template on before anybody has data. */
const standIns: Readonly<Record<string, LetterValue>> = {
  date: { kind: "date", day: 20260115 },
  money: { kind: "money", amount: 12_345_600, inWords: true },
  "deal-total": { kind: "money", amount: 12_345_600, inWords: true },
  penalty: { kind: "money", amount: 12_300, inWords: true },
  percent: { kind: "percent", rate: 1000 },
  number: { kind: "number", count: 3 },
  "overdue-days": { kind: "days", count: 3 },
};

/** The data of a document with stand-ins for the values of its fields: every name that its template may use. */
export function standInDocument({ title, content }: Regulation<DocumentRegulation>, currency: string): DocumentData {
  const told = (content.fields ?? []).map((field) => ({
    field,
    value: standIns[typeOfField(field)] ?? ({ kind: "words", words: field.title } as const),
  }));
  return {
    currency,
    seller: { name: "—", requisites: "—", address: "—", phone: "—", email: "sales@example.com" },
    document: { title, purpose: content.purpose, number: "1", date: 20260115 },
    client: { name: "—", person: "—", address: "—" },
    fields: Object.fromEntries(told.map(({ field, value }) => [field.id, bareValue(value)])),
    list: told.map(({ field, value }) => ({ ...value, title: field.title })),
    annexes: ["—"],
    signature: { role: "—", name: "—" },
    manager: { name: "—", position: "—", phone: "—", email: "sales@example.com" },
  };
}
