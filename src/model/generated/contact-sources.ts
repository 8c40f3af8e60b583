// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface ContactSourcesFile {
  kind: "contact-sources";
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
  sources: {
    id: string;
    title: string;
    text: string;
    record: string;
    cost?: string;
  }[];
  comparison: {
    id: string;
    title: string;
    text: string;
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
