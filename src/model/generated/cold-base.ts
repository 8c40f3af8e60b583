// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface ColdBaseFile {
  kind: "cold-base";
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
  role: string;
  within: {
    minutes?: number;
    hours?: number;
    "working-days"?: number;
    days?: number;
    by?: string;
  };
  volumes: {
    id: string;
    title: string;
    count: number;
    per: "day" | "shift" | "week" | "month";
  }[];
  normalise: {
    id: string;
    fact: string;
    do: ("trim" | "digits" | "lower-case" | "no-legal-form" | "no-quotes" | "phone" | "domain" | "inn")[];
    text?: string;
  }[];
  duplicates: {
    id: string;
    fact: string;
    then: "merge" | "review";
    text?: string;
  }[];
  fit: {
    id: string;
    title: string;
    when: Readonly<Record<string, unknown>>;
    text?: string;
  }[];
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
