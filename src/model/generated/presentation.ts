// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface PresentationFile {
  kind: "presentation";
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
  "told-by": string;
  slides: {
    id: string;
    title: string;
    lead?: string;
    figures?: {
      value: string;
      label: string;
    }[];
    points?: string[];
    table?: string;
    note?: string;
    say: string;
  }[];
  rules?: {
    [k: string]: string;
  };
}
