// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface LoyaltyFile {
  kind: "loyalty";
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
  level: string;
  levels: {
    id: string;
    gives: {
      [k: string]: string;
    };
    rise?: Readonly<Record<string, unknown>>;
    keep?: Readonly<Record<string, unknown>>;
  }[];
  fall: {
    "grace-months": number;
    "months-below"?: string;
    "at-once"?: {
      id: string;
      title: string;
      when: Readonly<Record<string, unknown>>;
      to: string;
    }[];
  };
  review: {
    every: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
    role: string;
    text: string;
  };
  rules?: {
    [k: string]: string;
  };
  "for-clients"?: {
    title: string;
    lead: string;
    says?: {
      [k: string]: {
        title: string;
        choices?: {
          [k: string]: string;
        };
      };
    };
    keeping?: string[];
  };
}
