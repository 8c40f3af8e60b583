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
      done?: string;
      "shown-by": string;
    }[];
  };
  measured?: {
    role: string;
    period: string;
    through?: string;
    absent?: string;
    "half-days"?: string;
    rounding: "up" | "down" | "half-up" | "half-even";
  };
  shares?: {
    id: string;
    title: string;
    when: Readonly<Record<string, unknown>>;
    percent: number;
  }[];
  "when-missed": {
    id: string;
    title: string;
    when?: Readonly<Record<string, unknown>>;
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
