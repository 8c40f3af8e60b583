// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface DossierFile {
  kind: "dossier";
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
  situations?: string[];
  stage: string;
  category: string;
  purpose: string;
  sections: {
    id: string;
    title: string;
    role: string;
    refresh: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
    sees?: string[];
    fields: (FactField | PlainField)[];
  }[];
  updated?: string;
  reader?: string;
  deadlines?: {
    gaps: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
    stale: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
    after: string;
  };
  rules?: {
    [k: string]: string;
  };
  control?: {
    id: string;
    what: string;
    role: string;
    when: string;
  }[];
}
export interface FactField {
  fact: string;
  required?: {
    from: string;
    for?: string[];
  };
  refresh?: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
  sees?: string[];
  text?: string;
}
export interface PlainField {
  id: string;
  title: string;
  required?: {
    from: string;
    for?: string[];
  };
  refresh?: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
  sees?: string[];
  text?: string;
}
