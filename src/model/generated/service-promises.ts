// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface ServicePromisesFile {
  kind: "service-promises";
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
  promises: {
    id: string;
    title: string;
    about: "terms" | "prices" | "payments" | "papers" | "goods" | "attention";
    text: string;
    measure: string;
    "at-least"?: number;
    within?: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
    role: string;
    broken: {
      text: string;
      role: string;
      within: {
        minutes?: number;
        hours?: number;
        "working-days"?: number;
        days?: number;
        by?: string;
      };
    };
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
