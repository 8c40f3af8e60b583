// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface ReviewFile {
  kind: "review";
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
  roles: string[];
  leader: string;
  every: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
  steps: {
    id: string;
    title: string;
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
  questions: {
    id: string;
    ask: string;
    hear: string;
  }[];
  criteria: {
    id: string;
    title: string;
    good: string;
    poor: string;
  }[];
  "improvement-plan": {
    lasts: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
    parts: {
      id: string;
      title: string;
      text: string;
    }[];
  };
  path: {
    id: string;
    title: string;
    when: string;
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
    [k: string]: string;
  };
}
