// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface ObjectionsFile {
  kind: "objections";
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
  objections: {
    id: string;
    title: string;
    type: "objection" | "excuse";
    heard?: string[];
    behind: string;
    ask: string[];
    answers: string[];
    avoid: string[];
  }[];
  rules?: {
    [k: string]: string;
  };
}
