// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface DocumentFile {
  kind: "document";
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
  template: string;
  number: string;
  "prepared-by": string;
  "signed-by": string;
  send: string;
  terms?: {
    "valid-for"?: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
    payment?: string;
    delivery?: string;
    guarantee?: string;
    binding: boolean;
    "binding-text": string;
    "next-step"?: string;
  };
  presets?: {
    id: string;
    title: string;
    articles: string[];
    heading?: string;
    task?: string;
    solution?: string[];
    delivery?: string;
    payment?: string;
    guarantee?: string;
    "next-step"?: string;
    annexes?: string[];
  }[];
  fields?: {
    id: string;
    title: string;
    source: string;
    type?:
      | "text"
      | "date"
      | "money"
      | "percent"
      | "number"
      | "overdue-days"
      | "penalty"
      | "deal-total"
      | "client"
      | "bank"
      | "salutation";
    "in-words"?: boolean;
    since?: string;
    on?: string;
    rate?: string;
  }[];
  letters?: {
    id: string;
    title: string;
    when: string;
    subject: string;
    body: string[];
    "from-day"?: number;
  }[];
  questions?: {
    id: string;
    ask: string;
    answer: string;
    required?: boolean;
    lines?: number;
  }[];
  rules?: {
    [k: string]: string;
  };
}
