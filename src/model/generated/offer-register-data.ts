// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface OfferRegisterDataFile {
  date: string;
  offers: Readonly<Record<string, string | number>>[];
}
