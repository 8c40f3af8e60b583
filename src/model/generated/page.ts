// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface PageFile {
  kind: "page";
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
  number?: string;
  purpose: string;
  audience: string[];
  steps: {
    id: string;
    title?: string;
    text: string;
    role: string;
    within: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
  }[];
  rules: {
    id: string;
    text: string;
  }[];
  tables?: {
    title: string;
    from: string;
  }[];
  control: {
    id: string;
    what: string;
    role: string;
    when: string;
  }[];
}
