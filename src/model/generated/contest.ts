// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface ContestFile {
  kind: "contest";
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
  period: {
    from: string;
    to?: string;
  };
  participants: string[];
  judge: string;
  scores: {
    id: string;
    title: string;
    points: number;
    counts: string;
    "shown-by": string;
  }[];
  prizes: {
    id: string;
    title: string;
    award: string;
    amount?: number;
  }[];
  recognition: string;
  exchange: string;
  rules: {
    [k: string]: string;
  };
}
