// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface NormsFile {
  kind: "norms";
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
  situations?: string[];
  purpose: string;
  roles: {
    [k: string]: {
      id: string;
      title: string;
      "at-least": number;
      unit: string;
      per: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
      counts: string;
      "shown-by": string;
    }[];
  };
  "when-missed": {
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
  rules: {
    [k: string]: string;
  };
}
