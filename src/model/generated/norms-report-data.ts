// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface NormsReportDataFile {
  employee: string;
  date: string;
  leader?: string;
  facts: Readonly<Record<string, unknown>>;
}
