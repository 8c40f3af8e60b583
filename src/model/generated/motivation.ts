// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface MotivationFile {
  kind: "motivation";
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
      salary: number;
      plan: {
        id: string;
        title: string;
        target: number;
        unit?: string;
        per: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
        done?: string;
        level?: boolean;
        weight: number;
      }[];
      bonuses: (
        | {
            id: string;
            title: string;
            type: "percent";
            per: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
            over: string;
            of: string;
            mode?: "whole" | "marginal";
            less?: string;
            multipliers?: {
              id: string;
              title: string;
              when: Readonly<Record<string, unknown>>;
              percent: number;
            }[];
            bands: {
              from: number;
              below?: number;
              percent: number;
            }[];
          }
        | {
            id: string;
            title: string;
            type: "amount";
            per: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
            over: string;
            multipliers?: {
              id: string;
              title: string;
              when: Readonly<Record<string, unknown>>;
              percent: number;
            }[];
            bands: {
              from: number;
              below?: number;
              amount: number;
            }[];
          }
      )[];
      missed: {
        id: string;
        below: number;
        months: number;
        action: string;
      }[];
    };
  };
  counted?: {
    role: string;
    period: string;
    "months-missed"?: string;
    cap?: number;
    rounding: {
      mode: "up" | "down" | "half-up" | "half-even";
      to: number;
    };
  };
  "plan-shares"?: {
    id: string;
    title: string;
    when: Readonly<Record<string, unknown>>;
    percent: number;
  }[];
  rules: {
    [k: string]: string;
  };
}
