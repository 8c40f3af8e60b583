// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface CaseFile {
  kind: "case";
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
  outcome: "success" | "solved-problem";
  client: string;
  "told-by": string;
  happened: string;
  situation: string;
  action: string;
  result: string;
  lesson: string;
  module: string;
  confirms?: string[];
}
