// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface ScriptFile {
  kind: "script";
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
  situation: string;
  goal: string;
  audience: string[];
  steps: {
    id: string;
    title: string;
    say: string;
    listen?: string;
    answers: {
      if: string;
      then: string;
      objection?: string;
    }[];
  }[];
  ends: {
    id: string;
    title: string;
    result: "agreed" | "later" | "refused" | "passed-on";
    next: string;
    role: string;
    within: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
  }[];
  rules?: {
    [k: string]: string;
  };
}
