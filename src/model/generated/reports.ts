// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface ReportsFile {
  kind: "reports";
  id: string;
  title: string;
  owner: string;
  approved: {
    by: string;
    on: string;
    order?: string;
  };
  effective: {
    from: string;
    to?: string;
  };
  purpose: string;
  reports: {
    id: string;
    title: string;
    every: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
    from: string[];
    to: string;
    due: string;
    fields: {
      id: string;
      title: string;
      unit?: string;
      source: string;
      from?: string[];
    }[];
  }[];
  cuts: {
    id: string;
    title: string;
    shows: string;
    formula: string;
    uses: string[];
    every: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
    readers: string[];
    decision: string;
  }[];
  rules: {
    [k: string]: string;
  };
}
